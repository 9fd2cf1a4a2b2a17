/** Damaged and traditional characters: kept as they are, and reported. */
import { isTraditional } from './plain';
import type { ReaderWarning, SourceLine } from './types';

const DAMAGE: [RegExp, string][] = [
  [/\ufffd/, '有无法识别的字符（�）'],
  [/[\ue000-\uf8ff]/, '有自造字或者字体专用字符'],
  [/锟斤拷|烫烫烫|屯屯屯/, '有编码转换造成的乱码'],
  [/[\u4e00-\u9fff][(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜɑɡ]{1,7}[)）]/, '汉字后夹有拼音，可能是繁简转换造成的'],
  [/[\u4e00-\u9fff]\?+[;,.:；，。：]|[\u4e00-\u9fff]\?[\u4e00-\u9fff]/, '有问号代替的字'],
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/, '有控制字符'],
]; // prettier-ignore

const MAX_LINES_NAMED = 5;

/** One sentence for each kind of damage, with the lines where it stands. */
export function reportDamage(lines: readonly SourceLine[]): ReaderWarning[] {
  const warnings: ReaderWarning[] = [];
  for (const [pattern, what] of DAMAGE) {
    const hit = lines.filter((line) => pattern.test(line.text)).map((line) => line.line);
    if (hit.length > 0)
      warnings.push({ line: hit[0], message: `${where(hit)}${what}，已原样保留，请核对。` });
  }
  let han = 0;
  let traditional = 0;
  for (const { text } of lines)
    for (const char of text) {
      if (char >= '\u4e00' && char <= '\u9fff') han += 1;
      if (isTraditional(char)) traditional += 1;
    }
  if (traditional >= 5 && traditional * 50 > han)
    warnings.push({ message: `正文含有 ${traditional} 个繁体字，已原样保留，请核对是否需要改为简体。` });
  return warnings;
}

function where(lines: number[]): string {
  const distinct = [...new Set(lines)];
  const named = distinct.slice(0, MAX_LINES_NAMED).join('、');
  return `第 ${named} 行${distinct.length > MAX_LINES_NAMED ? `等 ${distinct.length} 处` : ''}`;
}
