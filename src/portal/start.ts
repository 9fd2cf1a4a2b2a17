/** Runs the portal as a server of its own. */
import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Environment } from '../environment';
import { TOO_LONG } from './address';
import { closePortal, createPortal } from './app';

/** What Node could not read as a request gets a short page and the connection is closed. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, sentence] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, TOO_LONG.message]
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, '请求没有在规定的时间内发完，请重试。']
        : [400, '请求的格式有误，请检查地址后重试。'];
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>请求有误</title><p>${sentence}</p></html>\n`;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: text/html; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(html)}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${html}`,
  );
}

export interface RunningPortal {
  server: Server;
  close(): Promise<void>;
}

/**
 * Starts the portal on PORTAL_PORT.
 * @param port replaces PORTAL_PORT; 0 takes any free one
 * @throws where the port is taken (EADDRINUSE)
 */
export async function startPortal(env: Environment, port = env.portalPort): Promise<RunningPortal> {
  const app = createPortal({ env });
  const server = createServer(app);
  server.on('clientError', answerUnreadable);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    await closePortal(app);
    throw error;
  }
  const close = async () => {
    server.closeIdleConnections();
    const forced = setTimeout(() => server.closeAllConnections(), 3000);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(forced);
    await closePortal(app);
  };
  return { server, close };
}
