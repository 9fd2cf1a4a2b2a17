import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Removes the working folders of backups and restores that were killed. */
export function removeLeftovers(dataDir: string): void {
  const run = path.join(dataDir, 'run');
  if (!existsSync(run)) return;
  for (const name of readdirSync(run)) {
    const pid = /^(?:backup|restore)-(\d+)$/.exec(name)?.[1];
    if (pid && !lives(Number(pid))) rmSync(path.join(run, name), { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
