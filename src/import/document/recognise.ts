/** From source lines to a recognised document. */
import { parseDate } from '../../domain/chinese-date';
import { normaliseDocumentNumber } from '../../domain/document-number';
import { GENRES, type Genre } from '../../domain/vocabulary';
import { reportDamage } from './damage';
import { takeFrameOff, type Labels } from './frame';
import { readHead, type Head } from './head';
import { headOf, refuseClassified } from './marks';
import { issuingOrgans } from './organs';
import { FIRST_DATE, PASSAGE_NOTE, isOrganName } from './patterns';
import { plain, squeezed, tidy } from './plain';
import { structure } from './structure';
import { tidyTitle } from './title';
import { disclosureOf, findSignatures, isDisclosureNote, takeImprintOut, type Signature } from './tail';
import { DocumentRefused } from './types';
import type {
  Block,
  Omitted,
  Recognised,
  RecognisedDocument,
  ReaderWarning,
  Source,
  SourceLine,
} from './types';

const at = <T>(value: T, line: SourceLine): Recognised<T> => ({
  value,
  line: line.line,
  source: line.text.slice(0, 200),
});

/** @throws DocumentRefused where the file bears a classification mark or has no text */
export function recognise(source: Source): RecognisedDocument {
  refuseClassified(headOf(source.lines), source.margins);
  const notes = source.lines.filter((line) => line.note);
  const framed = takeFrameOff(source.lines.filter((line) => !line.note), !source.whole);
  const head = headOfText(framed.lines, Boolean(source.whole));
  const imprint = takeImprintOut(framed.lines.slice(head.bodyStart));
  const body = imprint.lines;
  const signatures = findSignatures(body, 0);
  const signature = signatures[0];
  const signed = new Set(signatures.flatMap(({ indexes }) => indexes.map((i) => body[i]!)));
  const { blocks, tasks, annexTitle } = structure([...aboveText(head), ...body], signed, head.recipients);
  if (body.every(isBlank))
    throw new DocumentRefused('empty', `文件里没有读到正文。请确认文件不是空白、不是扫描图片，另存为 DOCX 或者 TXT 后再试。${source.warnings.map(({ message }) => message).join('')}`);
  const warnings = [...source.warnings, ...reportDamage(framed.lines)];
  nameOrder(head, annexTitle);
  const title = titleOf(head, framed.labels, annexTitle, stated(source), warnings);
  const organs = issuingOrgans(head, signature, framed.labels, title, framed.lines);
  if (organs[0]?.inferred) warnings.push({ line: organs[0].line, message: `文中没有署名，发文机关“${organs[0].value}”由发文字号和正文推断，请核对。` });
  const documentNumber = numberOf(head, framed.labels, warnings);
  const noted = [...head.notes, ...body].find((line) => isDisclosureNote(line));
  const disclosure = noted ? disclosureOf(noted.text) : undefined;
  const labelled = framed.labels.disclosure && disclosureOf(framed.labels.disclosure.value);
  warnings.push(...amidText(framed.omitted, body));
  if (framed.labels.validity) warnings.push({ line: framed.labels.validity.line, message: `来源网页标注的时效性是“${framed.labels.validity.value}”，请核实后再填写有效性。` });
  return {
    title,
    documentNumber,
    organs,
    issuedOn: issuedOn(head, signature, framed.labels),
    publishedOn: dateOf(framed.labels.publishedOn),
    effectiveOn: dateOf(framed.labels.effectiveOn),
    indexNumber: framed.labels.indexNumber,
    keywords: imprint.keywords ? at(imprint.keywords.values, imprint.keywords.line) : keywordsOf(framed.labels),
    recipients: head.recipients && at(tidy(head.recipients.text).replace(/[：:]$/, ''), head.recipients),
    disclosure: disclosure && noted ? at(disclosure, noted) : labelled ? { ...framed.labels.disclosure!, value: labelled } : undefined,
    genre: genreOf(title),
    tasks,
    blocks: [...blocks, ...notes.map(noteBlock)],
    omitted: [...framed.omitted, ...head.omitted, ...imprint.omitted].sort((a, b) => a.line - b.line),
    warnings,
  };
} // prettier-ignore

/** Lines that read like those around a page, but stand within the text. */
function amidText(omitted: readonly Omitted[], body: readonly SourceLine[]): ReaderWarning[] {
  const [first, last] = [body[0]?.line ?? 0, body.findLast((line) => !isBlank(line))?.line ?? 0];
  return omitted
    .filter(({ line }) => line > first && line < last)
    .slice(0, 20)
    .map(({ line, text }) => ({ line, message: `第 ${line} 行“${tidy(text).slice(0, 60)}”像网页上正文以外的文字，没有放进正文，请核对。` }));
} // prettier-ignore

const isBlank = (line: SourceLine) => tidy(line.text) === '' && !line.table && !line.image;

/** The head, unless nothing would be left below it: a few short lines are the text. */
function headOfText(lines: readonly SourceLine[], whole: boolean): Head {
  const head = readHead(lines, whole);
  const filled = lines.filter((line) => !isBlank(line));
  return lines.slice(head.bodyStart).every(isBlank) && filled.length > 1
    ? { redOrgans: [], notes: [], kept: [], bodyStart: 0, omitted: [] }
    : head;
}

