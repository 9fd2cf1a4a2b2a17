/** Guides (指南) and rules (制度) of every organ. */
import type { LocalDate } from '../../domain/public-record';
import { addDays } from '../../domain/local-date';
import { officeDay, pick } from '../codes';
import { ORGANS } from '../world';
import type { SampleOrgan } from '../types';

export interface SampleGuide {
  organ: string;
  title: string;
  body: string;
  on: LocalDate;
  confirmed: LocalDate;
}
export interface SampleRule {
  key: string;
  organ: string;
  title: string;
  number?: string;
  issued: LocalDate;
  body: string;
}

const WITH_DIRECTORY = ORGANS.filter((one) => !one.external);
const isGovernment = (one: SampleOrgan) => one.kind === 'government' || one.kind === 'subdistrict';

function places(one: SampleOrgan): string {
  if (one.level === 'province') return '云山省档案馆、云山省图书馆和省政务服务大厅';
  if (one.level === 'township') return `${one.shortName.replace('政府', '')}便民服务中心和各村（社区）公开栏`;
  if (one.key.startsWith('wc')) return '望川县档案馆、望川县图书馆和县政务服务中心一楼公开专区';
  return one.key.startsWith('qh') ? '青湖区档案馆、青湖区图书馆和区政务服务大厅' : '青岚市档案馆、青岚市图书馆和市政务服务大厅';
} // prettier-ignore

function classes(one: SampleOrgan): string {
  if (one.kind === 'government' && one.level === 'township')
    return '机构职能、行政规范性文件、财政预算决算、应急管理，以及农业农村政策、农田水利、土地流转、宅基地审批、征收、筹资筹劳和社会救助等信息';
  if (one.kind === 'government')
    return '机构职能、规划计划、规章和行政规范性文件、统计信息、财政预算决算、重大项目、应急管理、人事信息，以及土地和房屋征收、社会救助等信息';
  if (one.kind === 'subdistrict') return '机构职能、财务信息、便民服务、社会救助和征收工作等信息';
  return `机构职能、行政规范性文件、本部门预算决算，以及与${one.section}等内设机构职责相关的许可、处罚、监督检查和服务信息`;
}

/** The guide of an organ (条例 Art. 12); its contact is taken from the organ itself. */
export const guideOf = (one: SampleOrgan): SampleGuide => ({
  organ: one.key,
  title: `${one.name}政府信息公开指南`,
  on: officeDay(addDays('2026-08-24', pick(one.key, 70))),
  confirmed: addDays('2026-08-20', pick(one.key, 70)),
  body: `为了方便公民、法人和其他组织获取${one.name}制作、保存的政府信息，依照《中华人民共和国政府信息公开条例》编制本指南。
一、信息分类和编排体系
（一）信息分类
本机关主动公开的信息包括${classes(one)}。
（二）编排体系
每条信息编有索引号，由发布机关统一社会信用代码、年份和五位流水号组成，编定后不再改变。信息同时按公开事项、主题、年份编排，可以从不同目录找到同一条信息。
二、获取方式
（一）网上查阅
本平台的“法定主动公开内容”和检索。信息页面可以打印、下载，同时提供开放数据格式。
（二）现场查阅
${places(one)}，开放时间与各场所办公时间一致。
三、依申请公开
除主动公开的信息外，可以向本机关申请获取。申请应当采用信件、数据电文等书面形式；书写确有困难的，可以当面口头提出，由工作人员代填。申请书写明姓名或者名称、身份证明、联系方式、所需信息的名称或者特征、获取信息的方式。
本机关自收到申请之日起20个工作日内答复；需要延长的，经政府信息公开工作机构负责人同意，最多延长20个工作日，并告知申请人。
四、工作机构
${one.unit}承担政府信息公开日常工作，联系方式见本页下方。${isGovernment(one) ? `${one.shortName}不受理对所属部门、单位的申请，请向相应机关提出。` : '派出机构保存的信息可以一并向本机关申请。'}
五、监督和救济
认为本机关未依法履行公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报。认为本机关在政府信息公开工作中侵犯其合法权益的，可以依法申请行政复议${one.reconsiderationOrgan ? `（复议机关：${one.reconsiderationOrgan}）` : ''}或者提起行政诉讼${one.court ? `（管辖法院：${one.court}）` : ''}。`,
});

