/** What a privacy scan reads and what it finds (条例 Art. 15; 个人信息保护法 Arts. 6, 25, 28). */

export type FindingKind =
  | 'residentId'
  | 'residentId15'
  | 'suspectedId'
  | 'bankCard'
  | 'bankAccount'
  | 'mobile'
  | 'email'
  | 'homeAddress'
  | 'passport'
  | 'plate'
  | 'birthDate'
  | 'health'
  | 'minor'
  | 'studentNumber'
  | 'signature'
  | 'author'
  | 'location';

/** `block`: never published. `override`: a reviewer may publish with a reason. `warn`: shown only. */
export type Severity = 'block' | 'override' | 'warn';

/** Where in a file a text stands. Everything but the first six is not seen by an ordinary reader. */
export type Layer =
  | 'body'
  | 'title'
  | 'fileName'
  | 'headerFooter'
  | 'note'
  | 'textBox'
  | 'image'
  | 'altChunk'
  | 'comment'
  | 'trackedChange'
  | 'hiddenText'
  | 'metadata'
  | 'embedded'
  | 'hiddenSheet'
  | 'hiddenCells'
  | 'formula'
  | 'definedName'
  | 'externalLink'
  | 'pivotCache'
  | 'chart'
  | 'annotation'
  | 'formField'
  | 'hiddenLayer'
  | 'other';

/** One text to scan: a paragraph, a row of a table (cells separated by tabs), a comment, a property. */
export interface TextPiece {
  /** U+FFFC stands for a picture. */
  text: string;
  layer: Layer;
  /** For people, in Chinese: `隐藏工作表“名单”第3行`. A function of the offset where it depends on it, or is rarely needed. */
  place: string | ((start: number) => string);
  /** Headings of the columns of a row. */
  columns?: readonly string[];
  /** What stands over the text: caption of a table, name of a sheet or file. */
  context?: string;
  /** Parts of the text that this piece is about; the rest is there to be read with them. */
  only?: readonly (readonly [start: number, end: number])[];
}

export interface Finding {
  kind: FindingKind;
  severity: Severity;
  /** Offsets in the text of the piece, UTF-16 units. */
  start: number;
  end: number;
  /** What was found, masked by the default profile: may be shown and logged. */
  excerptMasked: string;
  layer: Layer;
  place: string;
}

/** How masks are written (domain.md 11.2); a province may prescribe another form. */
export interface MaskProfile {
  /** Digits of a resident ID that stay: the first two and last three, or the first six and last four. */
  residentId: '2+3' | '6+4';
  /** Names with health data: `张*` or `张*明`. Names of minors are always masked whole. */
  names: 'surname' | 'surnameAndLast';
}

export const DEFAULT_PROFILE: MaskProfile = { residentId: '2+3', names: 'surname' };

/** Names of kinds for people, Chinese and English. */
export const KIND_NAMES: Readonly<Record<FindingKind, readonly [zh: string, en: string]>> = {
  residentId: ['居民身份证号码', 'Resident ID number'],
  residentId15: ['15位居民身份证号码', 'Resident ID number of 15 digits'],
  suspectedId: ['疑似有误的身份证号码', 'Resident ID number with a wrong check digit'],
  bankCard: ['银行卡号', 'Bank card number'],
  bankAccount: ['个人银行账号', 'Bank account of a person'],
  mobile: ['手机号码', 'Mobile number'],
  email: ['个人电子邮箱', 'Personal e-mail address'],
  homeAddress: ['家庭住址', 'Home address'],
  passport: ['护照或者通行证号码', 'Passport or travel permit number'],
  plate: ['机动车号牌', 'Vehicle plate'],
  birthDate: ['出生日期', 'Date of birth'],
  health: ['健康状况与姓名', 'Health data with a name'],
  minor: ['未成年人姓名', 'Name of a minor'],
  studentNumber: ['学籍号', 'Student number'],
  signature: ['手写签名或者手印', 'Handwritten signature or fingerprint'],
  author: ['文件属性中的个人姓名', 'Name of a person in the properties'],
  location: ['图片的拍摄位置', 'Place where a picture was taken'],
};