/** What stands above the text and stays, as it stood. */
const aboveText = ({ notes, kept }: Head): SourceLine[] =>
  [...notes, ...kept].sort((a, b) => a.line - b.line);

/** Notes follow the text as they are. */
const noteBlock = (line: SourceLine): Block =>
  line.table ? { kind: 'table', rows: line.table, line: line.line }
  : line.image ? { kind: 'image', ...line.image, line: line.line }
  : { kind: 'paragraph', runs: line.runs ?? [{ text: line.text }], line: line.line }; // prettier-ignore

/** 某省人民政府令 / 第12号 / 《某办法》: the number is that of the order, the title that of what it issues. */
function nameOrder(head: Head, annex: { text: string; line: SourceLine } | undefined): void {
  const { title, number } = head;
  if (!title || !number || !/(?:令|公告|通告)$/.test(squeezed(title.text)) || !/^第.{1,8}号$/.test(squeezed(number.text))) return;
  const organ = squeezed(title.text).replace(/(?:令|公告|通告)$/, '');
  if (isOrganName(organ)) head.redOrgans.push({ text: tidy(title.text).slice(0, organ.length), line: title.lines[0]! });
  number.text = `${title.text}${number.text}`;
  head.title = annex ? { text: annex.text, lines: [annex.line] } : { text: number.text, lines: title.lines };
} // prettier-ignore

/** The title that the file states about itself, with the line that says the same if there is one. */
function stated(source: Source): Recognised<string> | undefined {
  if (!source.statedTitle) return undefined;
  const written = tidyTitle(source.statedTitle);
  const whole = squeezed(written);
  // The name of the site may follow, with or without spaces.
  const line = source.lines.find(({ text }) => {
    const tight = squeezed(text);
    return tight.length > 4 && whole.startsWith(tight) && /^(?:$|[-_|—–])/.test(whole.slice(tight.length));
  });
  const value = line ? tidyTitle(line.text) : written;
  return line ? at(value, line) : { value, line: 0, source: source.statedTitle.slice(0, 200) };
}

function titleOf(
  head: Head,
  labels: Labels,
  annex: { text: string; line: SourceLine } | undefined,
  stated: Recognised<string> | undefined,
  warnings: ReaderWarning[],
): Recognised<string> | undefined {
  if (head.otherTitle)
    warnings.push({ line: head.otherTitle.line, message: `第 ${head.otherTitle.line} 行“${tidy(head.otherTitle.text).slice(0, 60)}”也像标题，没有采用，请核对。` });
  const own = head.title && at(head.title.text, head.title.lines[0]!);
  const label = labels.title && { ...labels.title, value: tidyTitle(labels.title.value) };
  if (own) return label && squeezed(label.value).includes(squeezed(own.value)) ? { ...own, value: label.value } : own;
  if (label) return label;
  if (stated) return stated;
  if (!annex) return undefined;
  warnings.push({ line: annex.line.line, message: `主件没有标题，采用了第 ${annex.line.line} 行所附文件的标题，请核对。` });
  return { ...at(annex.text, annex.line), inferred: true };
} // prettier-ignore

function numberOf(head: Head, labels: Labels, warnings: ReaderWarning[]): Recognised<string> | undefined {
  const found = head.number ? at(head.number.text, head.number.line) : labels.documentNumber;
  if (!found) return undefined;
  const { value, warnings: said } = normaliseDocumentNumber(found.value);
  warnings.push(...said.map((message) => ({ line: found.line, message })));
  return value === '' ? undefined : { ...found, value };
}

/** 成文日期: of the signature, in brackets under the title, stated by the page, of the passage. */
function issuedOn(head: Head, signature: Signature | undefined, labels: Labels) {
  const passage = head.notes.find((line) => PASSAGE_NOTE.test(squeezed(line.text)));
  const places = [signature?.date, head.bracketedDate].filter((place) => place !== undefined);
  for (const { text, line } of places) {
    const date = parseDate(text);
    if (date) return at(date, line);
  }
  const label = dateOf(labels.issuedOn);
  if (label) return label;
  const passed = passage && FIRST_DATE.exec(squeezed(passage.text));
  const date = passed && parseDate(passed[0]);
  return passage && date ? at(date, passage) : undefined;
}

function dateOf(label: Recognised<string> | undefined) {
  const found = label && FIRST_DATE.exec(plain(label.value).replace(/ /g, ''));
  const date = found ? parseDate(found[0]) : undefined;
  return label && date ? { ...label, value: date } : undefined;
}

function keywordsOf(labels: Labels): Recognised<string[]> | undefined {
  const values = labels.keywords?.value.split(/[\s\u3000、，,;；]+/).filter((word) => word !== '' && word.length < 20); // prettier-ignore
  return labels.keywords && values?.length ? { ...labels.keywords, value: values } : undefined;
}

/** The kind of document that its title ends with. */
function genreOf(title: Recognised<string> | undefined): Recognised<Genre> | undefined {
  if (!title) return undefined;
  const end = squeezed(title.value).replace(/(?:\([^()]*\))+$/, '');
  const genre = [...GENRES].filter((word) => word !== '其他' && word !== '法律' && word !== '法规').find((word) => end.endsWith(word)); // prettier-ignore
  return genre ? { ...title, value: genre } : /令$/.test(end) ? { ...title, value: '命令' } : undefined;
}