export const guides = (end: LocalDate): SampleGuide[] =>
  WITH_DIRECTORY.filter((one) => !one.validTo)
    .map(guideOf)
    .map((guide) => (guide.on > end ? { ...guide, on: end } : guide))
    .map((guide) => (guide.confirmed > guide.on ? { ...guide, confirmed: guide.on } : guide));

const REVIEW = (
  one: SampleOrgan,
) => `第一条 为了确保公开的信息合法、准确，防止泄露国家秘密和个人信息，制定本制度。
第二条 公开前审查坚持“谁制作、谁审查，谁公开、谁负责”。${one.section}是日常工作机构。
第三条 起草人填写公开属性和要素，审批人批准；起草人不得批准自己起草的信息。
第四条 保密审查由没有参与起草的人员进行，审查日期和结论存档不少于五年。
第五条 名单、处罚、征收补偿类信息，应当隐去身份证号码、银行账号、家庭住址、健康状况和未成年人姓名。
第六条 发现已公开的信息涉密或者泄露个人信息的，值班人员立即撤回，30分钟内向分管负责人报告。
第七条 审查情况每半年通报一次。`;

const REQUESTS = (one: SampleOrgan) => `第一条 为了规范依申请公开办理，保障申请人权利，制定本规程。
第二条 申请由${one.unit}统一登记，当面提交的当场出具登记回执，邮寄的以签收之日为收到之日。
第三条 登记后2个工作日内分送承办单位；不属于本机关的，7个工作日内告知并指明机关。
第四条 内容不明确的，自收到之日起7个工作日内一次性告知补正，答复期限自收到补正材料之日起计算。
第五条 涉及第三方权益的，书面征求意见；第三方15个工作日内不答复的，由本机关决定是否公开。
第六条 决定由分管负责人签发，编发文号，按申请人要求的形式提供，不收取检索、复制、邮寄费用，但申请数量、频次明显超过合理范围的除外。
第七条 办理档案按年度归档，保存期限不少于十年。`;

const UPDATES = (one: SampleOrgan) => `第一条 为了使公开的信息及时、有效，制定本制度。
第二条 主动公开的信息，自形成或者变更之日起20个工作日内公开；法律、法规另有规定的，从其规定。
第三条 ${one.section}每季度检查一次目录，核对空白栏目、失效链接和有效性标注。
第四条 机构名称、地址、电话、负责人发生变化的，5个工作日内更新指南和机构职能。
第五条 文件修改、废止或者有效期届满的，当日在原网页标明，不得删除原文。
第六条 撤回已公开的信息，应当写明类型和理由；涉密和个人信息除外。
第七条 公众反映信息有误的，3个工作日内核实，确有错误的立即更正，并回复反映人。`;

const TEXTS = [
  ['政府信息公开保密审查制度', REVIEW],
  ['政府信息公开申请办理规程', REQUESTS],
  ['政府信息主动公开和更新制度', UPDATES],
] as const;

/** One or two rules for each organ; governments have all three. */
export const RULES: readonly SampleRule[] = WITH_DIRECTORY.flatMap((one) => {
  const first = pick(`rule ${one.key}`, TEXTS.length);
  const chosen = isGovernment(one) ? TEXTS : [TEXTS[first]!];
  return chosen.map(([name, text], i) => {
    const day = officeDay(addDays('2021-11-15', pick(`${one.key}${name}`, 60)));
    const issued = i === 0 ? day : officeDay(addDays(day, 210 * i + pick(name + one.key, 90)));
    const last = one.validTo && issued > one.validTo ? addDays(one.validTo, -200) : issued;
    return { key: `zd-${one.key}-${i}`, organ: one.key, title: `${one.name}${name}`, issued: last, body: text(one) };
  });
}); // prettier-ignore
