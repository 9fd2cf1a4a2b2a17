/** 机构概况 of every organ that has a directory: duties, internal bodies, leaders, address and hours. */
import type { RowValue } from '../../domain/document-types';
import { addDays } from '../../domain/local-date';
import { officeDay, pick } from '../codes';
import type { SampleDocument, SampleFile } from '../types';
import { organByKey, ORGANS } from '../world';
import { MORE_LEADERS, PROFILE_ROWS, type ProfileRow } from './profile-rows';
import { dutiesOfUnit } from './unit-duties';

const HOURS = '工作日8∶30至12∶00、14∶00至17∶30（6月至8月下午为14∶30至18∶00）';

/** Leaders whose picture stands on the page. */
const WITH_PHOTO = ['沈怀谷', '严知远', '程望舒', '贺延年', '伍承泽', '黎晚舟', '温如玉', '陶令仪', '柳三川'];
/** Profiles that nobody has confirmed for long. */
const STALE = ['ql-zr', 'wc-fg', 'qh-zj'];

const rowOf = new Map(PROFILE_ROWS.map((row) => [row[0], row]));
const listed = (names: string) => names.replace(/等\d+个部门$/, '').split('、');
const photoName = (name: string) => `${name}.png`;

/** A telephone of the same house. */
const extension = (telephone: string, at: number) =>
  telephone.replace(/\d+$/, (number) => String(Number(number) + 2 + at));

const PLACES = ['云山青岚', '云山望川', '云山青湖', '云山临江', '云山岭东'] as const;
const SCHOOLS = [
  '大学学历',
  '研究生学历，公共管理硕士',
  '大学学历，经济学学士',
  '研究生学历，法学硕士',
] as const;
const EARLIER: Readonly<Record<string, readonly string[]>> = {
  province: ['云山省财政厅预算处处长', '青岚市发展和改革委员会主任', '云山省人民政府办公厅副主任', '青岚市副市长'],
  city: ['望川县副县长', '青岚市人民政府办公室副主任', '青湖区民政局局长', '青岚市财政局总会计师'],
  county: ['望川县石桥镇镇长', '望川县人民政府办公室副主任', '青湖区临湖街道办事处副主任', '望川县财政局副局长'],
  township: ['石桥镇农业综合服务中心主任', '云栖乡党政办公室主任', '望川县民政局社会救助股股长', '临湖街道社区建设办公室主任'],
}; // prettier-ignore

/** @param order place among the leaders, who are younger the further down they stand */
function cv(name: string, level: string, order: number, on: string): string {
  const seed = `cv ${name}`;
  const born = 1967 + (level === 'township' ? 14 : level === 'county' ? 8 : 2) + order + pick(seed, 4);
  const [first, second] = [pick(seed, 4), pick(`${seed}2`, 3)];
  const posts = EARLIER[level]!;
  return `${born}年${1 + pick(name, 12)}月出生，${PLACES[pick(seed, 5)]}人，${SCHOOLS[pick(name, 4)]}，${born + 22}年7月参加工作。
历任${posts[first]}、${posts[(first + 1 + second) % 4]}，${Math.min(Number(on.slice(0, 4)), 2021 + pick(seed, 4))}年起任现职。`;
}

function leadersOf([key, on, post, head, deputy, units]: ProfileRow): RowValue[] {
  const organ = organByKey.get(key)!;
  const parts = listed(units);
  const [, deputyPost, deputyName] =
    /^(.*?(?:常务副省长|常务副市长|副[省市县区镇乡]长|副厅长|副局长|副主任))(.+)$/.exec(deputy)!;
  const government = organ.kind === 'government' && organ.level !== 'township';
  const portfolio = government
    ? '负责常务工作，分管发展改革、财政、应急管理、统计、政务公开方面工作。'
    : `协助${post}工作，分管${parts.slice(0, 2).join('、')}。`;
  const all = [
    [head, post, '主持全面工作。'],
    [deputyName!, deputyPost!, portfolio],
    ...(MORE_LEADERS[key] ?? []),
  ] as const;
  return all.map(([name, itsPost, does], order) => ({
    name,
    post: itsPost,
    portfolio: does,
    cv: cv(name, organ.level, order, on),
    ...(WITH_PHOTO.includes(name) ? { photo: photoName(name) } : {}),
  }));
}

/** Departments of a government, internal bodies of the others. */
function bodiesOf([key, , , , , units]: ProfileRow): RowValue[] {
  const organ = organByKey.get(key)!;
  if (organ.kind !== 'government' || organ.level === 'township')
    return listed(units).map((name, at) => ({
      name,
      duties: dutiesOfUnit(name),
      telephone: extension(organ.telephone!, at),
    }));
  const departments = ORGANS.filter(
    ({ parent, kind, validTo }) => parent === key && kind === 'department' && !validTo,
  );
  return departments.map((one) => {
    const [, , post, head, , , duties] = rowOf.get(one.key)!;
    return { name: one.name, duties: `${duties}。`, head: `${head}（${post}）`, telephone: one.telephone! };
  });
}

/** Confirmed again in the course of 2026, but for some that are forgotten. */
function confirmed(key: string, on: string): SampleDocument['corrected'] {
  const organ = organByKey.get(key)!;
  if (on >= '2025-09' || organ.validTo || STALE.includes(key)) return undefined;
  const day = officeDay(addDays('2026-05-11', pick(`confirm ${key}`, 150)));
  const reason = '逐项核对职责、机构、地址和电话，更新核对日期。';
  return { on: day, reason, particulars: { confirmedOn: day } };
}

/** 人事任免 of June 2026 (content/personnel.ts). */
const CHANGED: Readonly<Record<string, SampleDocument['corrected']>> = {
  'ql-jy': {
    on: '2026-06-24',
    reason: '市教育局副局长变动，更新负责人和分工。',
    particulars: {
      confirmedOn: '2026-06-24',
      leaders: leadersOf(rowOf.get('ql-jy')!).map((leader) =>
        leader.name === '丛婉' ? { ...leader, name: '袁见山', cv: cv('袁见山', 'city', 1, '2026') } : leader,
      ),
    },
  },
};

export const PROFILES: readonly SampleDocument[] = PROFILE_ROWS.map((row): SampleDocument => {
  const [key, on, , , , , duties] = row;
  const organ = organByKey.get(key)!;
  const leaders = leadersOf(row);
  const files = leaders.flatMap(({ photo }, tone): SampleFile[] =>
    photo ? [{ name: String(photo), form: 'portrait', tone: tone % 3 }] : [],
  );
  const corrected = CHANGED[key] ?? confirmed(key, on);
  return {
    key: `jg-${key}`,
    organ: key,
    title: `${organ.name}机构概况`,
    genre: '其他',
    topic: '02-09',
    item: 'A20-02',
    issued: on,
    signed: false,
    keywords: ['机构职能', '内设机构', '领导信息'],
    summary: `${organ.name}的主要职责、内设机构、负责人和联系方式。`,
    body: '',
    type: 'profile',
    particulars: {
      duties: duties.split('；').map((duty) => `${duty}。`).join('\n'),
      address: `${organ.address}（邮政编码${organ.postcode}）`,
      hours: HOURS,
      telephone: organ.telephone!,
      leaders,
      bodies: bodiesOf(row),
      confirmedOn: on,
    },
    ...(files.length > 0 ? { files } : {}),
    ...(corrected ? { corrected } : {}),
  };
}); // prettier-ignore
