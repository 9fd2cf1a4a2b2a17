/**
 * What the checks before a publication say, for accounts whose language is English. The Chinese sentence is the
 * one that `checks/` writes; what changes from case to case is translated where it is ours, and stays where it is
 * the record's.
 */
import { labelInEnglish, particularInEnglish } from './english-particulars';
import { KIND_NAMES } from '../domain/privacy';
import { placeInEnglish } from './english-places';

const KINDS = new Map<string, string>(Object.values(KIND_NAMES).map(([zh, en]) => [zh, en]));

const ADVICE: Readonly<Record<string, string>> = {
  '必须删除或者隐去后才能公开。': 'Remove or mask it before publication.',
  '请隐去；确需公开的，由审查人写明理由。':
    'Mask it; where it has to be public, a reviewer gives the reason.',
  '请核对是否可以公开。': 'Check whether it may be public.',
};

const UNREADABLE: Readonly<Record<string, string>> = {
  '文件过大或者过于复杂，没有检查完。请拆分或者另存后再上传。':
    'The file is too large or too complex. Split it or save it anew, then upload it again.',
  '文件设有密码，无法检查。请取消密码后再上传。':
    'The file has a password. Remove it, then upload the file again.',
  '文件解压后过大，无法检查。请拆分后再上传。':
    'It is too large once unpacked. Split it, then upload it again.',
  '文件已经损坏，无法检查。请用原来的软件打开后另存，再上传。':
    'The file is broken. Open it in its own program, save it anew and upload that.',
  '压缩包层层嵌套过多，无法检查。请解开后直接上传其中的文件。':
    'The archive is nested too deeply. Unpack it and upload the files.',
  '压缩包中的文件过多，无法检查。请拆分后再上传。':
    'The archive holds too many files. Split it, then upload it again.',
};

type Say = (...parts: string[]) => string;

const KINDS_PATTERN = [...KINDS.keys()].sort((a, b) => b.length - a.length).join('|');
const ADVICE_PATTERN = Object.keys(ADVICE).join('|');

