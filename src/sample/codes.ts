/** Invented but well-formed codes and numbers: under area codes and an area number that nobody has. */
import { creditCodeCheck, organisationCodeCheck } from '../domain/credit-code';
import type { LocalDate } from '../domain/public-record';
import { addDays } from '../domain/local-date';

/**
 * A unified social credit code of an organ (`11`) under a division code, with right check characters.
 * @param serial 1–9999, unique within the division
 */
export function sampleCreditCode(divisionCode: string, serial: number): string {
  const first8 = `MB${divisionCode.slice(2, 4)}${String(serial).padStart(4, '0')}`;
  const first17 = `11${divisionCode.slice(0, 6)}${first8}${organisationCodeCheck(first8)}`;
  return first17 + creditCodeCheck(first17);
}

/** A small number from a text, always the same: variety without chance. */
export function pick(seed: string, choices: number): number {
  let hash = 2_166_136_261;
  for (const char of seed) hash = Math.imul(hash ^ char.codePointAt(0)!, 16_777_619) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % choices;
}

/** 0 for Sunday … 6 for Saturday. */
export const weekday = (day: LocalDate): number => new Date(`${day}T00:00:00.000Z`).getUTCDay();

/** The day itself, or the Monday after where it falls on a weekend. */
export const officeDay = (day: LocalDate): LocalDate => {
  const place = weekday(day);
  return place === 6 ? addDays(day, 2) : place === 0 ? addDays(day, 1) : day;
};

/** `1234567.8` → `1,234,567.80`-like figures of tables. */
export function figure(value: number, digits = 0): string {
  const [whole, part] = value.toFixed(digits).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return part ? `${grouped}.${part}` : grouped;
}
