/** Bodies of a district in JSON: city > district > departments > units. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { inTransaction } from '../database/transaction';
import { guessOrgan } from '../domain/organ-names';
import { shanghaiDay } from '../domain/local-date';
import type { Level, OrganKind } from '../domain/vocabulary';
import { decodeText } from './document/encoding';
import type { OrganWish } from './organ-book';
import { ImportError, type ImportSession } from './session';

const LEVELS = ['province', 'city', 'district', 'county', 'township', 'department', 'unit'] as const;
const body = z.object({
  id: z.string(),
  name: z.string().min(1),
  level: z.enum(LEVELS),
  parent_id: z.string().nullish(),
});
type Body = z.infer<typeof body>;
const file = z.object({ organizations: z.array(z.unknown()) });

const BATCH = 50;
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/;
const DEPTH: Record<Body['level'], number> = { province: 0, city: 1, district: 2, county: 2, township: 3, department: 4, unit: 5 }; // prettier-ignore

/** Whether a JSON file has this form. */
export const isOrganFile = (value: unknown): boolean => file.safeParse(value).success;

/**
 * Imports organs. A place becomes its government; a unit that has the name of its department is the
 * department itself (本级 of its budget) and is not made again.
 * @throws ImportError where the file has another form
 */
export async function importOrgans(session: ImportSession, named: string): Promise<void> {
  const name = path.basename(named);
  const bodies = readBodies(session, named, name);
  const byId = new Map(bodies.map((entry) => [entry.body.id, entry.body]));
  const idOf = new Map<string, string>();
  const { report } = session;
  bodies.sort((a, b) => DEPTH[a.body.level] - DEPTH[b.body.level] || a.row - b.row);
  for (let start = 0; start < bodies.length; start += BATCH) {
    const batch = bodies.slice(start, start + BATCH);
    const work = async (req?: Parameters<Parameters<typeof inTransaction>[1]>[0]) => {
      const made: { source: string; organ: { id: string; name: string; kind: OrganKind; parent?: string } }[] = [];
      const here = new Map<string, string>();
      let unchanged = 0;
      for (const { body: entry } of batch) {
        const above = entry.parent_id ? byId.get(entry.parent_id) : undefined;
        const parent = entry.parent_id ? (here.get(entry.parent_id) ?? idOf.get(entry.parent_id)) : undefined;
        if (above && isSameBody(entry, above)) {
          here.set(entry.id, parent!);
          continue;
        }
        const wish = wishOf(entry, byId, parent);
        const known = session.organs.find(wish.name, parent) ?? (parent ? undefined : session.organs.find(wish.name));
        const loose = known ?? withoutParent(session, wish);
        if (loose) {
          here.set(entry.id, loose.id);
          unchanged += 1;
        } else {
          const organ = req ? await session.organs.make(req, wish, `${name}（${shanghaiDay(new Date().toISOString())}）`) : { id: `（${wish.name}）`, name: wish.name, kind: wish.kind!, parent };
          made.push({ source: entry.id, organ });
          here.set(entry.id, organ.id);
        }
      }
      return { made, here, unchanged };
    };
    const done = session.dryRun ? await work() : await inTransaction(session.payload, (req) => work(req));
    for (const [source, id] of done.here) idOf.set(source, id);
    for (const { organ } of done.made) session.organs.remember(organ);
    report.counts.created += done.made.length;
    report.counts.unchanged += done.unchanged;
    session.progress(`机关：${Math.min(start + BATCH, bodies.length)}/${bodies.length}`);
  }
  for (const { body: entry, row } of bodies) {
    const above = entry.parent_id ? byId.get(entry.parent_id) : undefined;
    if (above && isSameBody(entry, above)) report.add({ file: name, row, name: entry.name, outcome: 'note', reason: '与所属部门同名，是该部门本级，没有另建机关' });
  }
} // prettier-ignore

/** An organ of that name that nobody has placed in the tree yet, e.g. made from a catalogue. */
function withoutParent(session: ImportSession, wish: OrganWish) {
  const found = session.organs.find(wish.name);
  return found && !found.parent && wish.kind === 'government' ? found : undefined;
}

