/** POST /api/documents/{path} (multipart, field `file`): a file is read for an officer, and nothing of it is kept. */
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { say } from '../../../collections/fields/words';
import { FileRefused } from '../../files/sniff';
import { DocumentRefused } from '../../import/document';
import { answer, draftingScope, refusal, spokenReader } from './answers';

/** @param read may throw DocumentRefused or FileRefused, whose sentence is the answer */
export const readingEndpoint = (
  path: string,
  read: (req: PayloadRequest, data: Buffer, name: string) => Promise<object>,
): Endpoint => ({
  path: `/${path}`,
  method: 'post',
  handler: async (req) => {
    const scope = await draftingScope(req);
    if (scope instanceof Response) return scope;
    await addDataAndFileToRequest(req);
    if (!req.file) return refusal(400, say(req, '请选择要读取的文件。', 'Choose a file.'));
    try {
      return answer(await read(req, req.file.data, req.file.name));
    } catch (error) {
      if (error instanceof DocumentRefused) return refusal(422, spokenReader(req, error.message));
      if (error instanceof FileRefused) return refusal(422, say(req, error.message, error.english));
      throw error;
    }
  },
});
