/** A 公示 of the sample: its period is counted as the form counts it. */
import { addCalendarDays, addWorkingDays, SHIPPED } from '../../domain/calendar';
import type { LocalDate } from '../../domain/public-record';
import type { SampleDocument } from '../types';
import { organByKey } from '../world';

/** @param length days after the first, which does not count; or the last day itself */
export function notice(
  organ: string,
  from: LocalDate,
  length: number | LocalDate,
  counting: '工作日' | '日历日',
  basis: string,
): Pick<SampleDocument, 'genre' | 'type' | 'particulars' | 'effective' | 'expires'> {
  const add = counting === '工作日' ? addWorkingDays : addCalendarDays;
  const counted = typeof length === 'number';
  const to = counted ? add(from, length, SHIPPED) : length;
  const { name, section, telephone, address } = organByKey.get(organ)!;
  return {
    genre: '公示',
    type: 'notice',
    particulars: {
      from,
      ...(counted ? { days: length, counting } : {}),
      to,
      basis,
      contact: `${name}${section}`,
      telephone: telephone!,
      address: address!,
    },
    effective: from,
    expires: to,
  };
}