function readBodies(session: ImportSession, named: string, name: string): { body: Body; row: number }[] {
  let parsed;
  try {
    parsed = file.safeParse(JSON.parse(decodeText(readFileSync(named)).text));
  } catch {
    throw new ImportError(`${name}：不是有效的 JSON 文件，没有导入。`);
  }
  if (!parsed.success) throw new ImportError(`${name}：没有“organizations”清单，没有导入。`);
  const bodies = parsed.data.organizations.flatMap((value, i) => {
    session.report.counts.read += 1;
    const entry = body.safeParse(value);
    if (entry.success) return [{ body: { ...entry.data, name: entry.data.name.trim() }, row: i + 1 }];
    const fields = entry.error.issues.map((issue) => issue.path.join('.')).join('、');
    session.report.add({ file: name, row: i + 1, outcome: 'notTaken', field: fields, reason: '缺少必要的字段或者取值不对' });
    return [];
  });
  const ids = new Set(bodies.map((entry) => entry.body.id));
  return bodies.filter(({ body: entry, row }) => {
    const isOrphan = Boolean(entry.parent_id && !ids.has(entry.parent_id));
    if (isOrphan) session.report.add({ file: name, row, name: entry.name, outcome: 'notTaken', field: 'parent_id', reason: '上级不在文件中' });
    return !isOrphan;
  });
} // prettier-ignore

const isSameBody = (entry: Body, above: Body) =>
  entry.level === 'unit' && (entry.name === above.name || entry.name === `${above.name}本级`);

function wishOf(entry: Body, byId: ReadonlyMap<string, Body>, parent: string | undefined): OrganWish {
  if (['province', 'city', 'district', 'county'].includes(entry.level)) {
    const full = placeName(entry, byId);
    return { name: `${full}人民政府`, kind: 'government', level: levelOfPlace(entry), parent, external: false };
  }
  const { kind, level } = kindOf(entry, byId);
  return { name: entry.name, kind, level, parent };
} // prettier-ignore

/** 普陀区 under 上海市: 上海市普陀区. */
function placeName(entry: Body, byId: ReadonlyMap<string, Body>): string {
  const plain = entry.name.replace(/人民政府$/, '');
  const above = entry.parent_id ? byId.get(entry.parent_id) : undefined;
  if (!above || plain.startsWith(above.name.replace(/人民政府$/, ''))) return plain;
  return placeName(above, byId) + plain;
}

function levelOfPlace(entry: Body): Level {
  if (entry.level === 'province' || MUNICIPALITY.test(entry.name)) return 'province';
  if (entry.level === 'city') return 'city';
  return 'county';
}

const FEDERATIONS = /总工会$|妇女联合会$|工商业联合会$|归国华侨联合会$|残疾人联合会$|科学技术协会$|文学艺术界联合会$|共产主义青年团|^共青团|红十字会$/; // prettier-ignore

/** Kind and level of a department or unit by its name; a unit belongs to the level of its department. */
function kindOf(entry: Body, byId: ReadonlyMap<string, Body>): { kind: OrganKind; level: Level } {
  const guess = guessOrgan(entry.name);
  const above = entry.parent_id ? byId.get(entry.parent_id) : undefined;
  const inherited = above ? (above.level === 'department' || above.level === 'unit' ? kindOf(above, byId).level : levelOfPlace(above)) : 'county';
  if (/街道办事处$/.test(entry.name)) return { kind: 'subdistrict', level: 'township' };
  if (/[镇乡]人民政府$/.test(entry.name)) return { kind: 'government', level: 'township' };
  if (guess.kind === 'party') return { kind: 'party', level: inherited };
  if (/人民代表大会|政治协商会议|人民法院|人民检察院|监察委员会/.test(entry.name) || FEDERATIONS.test(entry.name)) return { kind: 'external', level: inherited };
  if (entry.level === 'unit') return { kind: 'unit', level: inherited };
  return { kind: guess.kind === 'external' ? 'department' : guess.kind, level: inherited };
} // prettier-ignore
