/** The fields into which the columns of an old site's catalogue go, and the headings that are seen for them. */

interface SiteFieldFacts {
  zh: string;
  en: string;
  /** Headings that mean this field and nothing else. */
  names: string;
  /** Headings that most likely mean it, tried in the order of this list. */
  like: RegExp;
}

const FIELDS = {
  indexNumber: { zh: '索引号', en: 'Index number', names: 'index_number|index|identifier|索引号|信息索引号|索引编号', like: /索引/ },
  documentNumber: { zh: '文号', en: 'Document number', names: 'doc_number|docnumber|document_number|number|文号|发文字号|文件编号|发文文号|公文文号|文件字号', like: /文号|字号|发文编号/ },
  issuedOn: { zh: '成文日期', en: 'Issued on', names: 'issued|issued_on|成文日期|生成日期|发文日期|成文时间|生成时间|印发日期|制发日期', like: /(?:成文|生成|印发|制发|发文|签发|形成).*(?:日期|时间)/ },
  effectiveOn: { zh: '施行日期', en: 'Effective on', names: 'effective|effective_on|施行日期|实施日期|生效日期|执行日期', like: /(?:施行|实施|生效|执行).*(?:日期|时间)/ },
  expiresOn: { zh: '失效日期', en: 'Expires on', names: 'expires|expires_on|失效日期|废止日期|有效期至|终止日期', like: /(?:失效|废止|终止).*(?:日期|时间)|有效期/ },
  publishedOn: { zh: '发布日期', en: 'Published on', names: 'published|published_on|发布日期|公开日期|公布日期|发布时间|公开时间|原发布日期|上网日期', like: /(?:发布|公开|公布|上网|上线|录入).*(?:日期|时间)/ },
  validity: { zh: '有效性', en: 'Validity', names: 'validity|有效性|时效性|效力状态', like: /有效性|时效|效力/ },
  keywords: { zh: '关键词', en: 'Keywords', names: 'keywords|主题词|关键词|关键字', like: /主题词|关键/ },
  topic: { zh: '主题', en: 'Topic', names: 'topic|subject|主题分类|主题', like: /主题/ },
  item: { zh: '公开事项（栏目）', en: 'Disclosure item (column)', names: 'item|column|channel|栏目|栏目名称|公开事项|所属栏目|信息分类|目录名称|公开目录', like: /栏目|事项|目录/ },
  genre: { zh: '体裁', en: 'Genre', names: 'genre|体裁|体裁分类|文种|公文种类', like: /体裁|文种/ },
  disclosure: { zh: '公开属性', en: 'Disclosure', names: 'disclosure|公开属性|公开方式|公开类别', like: /公开(?:属性|方式|类别)/ },
  audience: { zh: '服务对象', en: 'Audience', names: 'audience|服务对象|服务对象分类', like: /服务对象/ },
  summary: { zh: '内容概述', en: 'Summary', names: 'summary|description|内容概述|摘要|内容摘要', like: /概述|摘要|简介|导读/ },
  url: { zh: '网址', en: 'Address', names: 'url|link|address|网址|链接|原文链接|在线链接地址|地址|链接地址|原文地址', like: /网址|链接|url|网页/i },
  file: { zh: '文件（附件）', en: 'Files', names: 'file|files|filename|path|attachment|attachments|文件|文件名|附件|附件名|附件名称|文件路径|本地文件|文件位置', like: /附件|文件名|路径|本地/ },
  body: { zh: '正文', en: 'Text', names: 'body|content|text|正文|内容|信息内容|文件内容|全文', like: /正文|全文|内容/ },
  organ: { zh: '发布机构', en: 'Organ', names: 'site_owner|organ|publisher|发布机构|发文机关|发布机关|发文单位|发布单位|公开主体|制发机关|制定机关|公开机构|发文机构|机关', like: /机构|机关|单位|部门|主体/ },
  title: { zh: '名称', en: 'Title', names: 'title|标题|名称|文件名称|信息名称|文件标题|信息标题|题名', like: /标题|名称|题名/ },
} as const satisfies Record<string, SiteFieldFacts>; // prettier-ignore

export type SiteField = keyof typeof FIELDS;
export const SITE_FIELDS = Object.keys(FIELDS) as SiteField[];
export const isSiteField = (name: unknown): name is SiteField =>
  typeof name === 'string' && Object.hasOwn(FIELDS, name);
export const siteFieldLabel = (field: SiteField, language: 'zh' | 'en' = 'zh'): string =>
  FIELDS[field][language];

const EXACT = new Map(
  SITE_FIELDS.flatMap((field) => FIELDS[field].names.split('|').map((name) => [name, field] as const)),
);

const LINK = '（链接）';
/** The heading of a column that holds what is behind the cells of another. */
export const linkHeading = (heading: string): string => heading + LINK;
export const isLinkHeading = (heading: string): boolean => heading.endsWith(LINK);

/** A heading without notes in brackets, marks of what is required, spaces and line ends. */
export const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[([【〔](?!链接\)$)[^)\]】〕]*[)\]】〕]/g, '')
    .replace(/[\s*:：★●]/g, '')
    .toLowerCase();

/** The field that a heading names exactly. */
export const exactField = (heading: string): SiteField | undefined => EXACT.get(plainHeading(heading));

/** The fields that a heading may mean, the likeliest first. */
export function likelyFields(heading: string): SiteField[] {
  const plain = plainHeading(heading);
  return plain === '' || plain.length > 16 || isLinkHeading(heading)
    ? []
    : SITE_FIELDS.filter((field) => FIELDS[field].like.test(plain));
}

/** A field by its code or its Chinese or English label. */
export const fieldNamed = (name: string): SiteField | undefined =>
  isSiteField(name)
    ? name
    : (SITE_FIELDS.find((field) => FIELDS[field].zh === name || FIELDS[field].en === name) ??
      exactField(name));

/** Fields that hold a day. */
export const DATE_FIELDS = [
  'issuedOn',
  'publishedOn',
  'effectiveOn',
  'expiresOn',
] as const satisfies SiteField[];
