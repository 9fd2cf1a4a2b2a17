/** What an operator sees when a command cannot do its work: one sentence, status 1. */

/** A refusal whose message is the whole answer. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** The sentence of an error; with GONGKAI_DEBUG its stack. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env.GONGKAI_DEBUG) return error.stack ?? error.message;
  return explained(error) ?? error.message;
}

function explained(error: Error): string | undefined {
  const { code, path: where } = error as NodeJS.ErrnoException;
  const place = where ? ` (${where})` : '';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return `The disk is full${place}: make room and run the command again; nothing was harmed.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `No permission${place}: the system needs to write there.`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `A file stands where a folder should be${place}: is DATA_DIR right?`;
  if (code?.startsWith('SQLITE_NOTADB')) return 'The file named by DATABASE_URI is not a SQLite database.';
  return undefined;
}
