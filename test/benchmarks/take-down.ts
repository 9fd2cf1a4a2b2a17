/** From a withdrawal for personal data to the moment at which nothing of it can be read. */
import { createHash } from 'node:crypto';
import { writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { approve, withdraw } from '../../src/publish/commands';
import { paths } from '../../src/environment';
import { on } from '../support/office';
import { atMost, median, ms, percentile, type Benchmark } from './measure';
import { withOffice } from './office';
import { pageText, systemEnvironment, until } from './system';

const status = (url: string) => fetch(url).then(async (r) => (await r.text(), r.status), () => 0); // prettier-ignore

export const takeDown: Benchmark = {
  name: 'take-down',
  title: 'From take-down to gone',
  description:
    'Publisher and portal run as processes of their own on SQLite. A public document with an attachment is withdrawn by the command that the button in the admin calls; the time ends when its page answers 410, search and the newest list no longer name it, its JSON shows nothing and its file answers 410, all asked every 20 ms.',
  async run({ folder, quick }) {
    const env = await systemEnvironment(folder);
    return withOffice(env, async (approvals) => {
      const { office, payload } = approvals;
      const times: number[] = [];
      for (let turn = 0; turn < (quick ? 5 : 50); turn++) {
        const text = `救助对象名单第${turn}批`;
        const sha256 = createHash('sha256').update(text).digest('hex');
        mkdirSync(paths(folder).files, { recursive: true });
        writeFileSync(path.join(paths(folder).files, sha256), text);
        writeFileSync(path.join(paths(folder).files, `${sha256}.txt`), text);
        const file = await payload.db.create({
          collection: 'attachments',
          data: { id: `file-${turn}`, organ: office.organ, filename: `${turn}.txt`, name: `${turn}.txt`, sha256, bytes: text.length, mediaType: 'text/plain', scan: { findings: [], decisionPlaces: [] } },
        });
        const { id, title } = await approvals.submitted({ attachments: [String(file.id)] });
        const about = on(payload, id, office.approver);
        await approve(about);
        let address = '';
        const hits = async () => {
          const answer = await pageText(`${env.portal}api/search?q=${encodeURIComponent(title)}`);
          const { hits: found } = JSON.parse(answer || '{}') as { hits?: { title: string; url: string }[] };
          return (found ?? []).filter((hit) => hit.title === title);
        };
        await until(`${title} public`, async () => {
          address = (await hits())[0]?.url ?? '';
          return address;
        });
        const page = new URL(address, env.portal).href;
        const start = performance.now();
        await withdraw({ ...about, withdrawal: { kind: 'personalData', reason: '名单没有隐去身份证号' } });
        await until(`${title} gone`, async () => {
          if ((await status(page)) !== 410) return false;
          const list = await pageText(`${env.portal}xxgk/`);
          const json = await pageText(page.replace('.html', '.json'));
          const bytes = await status(`${env.portal}files/${sha256}`);
          if ((await hits()).length > 0 || bytes === 200) return false;
          return ![list, json].some((part) => part.includes(title));
        });
        times.push(performance.now() - start);
      }
      return [
        { name: 'median', measured: ms(median(times)) },
        atMost('p95', percentile(times, 0.95), 1000, ms),
      ];
    });
  },
}; // prettier-ignore
