import type { Command } from 'commander';
import { Option } from 'commander';
import { OperatorError } from './errors';

export function register(program: Command): void {
  program
    .command('redirects')
    .description('旧网址到新网址的对照表（nginx map） · old addresses of carried-over records, for nginx')
    .addOption(new Option('--format <format>').choices(['nginx', 'csv']).default('nginx'))
    .action(({ format }: { format: 'nginx' | 'csv' }) => write(format));
}

interface Redirect {
  old_path: string;
  path: string;
}

async function write(format: 'nginx' | 'csv'): Promise<void> {
  const [{ existsSync }, { readEnvironment, paths }, { openStoreForReading }] = await Promise.all([
    import('node:fs'),
    import('../environment'),
    import('../store/open'),
  ]);
  const env = readEnvironment();
  const file = paths(env.dataDir).store;
  if (!existsSync(file)) throw new OperatorError('Nothing has been published yet: run “publish” first.');
  const store = openStoreForReading(file);
  const rows = store
    .prepare(
      `SELECT redirect.old_path, record.path FROM redirect JOIN record ON record.id = redirect.record_id
       WHERE record.path IS NOT NULL ORDER BY redirect.old_path`,
    )
    .all() as Redirect[];
  store.close();
  const target = (path: string) => env.basePath + path.replace(/^\//, '');
  const lines = rows.map(({ old_path, path }) =>
    format === 'nginx' ? nginxLine(old_path, target(path)) : `${csv(old_path)},${csv(target(path))}`,
  );
  process.stdout.write(format === 'nginx' ? nginxFile(lines) : `${['old,new', ...lines].join('\n')}\n`);
}

const csv = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const quoted = (text: string) => `"${text.replace(/["\\$]/g, '\\$&')}"`;

const nginxLine = (from: string, to: string) => `  ${quoted(from)} ${quoted(to)};`;

/** `$request_uri` keeps the query, by which many old systems named their pages. */
const nginxFile = (lines: string[]) =>
  [
    '# In http { }; then in server { }: if ($gongkai_address) { return 301 $gongkai_address; }',
    'map $request_uri $gongkai_address {',
    '  default "";',
    ...lines,
    '}',
    '',
  ].join('\n');
