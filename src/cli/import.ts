/** `gongkai import …`: documents, catalogues, law texts, organs, divisions, or all of a directory. */
import type { Command } from 'commander';
import { OperatorError } from './errors';
import type { ImportSession } from '../import/session';

interface Options {
  dryRun?: boolean;
  report?: string;
  publish?: boolean;
  by?: string;
  source?: string;
  oldHost?: string[];
  dateFrom?: string;
  organ?: string;
  folder?: string;
  mapping?: string;
  sheet?: string;
}

type Work = (session: ImportSession, tools: { dataDir: string; organ?: string }) => Promise<void> | void;

const collect = (value: string, before: string[] | undefined) => [...(before ?? []), ...value.split(',')];

const withOptions = (command: Command): Command =>
  command
    .option('--dry-run', '只检查，不写入 · check only, write nothing')
    .option(
      '--report <file>',
      '把每条未照原样导入的记录和原因写成 CSV · every row not taken as it stood, and why',
    );

const withPublication = (command: Command): Command =>
  withOptions(command)
    .option('--publish', '按“旧站转入”公开 · carry over what was public elsewhere')
    .option('--by <account>', '负责的审批人邮箱 · e-mail of the approver who answers for it')
    .option('--source <text>', '此前公开的地方 · where it was public before')
    .option(
      '--old-host <host>',
      '属于本单位的旧域名，可重复 · a host declared ours: its addresses answer 301',
      collect,
    );

export function register(program: Command): void {
  const command = program.command('import').description('导入 · bring in documents, catalogues, organs');
  withPublication(command.command('document'))
    .argument('<file...>', '.txt .html .docx')
    .requiredOption('--organ <code or name>', '所属机关的代码或者名称 · the organ to which they belong')
    .description('公文 · official documents')
    .action((files: string[], options: Options) =>
      run(options, async (session, { organ }) => {
        const { importDocuments } = await import('../import/documents');
        await importDocuments(session, files, organ);
      }),
    );
  withPublication(command.command('site'))
    .argument('<file>', '.csv .xlsx')
    .option('--folder <dir or zip>', '旧站文件所在的目录或者 ZIP · the files of the old site')
    .option('--mapping <file>', '列与字段的对应，JSON · which column is which field')
    .option('--organ <code or name>', '没有写明发布机构的，属于哪个机关 · the organ of rows that name none')
    .option('--date-from <field>', '没有发布日期的，以成文日期作为原发布日期：issued · rows without a day of publication take that of issue')
    .option('--sheet <file>', '把供签字的报告写成 HTML · the report that the office signs')
    .description('整个旧站：目录和文件 · an old site: its catalogue and its files')
    .action((file: string, options: Options) => run(options, async (session, tools) => (await import('./import-site')).moveIn(session, existing(await files(), file), { ...options, ...tools })));
  withPublication(command.command('catalogue'))
    .argument('<file>', '.csv')
    .description('文件目录 · a catalogue of documents')
    .action((file: string, options: Options) =>
      run(options, async (session) => (await import('../import/catalogue')).importCatalogue(session, existing(await files(), file))),
    );
  withPublication(command.command('texts'))
    .argument('<file>', '.jsonl.gz')
    .description('法律法规文本 · texts of laws and regulations')
    .action((file: string, options: Options) =>
      run(options, async (session) => (await import('../import/texts')).importTexts(session, existing(await files(), file))),
    );
  withOptions(command.command('organs'))
    .argument('<file>', '.json')
    .description('机关 · organs')
    .action((file: string, options: Options) =>
      run(options, async (session) => (await import('../import/organs')).importOrgans(session, existing(await files(), file))),
    );
  withOptions(command.command('divisions'))
    .argument('<dir>')
    .description('行政区划代码表 · codes of administrative divisions')
    .action((directory: string, options: Options) =>
      run(options, async (session, { dataDir }) => (await import('../import/divisions')).importDivisions(session, directory, dataDir)),
    );
  withPublication(command.command('all'))
    .argument('<dir>')
    .description('目录下能识别的全部文件 · everything in a directory that has a known form')
    .action((directory: string, options: Options) =>
      run(options, async (session, { dataDir }) => (await import('../import/all')).importAll(session, directory, dataDir)),
    );
} // prettier-ignore

const files = () => import('node:fs');

function existing({ existsSync, statSync }: typeof import('node:fs'), file: string): string {
  if (!existsSync(file)) throw new OperatorError(`没有文件 ${file}，请核对路径。`);
  if (!statSync(file).isFile()) throw new OperatorError(`${file} 不是文件；整个目录请用 import all。`);
  return file;
}

async function run(options: Options, work: Work): Promise<void> {
  if (options.publish && !(options.by && options.source))
    throw new OperatorError('--publish 需要同时给出 --by（审批人邮箱）和 --source（此前公开的地方）。');
  if (!options.publish && (options.by || options.source))
    throw new OperatorError('--by 和 --source 只与 --publish 一起使用。');
  if (options.dateFrom !== undefined && (options.dateFrom !== 'issued' || !options.publish))
    throw new OperatorError('--date-from 只能写 issued（成文日期），并且只与 --publish 一起使用。');
  const [{ announce }, { withPayload }, { ImportSession }, { findOrgan }, { seedFirstDuties }] = await Promise.all([
    import('../database/running'),
    import('./payload'),
    import('../import/session'),
    import('./find-organ'),
    import('../publish/commands/seed-duties'),
  ]);
  await withPayload(
    async ({ payload, env }) => {
      const leave = announce(env.dataDir, 'import');
      const organ = options.organ ? (await findOrgan(payload, options.organ)).name : undefined;
      const publish = options.publish ? { by: options.by!, source: options.source!, ...(options.dateFrom && { dateFrom: 'issued' as const }) } : undefined;
      if (!options.dryRun) await seedFirstDuties(payload);
      const session = await ImportSession.open(payload, {
        dryRun: options.dryRun,
        publish,
        oldHosts: options.oldHost,
        log: (line) => console.log(line),
      });
      const started = Date.now();
      try {
        await work(session, { dataDir: env.dataDir, organ });
      } finally {
        leave();
        if (options.report) session.report.write(options.report);
      }
      for (const line of session.report.summary(session.dryRun)) console.log(line);
      console.log(`用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。${options.report ? `明细：${options.report}` : '加 --report FILE 可得到逐条明细。'}`);
      if (session.report.counts.published > 0 && !session.dryRun)
        console.log('运行中的发布程序会自动公开；没有运行时请执行 npm run gongkai -- publish。');
    },
    { log: console.log },
  );
} // prettier-ignore
