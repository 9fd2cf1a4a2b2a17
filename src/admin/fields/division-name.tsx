/** Below a saved division code: what it stands for, where a table of divisions was imported. */
import type { TextFieldServerProps } from 'payload';
import { readEnvironment } from '../../environment';
import { readDivisions } from '../../import/divisions';
import { divisionOf } from '../server/division';

export function DivisionName({ data, i18n }: TextFieldServerProps) {
  const code = (data as { divisionCode?: string | null } | undefined)?.divisionCode;
  const found = code ? divisionOf(readDivisions(readEnvironment().dataDir), code) : undefined;
  if (!found) return null;
  const english = i18n.language === 'en';
  if ('name' in found) return <p className="field-description">{found.name}</p>;
  return (
    <p className="field-description" role="status">
      {english
        ? `The table of divisions does not have ${code}. Check the code, or import the newest table.`
        : `行政区划代码表中没有${code}，请核对；区划新近调整的，请导入新的代码表。`}
    </p>
  );
}
