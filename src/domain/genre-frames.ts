/**
 * The official frame of each genre: addressee, opening, numbered parts, closing phrase, signature and date
 * (党政机关公文处理工作条例 Arts. 8–9; GB/T 9704-2012 7.3). The title is a field of its own. What an officer has to
 * write stands between 【填写： and 】 and keeps the record from being submitted.
 */
import type { Genre } from './vocabulary';

/** How a gap in a frame begins. */
export const GAP = '【填写：';
export const gap = (what: string) => `${GAP}${what}】`;

export type FrameLine =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; align?: 'left' | 'right' };

export const paragraph = (text: string): FrameLine => ({ kind: 'paragraph', text });
export const chapter = (text: string): FrameLine => ({ kind: 'heading', level: 2, text });
const section = (text: string): FrameLine => ({ kind: 'heading', level: 3, text });
const addressee = (who: string): FrameLine => ({ kind: 'paragraph', text: `${gap(who)}：`, align: 'left' });
const atRight = (text: string): FrameLine => ({ kind: 'paragraph', text, align: 'right' });
const signature = [atRight(gap('发文机关署名')), atRight(gap('成文日期，如2026年11月20日'))];
const annex = paragraph(`附件：1．${gap('附件名称；没有附件的，删去这一行')}`);
const contact = paragraph(`（联系人：${gap('姓名')}；联系电话：${gap('办公电话')}）`);

