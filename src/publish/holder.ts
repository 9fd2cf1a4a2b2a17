/** Who holds the lease: this process, by host and number. */
import os from 'node:os';

export const holderName = (): string => `${os.hostname()}/${process.pid}`;

/** Whether a holder was a process of this machine that has ended. */
export function isGone(holder: string): boolean {
  const at = holder.lastIndexOf('/');
  const pid = Number(holder.slice(at + 1));
  if (holder.slice(0, at) !== os.hostname() || !Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
