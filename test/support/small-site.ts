/** A small public side on disk, folded and rendered by the real code from a ledger in memory. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readEnvironment, paths, type Environment } from '../../src/environment';
import type { SiteRecord } from '../../src/domain/public-record';
import { foldEntries } from '../../src/publish/fold';
import { allUnits, openSite, renderUnit } from '../../src/publish/render';
import { openStore } from '../../src/store/open';
import { document, guide, item, MemoryLedger, organ, rule } from './ledger';

export const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

const SITE: SiteRecord = {
  type: 'site',
  recordVersion: 1,
  id: 'site',
  name: '云山省政府信息公开',
  siteName: '云山省人民政府',
  identificationCode: '9900000001',
  sample: true,
};

/** 1 × 1 pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const FORM = Buffer.from('%PDF-1.4\n申请表内容\n%%EOF\n');

/** Records of every state; `n` of each is the seq of its first entry. */
export function smallLedger(): MemoryLedger {
  const ledger = new MemoryLedger();
  ledger.put(SITE);
  ledger.put(item('I1', { code: 'A20-01', name: '政策文件' }));
  ledger.put(item('I2', { code: 'A20-04', name: '统计信息' }));
  ledger.put(organ('O1', { name: '望川县人民政府', shortName: '望川县政府', items: ['I1', 'I2'] }));
  ledger.put(organ('O2', { name: '望川县民政局', shortName: '县民政局', kind: 'department', parent: 'O1', items: ['I1'] })); // prettier-ignore
  ledger.put(guide('G1', 'O1'));
  ledger.put(rule('R1', 'O1', { title: '信息公开审查制度' }));
  const body = `<p>为规范临时救助工作，制定本办法。</p>\n<p class="center"><img src="file:${sha256(PNG)}" alt="流程图"></p>\n<div class="table"><table><tr><th>项目</th><th>标准</th></tr><tr><td>救助金</td><td>500元</td></tr></table></div>`;
  ledger.put(
    document('D1', {
      title: '望川县临时救助办法',
      documentNumber: '望政发〔2026〕1号',
      organs: [{ id: 'O1', name: '望川县人民政府' }],
      topic: '17-03',
      genre: '办法',
      issuedOn: '2026-01-04',
      body,
      attachments: [
        {
          name: '临时救助“申请表”.pdf',
          sha256: sha256(FORM),
          bytes: FORM.length,
          mediaType: 'application/pdf',
        },
      ],
    }),
    undefined,
    '11990100004100383G/2026-00001',
  );
  ledger.wait(1);
  for (let k = 1; k <= 60; k++)
    ledger.put(
      document(`N${k}`, {
        title: `第${k}号救助对象公示`,
        organs: [{ id: 'O2', name: '望川县民政局' }],
        body: `<p>现将第${k}号救助对象名单公示如下。</p>`,
      }),
    );
  ledger.put(document('W1', { title: '误发的公示', body: '<p>误发内容</p>' }));
  ledger.put(document('W2', { title: '绝不能再出现的标题', body: '<p>绝不能再出现的正文</p>' }));
  ledger.withdraw('W1', { kind: 'publishedInError', reason: '误发布' });
  ledger.withdraw('W2', { kind: 'personalData' });
  ledger.put(
    document('C1', {
      title: '旧站的通知',
      carriedOver: {
        source: '旧网站',
        originallyPublishedOn: '2015-03-02',
        oldAddress: 'http://old.example.gov.cn/art/2015/3/2/art_12_345.html?id=%E4%B8%80',
      },
    }),
    'carriedOver',
  );
  return ledger;
}

export class SmallSite {
  readonly dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongkai-portal-'));
  readonly env: Environment;
  readonly ledger = smallLedger();
  #releases = 0;

  constructor(publicUrl = 'https://www.example.gov.cn/zfxxgk/') {
    this.env = readEnvironment({ NODE_ENV: 'test', DATA_DIR: this.dataDir, PUBLIC_URL: publicUrl });
  }

  /** Folds everything and puts a new release in the place of the old one. */
  publish(): void {
    const { store: file, releases, live, files } = paths(this.dataDir);
    mkdirSync(files, { recursive: true });
    for (const content of [PNG, FORM]) writeFileSync(path.join(files, sha256(content)), content);
    rmSync(file, { force: true });
    for (const more of ['-wal', '-shm']) rmSync(file + more, { force: true });
    const store = openStore(file);
    foldEntries(store, this.ledger.entries);
    const release = path.join(releases, String(++this.#releases));
    const site = openSite(store, { publicUrl: this.env.publicUrl });
    for (const unit of allUnits(site))
      for (const { address, content } of renderUnit(site, unit)) {
        if (content === undefined) continue;
        const target = path.join(release, address);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
    store.close();
    if (this.#releases > 1) unlinkSync(live);
    symlinkSync(release, live);
  }

  /** Address of a record's page, by its id. */
  pageOf(id: string): string {
    const { seq, publishedAt } = this.ledger.entries.find(({ recordId }) => recordId === id)!;
    return `xxgk/${publishedAt.slice(0, 10).replaceAll('-', '/')}/${seq}.html`;
  }

  numberOf(id: string): number {
    return this.ledger.entries.find(({ recordId }) => recordId === id)!.seq;
  }

  heartbeat(at: Date, more: object = {}): void {
    const { heartbeat, public: directory } = paths(this.dataDir);
    mkdirSync(directory, { recursive: true });
    writeFileSync(heartbeat, JSON.stringify({ at: at.toISOString(), seq: 1, renderedSeq: 1, waiting: 0, failed: 0, ...more })); // prettier-ignore
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