const FRAMES: Partial<Record<Genre, readonly FrameLine[]>> = {
  决定: [
    addressee('主送机关；普发的，删去这一行'),
    paragraph(`为了${gap('目的')}，根据${gap('依据')}，经${gap('会议或者机关')}研究，决定：`),
    paragraph(`一、${gap('决定事项，写明对象、内容和起始时间')}。`),
    paragraph(`二、${gap('决定事项')}。`),
    paragraph(`本决定自${gap('日期')}起施行。`),
    ...signature,
  ],
  命令: [
    paragraph(`《${gap('规章名称')}》已经${gap('日期')}${gap('会议名称')}审议通过，现予公布，自${gap('日期')}起施行。`), // prettier-ignore
    atRight(`${gap('签发人职务')}　${gap('签发人姓名')}`),
    atRight(gap('签发日期')),
  ],
  公告: [
    paragraph(`根据${gap('依据')}，现将${gap('事项')}公告如下：`),
    paragraph(`一、${gap('公告事项')}。`),
    paragraph(`二、${gap('公告事项')}。`),
    paragraph('特此公告。'),
    ...signature,
  ],
  通告: [
    paragraph(`为了${gap('目的')}，根据${gap('依据')}，现将有关事项通告如下：`),
    paragraph(`一、${gap('应当遵守或者周知的事项，写明时间、范围')}。`),
    paragraph(`二、${gap('违反规定的处理')}。`),
    paragraph(`本通告自${gap('日期')}起施行。`),
    ...signature,
  ],
  意见: [
    addressee('主送机关'),
    paragraph(`为了${gap('目的')}，根据${gap('依据')}，结合实际，提出以下意见。`),
    chapter('一、总体要求'),
    paragraph(`${gap('指导思想、基本原则、工作目标')}。`),
    chapter('二、重点任务'),
    section(`（一）${gap('任务名称')}。`),
    paragraph(`${gap('做什么、做到什么程度、何时完成')}。（责任单位：${gap('单位名称')}）`),
    section(`（二）${gap('任务名称')}。`),
    paragraph(`${gap('做什么、做到什么程度、何时完成')}。（责任单位：${gap('单位名称')}）`),
    chapter('三、保障措施'),
    paragraph(`${gap('组织领导、资金保障、督促落实')}。`),
    annex,
    ...signature,
  ],
  通知: [
    addressee('主送机关'),
    paragraph(`为了${gap('目的')}，根据${gap('依据')}，现将有关事项通知如下：`),
    chapter(`一、${gap('事项名称')}`),
    paragraph(`${gap('具体内容')}。`),
    chapter(`二、${gap('事项名称')}`),
    section(`（一）${gap('小标题')}`),
    paragraph(`${gap('具体内容')}。`),
    section(`（二）${gap('小标题')}`),
    paragraph(`${gap('具体内容')}。`),
    chapter('三、工作要求'),
    paragraph(`${gap('办理时限、报送方式、联系方式')}。`),
    paragraph('特此通知。'),
    annex,
    ...signature,
  ],
  通报: [
    addressee('主送机关'),
    paragraph(`${gap('时间、单位、事情经过和结果')}。`),
    paragraph(`${gap('对这件事的评价，或者原因和教训')}。`),
    paragraph(`为了${gap('目的')}，根据${gap('依据')}，决定对${gap('对象')}予以通报${gap('表扬或者批评')}。`),
    paragraph(`${gap('对各单位的要求')}。`),
    ...signature,
  ],
  报告: [
    addressee('主送机关，一般只写一个上级机关'),
    paragraph(`根据${gap('依据')}，现将${gap('事项')}的情况报告如下：`),
    chapter('一、主要情况'),
    paragraph(`${gap('做了什么、取得什么结果，数据与统计口径一致')}。`),
    chapter('二、存在的问题'),
    paragraph(`${gap('问题和原因')}。`),
    chapter('三、下一步安排'),
    paragraph(`${gap('措施、责任单位、完成时间')}。`),
    paragraph('特此报告。'),
    ...signature,
  ],
  请示: [
    addressee('主送机关，只写一个上级机关'),
    paragraph(`${gap('请示的缘由和依据')}。现就有关事项请示如下：`),
    paragraph(`一、${gap('请示事项，一文一事')}。`),
    paragraph(`二、${gap('本机关的意见')}。`),
    paragraph('妥否，请批示。'),
    annex,
    ...signature,
    contact,
  ],
  批复: [
    addressee('来文单位'),
    paragraph(`你单位《${gap('请示标题')}》（${gap('请示文号')}）收悉。经研究，现批复如下：`),
    paragraph(`一、${gap('同意、原则同意或者不同意，写明内容')}。`),
    paragraph(`二、${gap('执行要求')}。`),
    paragraph('此复。'),
    ...signature,
  ],
  函: [
    addressee('主送机关'),
    paragraph(`${gap('发函缘由；复函的，写“《……》（文号）收悉”')}。现就有关事项函告如下：`),
    paragraph(`一、${gap('商洽、询问、答复或者请求批准的事项')}。`),
    paragraph(`二、${gap('事项')}。`),
    paragraph(`${gap('请予函复的，写“请于……前函复”；复函写“专此函复”')}。`),
    ...signature,
    contact,
  ],
  纪要: [
    paragraph(`${gap('日期')}，${gap('主持人职务、姓名')}主持召开${gap('会议名称')}，研究${gap('议题')}。现纪要如下：`), // prettier-ignore
    paragraph(`一、会议听取了${gap('汇报')}。会议认为，${gap('意见')}。`),
    paragraph(`二、会议决定，${gap('事项、责任单位、完成时间')}。`),
    paragraph(`出席：${gap('单位和姓名')}。`),
    paragraph(`列席：${gap('单位和姓名')}。`),
  ],
  公报: [
    paragraph(`${gap('会议、统计或者其他重要事项的时间、范围和来源')}。`),
    chapter(`一、${gap('主要内容')}`),
    paragraph(`${gap('具体内容')}。`),
    chapter(`二、${gap('主要内容')}`),
    paragraph(`${gap('具体内容')}。`),
    ...signature,
  ],
  议案: [
    addressee('人民代表大会或者其常务委员会'),
    paragraph(`${gap('案由和依据')}。`),
    paragraph(`${gap('方案')}。`),
    paragraph('请审议。'),
    atRight(`${gap('签发人职务')}　${gap('签发人姓名')}`),
    atRight(gap('签发日期')),
  ],
  决议: [
    paragraph(`（${gap('日期')}${gap('会议名称')}通过）`),
    paragraph(
      `会议听取和审议了${gap('议题')}。会议认为，${gap('评价')}。会议决定${gap('批准、同意的内容')}。`,
    ),
    paragraph(`会议强调，${gap('要求')}。`),
  ],
  公示: [
    paragraph(`根据${gap('依据')}，经${gap('程序')}，现将${gap('事项或者名单')}予以公示。`),
    paragraph(`一、公示内容：${gap('内容；人员名单只列姓名和单位，不列身份证号、住址、电话')}。`),
    paragraph(`二、公示时间：${gap('起日')}至${gap('止日')}，共${gap('天数')}个工作日。`),
    paragraph(`三、如有异议，请在公示期内以书面、电话或者电子邮件提出，写明事实、理由和联系方式。`),
    paragraph(`受理单位：${gap('单位名称')}；地址：${gap('地址')}；电话：${gap('办公电话')}；电子邮箱：${gap('邮箱')}。`), // prettier-ignore
    ...signature,
  ],
  办法: [
    chapter('第一章　总则'),
    paragraph(`第一条　为了${gap('目的')}，根据${gap('上位法名称')}，结合本地实际，制定本办法。`),
    paragraph(`第二条　本办法适用于${gap('范围')}。`),
    paragraph(`第三条　${gap('主管部门和职责')}。`),
    chapter(`第二章　${gap('章名')}`),
    paragraph(`第四条　${gap('条文')}。`),
    chapter('第三章　附则'),
    paragraph(`第五条　本办法自${gap('日期')}起施行，有效期至${gap('日期')}。${gap('被废止的文件名称、文号；没有的删去')}同时废止。`), // prettier-ignore
  ],
  方案: [
    paragraph(`为了${gap('目的')}，根据${gap('依据')}，制定本方案。`),
    chapter('一、工作目标'),
    paragraph(`${gap('到何时达到什么指标')}。`),
    chapter('二、主要任务'),
    section(`（一）${gap('任务名称')}`),
    paragraph(`${gap('具体内容')}。（责任单位：${gap('单位名称')}；完成时间：${gap('日期')}）`),
    chapter('三、实施步骤'),
    paragraph(`${gap('阶段和时间')}。`),
    chapter('四、保障措施'),
    paragraph(`${gap('组织、资金、监督')}。`),
  ],
  政策解读: [
    chapter('一、制定背景和依据'),
    paragraph(`${gap('为什么制定，依据哪些法律和文件')}。`),
    chapter('二、主要内容'),
    paragraph(`${gap('谁受影响、有哪些新规定、和以前有什么不同')}。`),
    chapter('三、怎样办理'),
    paragraph(`${gap('对象、条件、材料、地点、时限')}。`),
    chapter('四、名词解释'),
    paragraph(`${gap('需要解释的名词；没有的删去')}。`),
    paragraph(`解读机关：${gap('机关名称')}；咨询电话：${gap('办公电话')}。`),
  ],
};

/** The frame of a genre, undefined where it has none. */
export const frameOf = (genre: string): readonly FrameLine[] | undefined =>
  Object.hasOwn(FRAMES, genre) ? FRAMES[genre as Genre] : undefined;