const CHECKS: readonly (readonly [chinese: RegExp, english: Say])[] = [
  [/^正文首部有密级或者内部文件字样，不能公开。请先由保密审查机构确认。$/u, () => 'The text is headed by a mark of secrecy or for internal use. It cannot be public until the secrecy office has confirmed it.'],
  [/^公开期限是(.+?)，已经超过；请尽快公开，并记录超期原因。$/u, (on) => `It was due by ${on}. Publish it soon, and record why it is late.`],
  [/^缺少(\d+)年的工作日安排，无法计算期限。/u, (year) => `The working days of ${year} are not known, so no time limit can be computed. An administrator has to enter the arrangement of ${year} with the number of its notice.`],
  [/^“(.+?)”一般属于过程性信息（《条例》第十六条第二款），请确认可以公开。$/u, (genre) => `“${genre}” is usually information of an internal process (Regulation, Art. 16, 2). Make sure that it may be public.`],
  [/^名称以“(.+?)”开头，而发布机关是另一个机关。谁制作谁公开（《条例》第十条）；转发、转载、联合发文的，请在“信息来源”中注明。$/u, (organ) => `The title begins with “${organ}”, but another organ publishes it. Whoever made it discloses it (Regulation, Art. 10); say under “Origin” where it is forwarded, reposted or joint.`],
  [/^正文中有一个链接指向的信息没有公开，公众看到的将是普通文字。$/u, () => 'A link in the text leads to a record that is not public; the public will see plain words.'],
  [/^正文中的链接“(.*?)”不是完整的网址，公众打不开。$/su, (href) => `The link “${href}” is no complete address; the public cannot open it.`],
  [/^行政规范性文件应当与解读同步公开：请先提交解读，由审查人通过保密审查，留待批准（批准本文件时解读同时公开）；不解读的，填写理由和签字人。$/u, () => 'A normative document is published together with its interpretation: submit the interpretation first and let it pass the secrecy review, so that it waits for its approval (it goes up when this document is approved); or give the reason for none and who signed it.'],
  [/^正文没有文字，只有扫描件或者图片（“(.+?)”），.*$/su, (name) => `The body has no text, only a scan or picture (“${name}”): nothing can be read aloud or found. Put the full text into the body, from the DOCX or pasted from Word or WPS; the scan may stay as an attachment.`],
  [/^正文中还有没有填写的内容（(.+?)）。.*$/su, (gap) => `The body has gaps that are not filled (${gap}). Fill each, or delete the lines that are not needed.`],
  [/^正文中还有“(.+?)”的标记，图片没有放进来。.*$/su, (mark) => `“${mark}” still stands in the text: insert the picture there, or delete the mark.`],
  [/^附件“(.+?)”是空文件，请重新上传。$/su, (name) => `“${name}” is empty. Upload it again.`],
  [/^附件“(.+?)”没有能够检查：(.*?)确需公开的，由审查人查看后写明理由。$/su, (name, why) => `“${name}” could not be checked. ${UNREADABLE[why] ?? why} Where it has to be public, a reviewer looks through it and gives the reason.`],
  [/^附件“(.+?)”有系统不能识别文字的图片（(.*?)），请审查人逐页查看并写明结论。$/su, (name, where) => `“${name}” has pictures whose text cannot be read (${placeInEnglish(where)}). A reviewer looks at each page and states the conclusion.`],
  [/^附件“(.+?)”有系统不能识别的内容（(.*?)），请审查人查看并写明结论。$/su, (name, where) => `“${name}” has content that cannot be read (${placeInEnglish(where)}). A reviewer looks at it and states the conclusion.`],
  [new RegExp(`^(?:附件“(.+?)”：)?([^“]*?(?:“.*?”.*?)?)有(${KINDS_PATTERN})（(.*)），(${ADVICE_PATTERN})$`, 'su'), (name, place, kind, shown, advice) =>
    `${name ? `“${name}”: ` : ''}${KINDS.get(kind)!} (${shown}) in ${placeInEnglish(place)}. ${ADVICE[advice]}`],
  [/^“(.*)”中的“(.+?)”，应为“(.+?)”(?:（(.*)）)?。［(.*)］$/su, (around, wrong, right, note, list) => `“${wrong}” in “${around}” should be “${right}”.${note ? ` (${note})` : ''} [${list}]`],
  [/^“(.*)”中的“(.+?)”，请核对(?:（(.*)）)?。［(.*)］$/su, (around, wrong, note, list) => `Please look at “${wrong}” in “${around}”.${note ? ` (${note})` : ''} [${list}]`],
  [/^已接受全部修订，删除批注、隐藏文字和嵌入的文件$/u, () => 'Changes accepted; comments, hidden text and embedded files removed'],
  [/^已删除文件属性、作者和图片的拍摄信息$/u, () => 'File properties, authors and data of pictures removed'],
  [/^已删除图片的拍摄位置、时间、设备和作者$/u, () => 'Place, time, device and author of the picture removed'],
  [/^已删除隐藏的工作表(?:（(.*)）)?、行、列，批注，名称，外部链接和透视表的缓存，公式换成数值$/su, (names) => `Hidden sheets${names ? ` (${names})` : ''}, rows and columns, comments, names, caches of links and pivot tables removed; formulas replaced by values`],
  [/^已遮盖(?:(\d+)(?:处|个单元格中的))?个人信息$/u, (n) => (n ? `Personal data masked in ${n} places` : 'Personal data masked')],
  [/^本机关(这一年度)?已经有.+?“(.*)”，请在那一条上修改；确需更换的，先停止公开原来的一条。$/su, (year, title) => `This organ already has “${title}”${year ? ' for this year' : ''}. Revise that record; where it has to be replaced, withdraw it first.`],
  [/^“(.*)”由(.+?)制定，发布机关不是它的制定机关，也不是上级机关，一般无权修改、废止。请核对；确有依据的，由审查人写明理由。$/su, (title, organs) => `“${title}” was made by ${organs}. The organ of this record neither made it nor stands above that, and may usually not change or repeal it. Please check; where there is a basis, a reviewer gives the reason.`],
  [/^文号“(.+?)”与本机关的另一条信息“(.*)”（(.+?)）相同，请核对文号，或者确认不是重复录入。$/su, (number, title, state) => `“${title}” of the same organ (${state === '已公开' ? 'public' : 'not public yet'}) has the number “${number}” too. Check the number, and that it was not entered twice.`],
  [/^“(.+?)”在这里是“(.*)”，机关首页显示的政府信息公开工作机构资料是“(.*)”，请核对。.*$/su, (name, here, there) => `${labelInEnglish(name)} is “${here}” here, but “${there}” for the disclosure unit on the home of the organ. Please check: correct it here, or ask an administrator to correct it under “Organs”; where both are right, leave them.`],
  [/^(\d+)年度报告应当在(.+?)前公布（(.+?)），已经超过；请尽快公布，并记录原因。$/u, (year, on, by) => `The report of ${year} was due by ${on} (${by.startsWith('2007') ? 'Regulation of 2007, Art. 31' : 'Regulation, Art. 49'}). Publish it soon, and record why it is late.`],
]; // prettier-ignore

/** The English of what a check found or a cleaning did; the sentence itself where there is none. */
export function checkInEnglish(sentence: string): string {
  const particular = particularInEnglish(sentence);
  if (particular) return particular;
  for (const [chinese, english] of CHECKS) {
    const parts = chinese.exec(sentence)?.slice(1);
    if (parts) return english(...parts.map((part) => part ?? ''));
  }
  return sentence;
}
