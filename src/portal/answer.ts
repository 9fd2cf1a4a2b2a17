/** Answers that are a sentence: a helpful page for people, JSON for programs. */
import type { Request, Response } from 'express';
import { renderMessage } from '../../templates/pages';
import { NOT_FOUND } from '../domain/addresses';
import type { Trouble } from './address';
import { frameOf, type Portal } from './context';

const wantsJson = (path: string) => path.startsWith('api/') || path.endsWith('.json');

/** @param path address below the portal's own path, as far as it could be read */
export function answerTrouble(portal: Portal, res: Response, path: string, trouble: Trouble): void {
  const { status, title, message } = trouble;
  res.status(status).set('Cache-Control', 'no-cache');
  if (status === 503) res.set('Retry-After', '10');
  if (wantsJson(path)) {
    res.json({ error: { status, title, message } });
    return;
  }
  res.type('html').send(renderMessage({ frame: frameOf(portal, NOT_FOUND), status, title, message }));
}

export const NOT_THERE: Trouble = {
  status: 404,
  title: '没有找到',
  message: '这个地址没有公开的信息。请检查地址，或者用下面的检索框查找。',
};

export const PREPARING: Trouble = {
  status: 503,
  title: '网站正在准备',
  message: '公开的信息正在生成，通常只需要几分钟。请稍后刷新本页。',
};

export const FAILED: Trouble = {
  status: 503,
  title: '暂时不能显示',
  message: '系统暂时不能处理这个请求，已经记录。请稍后再试；急需的信息可以直接联系发布机关。',
};

export const SEARCH_BUSY: Trouble = {
  status: 503,
  title: '检索暂时繁忙',
  message: '检索暂时不能完成，请稍后再试，或者换一个更具体的词。',
};

export const WITHDRAWN: Trouble = {
  status: 410,
  title: '已停止公开',
  message: '这个地址上的信息已停止公开。',
};

export const WRONG_METHOD: Trouble = {
  status: 405,
  title: '不支持这种操作',
  message: '这个地址只能查阅和下载，不能提交内容。需要获取没有公开的信息，请看依申请公开的说明。',
};

/** One line about a failure, without anything that a person typed. */
export function logFailure(error: unknown, req: Request): void {
  const { name, code, stack } = error as { name?: string; code?: unknown; stack?: string };
  const place = /\bat [^\n]*?([\w.-]+\.(?:[cm]?[jt]sx?):\d+)/.exec(stack ?? '')?.[1] ?? 'unknown place';
  console.error(`portal: ${req.method} failed: ${name ?? 'Error'} ${String(code ?? '')} at ${place}`);
}
