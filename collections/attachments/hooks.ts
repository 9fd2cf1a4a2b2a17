import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { extractText } from '../../src/files/extract';
import { keepFile } from '../../src/files/keep';
import { scanBytes } from '../../src/files/scan';
import { checkType, FileRefused, MAX_BYTES } from '../../src/files/sniff';
import { say, words } from '../fields/words';
import { refuse } from '../hooks/refuse';

export const TEXT_STATES = {
  extracted: words('已提取', 'Extracted'),
  none: words('没有文字', 'No text'),
  failed: words('未能提取', 'Failed'),
} as const;

/** Measured by the system from the file; nobody sets them. */
const MEASURED = [
  'name',
  'mediaType',
  'bytes',
  'textState',
  'sha256',
  'scan',
  'sealedFor',
  'original',
] as const;

/** Refuses a file by its content before anything is kept. */
export const checkFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file;
  if (operation === 'update' || operation === 'updateByID') {
    if (file)
      refuseFile(
        req,
        say(
          req,
          '附件文件不能替换。请上传新文件，再在原信息中换用新附件。',
          'The file of an attachment cannot be replaced. Upload a new file and use that instead.',
        ),
      );
    return args;
  }
  if (operation !== 'create') return args;
  if (!file) return refuseFile(req, say(req, '请选择要上传的文件。', 'Choose a file to upload.'));
  try {
    if (file.size > MAX_BYTES) throw new FileRefused('tooLarge');
    file.mimetype = await checkType(file.data, file.name);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    refuseFile(req, say(req, error.message, error.english));
  }
  return args;
};

/** While somebody decides about a submitted record, what it shows stays as submitted. */
export const keepReviewed: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || (data.alt ?? '') === (originalDoc?.alt ?? '')) return data;
  for (const collection of ['documents', 'rules', 'guides'] as const) {
    const holds = collection === 'guides' ? ['bodyFiles'] : ['attachments', 'bodyFiles'];
    const { totalDocs } = await req.payload.db.count({
      collection,
      where: {
        stage: { in: ['submitted', 'scheduled'] },
        or: holds.map((field) => ({ [field]: { equals: originalDoc.id } })),
      },
      req,
    });
    if (totalDocs > 0)
      throw refusal(
        say(
          req,
          '使用该附件的信息已经提交，正在等待批准，现在不能修改。请等待批准，或者先请批准人退回。',
          'A record that uses it is submitted and waits for approval. Wait, or have it sent back first.',
        ),
      );
  }
  return data;
};

/** Keeps the content under its hash, with its text, and records what was measured. */
export const keepContent =
  (directory: string): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (operation === 'update') {
      for (const field of MEASURED) data[field] = originalDoc?.[field];
      return data;
    }
    const file = req.file!;
    const sha256 = await keepFile(directory, file.data);
    const text = await extractText(file.data, file.mimetype);
    await keepFile(directory, Buffer.from(text ?? ''), `${sha256}.txt`);
    return {
      ...data,
      name: file.name,
      mediaType: file.mimetype,
      bytes: file.data.length,
      sha256,
      scan: await scanBytes(file.data, file.name),
      original: {},
      textState: text === undefined ? 'failed' : text === '' ? 'none' : 'extracted',
    };
  };

const refuseFile = (req: PayloadRequest, message: string): never =>
  refuse(req, 'attachments', 'file', message, words('文件', 'File'));

const refusal = (message: string) => new APIError(message, 409, undefined, true);
