/** How each kind is written once it is masked (domain.md 11.2). */
import { NUMERAL } from './disguise';
import { lengthOfSurname } from './names';
import type { FindingKind, MaskProfile } from './types';

const LETTER = /[A-Za-z\uff21-\uff3a\uff41-\uff5a]/;
const counted = (char: string) => LETTER.test(char) || NUMERAL.test(char);

/** Characters between `head` and `tail` counted ones become `*`; separators stay, so that cells keep their place. */
function keepEnds(text: string, head: number, tail: number): string {
  const chars = [...text];
  const total = chars.filter(counted).length;
  let seen = 0;
  return chars
    .map((char) => {
      if (!counted(char)) return char;
      seen += 1;
      return seen <= head || seen > total - tail ? char : '*';
    })
    .join('');
}

function maskedName(name: string, { names }: MaskProfile): string {
  const chars = [...name];
  const surname = lengthOfSurname(name);
  if (names === 'surname' || chars.length - surname < 2)
    return chars.map((char, i) => (i < surname ? char : '*')).join('');
  return chars.map((char, i) => (i < surname || i === chars.length - 1 ? char : '*')).join('');
}

/** @param text what was found, as it stands in the original */
export function maskedForm(kind: FindingKind, text: string, profile: MaskProfile): string {
  switch (kind) {
    case 'residentId':
    case 'residentId15':
    case 'suspectedId':
      return profile.residentId === '6+4' ? keepEnds(text, 6, 4) : keepEnds(text, 2, 3);
    case 'mobile': {
      const digits = [...text].filter((char) => NUMERAL.test(char)).length;
      return keepEnds(text, digits - 8, 4);
    }
    case 'bankCard':
    case 'bankAccount':
      return keepEnds(text, 0, 4);
    case 'plate':
      return text[0]! + keepEnds(text.slice(1), 1, 2);
    case 'email':
      return `${text[0]}***${text.slice(text.indexOf('@'))}`;
    case 'health':
    case 'author':
      return maskedName(text, profile);
    case 'minor':
      return '*'.repeat([...text].length);
    case 'passport':
      return keepEnds(text, 1, 2);
    case 'signature':
      return text.replaceAll('\ufffc', '〔图〕');
    case 'birthDate':
      return text.startsWith('年') ? '年' : /^\d/.test(text) ? '****' : '';
    default:
      return '***';
  }
}
