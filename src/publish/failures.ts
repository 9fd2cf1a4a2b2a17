/** What may go wrong while publishing, as sentences for the administrator. */

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_SHMSIZE']); // prettier-ignore

const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');

/** Whether the disk has no room. */
export const isDiskFull = (error: unknown): boolean =>
  DISK_FULL.has(codeOf(error)) ||
  /database or disk is full/.test(String((error as Error | undefined)?.message));

/** Whether writing failed for a reason of the machine, not of what was to be written. */
export const isMachineFailure = (error: unknown): boolean =>
  isDiskFull(error) || /^(E[A-Z]{2,}|SQLITE_)/.test(codeOf(error));

/** One sentence that says what to do. */
export function sentenceOf(error: unknown): string {
  if (isDiskFull(error))
    return '磁盘空间已满，发布已暂停，已公开的内容不受影响。请管理员清理磁盘，之后会自动继续。';
  return (error as Error | undefined)?.message ?? String(error);
}

/** A unit of the site of which no page could be made. */
export class UnitError extends Error {
  constructor(
    readonly unit: string,
    cause: unknown,
  ) {
    super(`无法生成页面（${unit}）：${(cause as Error | undefined)?.message ?? String(cause)}`, { cause });
  }
}
