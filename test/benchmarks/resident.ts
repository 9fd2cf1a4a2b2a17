/** Memory of the running system. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { atMost, memoryOf, whole, type Benchmark } from './measure';
import { familyOf, pageText, pause, systemEnvironment, until } from './system';

const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

const ROLES: [name: string, sign: RegExp][] = [
  ['publisher', /gongkai\.ts publisher/],
  ['portal', /gongkai\.ts portal/],
  ['admin', /next-server|dist\/bin\/next/],
];

/** Pages under the home page that it links to. */
async function linksOf(home: string): Promise<string[]> {
  const html = await pageText(home);
  return [...html.matchAll(/href="([^"#:]+)"/g)].map((match) => new URL(match[1]!, home).href);
}

export const resident: Benchmark = {
  name: 'resident',
  title: 'Memory of the three roles',
  description:
    '`npm start` with the sample; every page linked from the home page and from the pages that it links to is read, some searches are made and the admin’s sign-in is opened; then the proportional set size of all processes is added up after ten seconds of rest.',
  async run({ folder }) {
    const env = { ...(await systemEnvironment(folder)), SAMPLE: 'on', NODE_ENV: undefined };
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], {
      env: env as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await until('the start', () => /Admin\s+http/.test(said), 900_000, 200);
      const pages = new Set(await linksOf(env.portal));
      for (const page of [...pages]) for (const next of await linksOf(page)) pages.add(next);
      for (const page of pages) await pageText(page);
      for (const word of ['教育', '救助', '预算', '不存在的词'])
        await pageText(`${env.portal}search?q=${encodeURIComponent(word)}`);
      await pageText(`http://localhost:${process.env.ADMIN_PORT}/admin/login`);
      await pause(10_000);
      const family = familyOf(child.pid!).map((pid) => ({ command: commandOf(pid), memory: memoryOf(pid) }));
      const sum = (members: { memory: number }[]) =>
        members.reduce((total, member) => total + member.memory, 0);
      const mebibytes = (value: number) => `${whole(value)} MiB`;
      return [
        ...ROLES.map(([name, sign]) => ({
          name,
          measured: mebibytes(sum(family.filter(({ command }) => sign.test(command)))),
        })),
        atMost(`all, supervisor included, after ${pages.size} pages`, sum(family), 1024, mebibytes),
      ];
    } finally {
      const ended = new Promise((end) => child.once('exit', end));
      child.kill('SIGTERM');
      await ended;
    }
  },
};
