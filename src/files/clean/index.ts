import { DEFAULT_PROFILE, type MaskProfile } from '../../domain/privacy';
import { inProcess } from '../worker/job';
import type { CleanResult } from './here';

export type { CleanResult } from './here';

const DIED = '文件过大或者过于复杂，不能自动清理。请在原来的软件中处理后另存，再上传。';

/**
 * Writes a cleaned copy of a file: what a reader sees, without authors and hidden parts, findings masked by
 * the profile, scanned again. DOCX, XLSX, CSV, TXT and pictures; of others it says what to do instead.
 * @param target path where the copy is written; nothing stands there unless `cleaned`
 */
export async function cleanFile(
  file: string,
  name: string,
  target: string,
  profile: MaskProfile = DEFAULT_PROFILE,
): Promise<CleanResult> {
  const result = await inProcess<CleanResult>({ do: 'clean', file, name, target, profile }).catch(
    () => undefined,
  );
  return result ?? { cleaned: false, reason: DIED };
}
