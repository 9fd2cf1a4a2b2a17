import { createServer } from 'node:net';
import { OperatorError } from '../errors';

/** @throws OperatorError when a program listens on the port, or we may not. */
export async function refuseBusyPort(port: number, setting: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, setting)));
    probe.listen({ port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

function explained(error: NodeJS.ErrnoException, port: number, setting: string): Error {
  if (error.code === 'EADDRINUSE')
    return new OperatorError(`Port ${port} is in use by another program: stop it, or set ${setting}.`);
  if (error.code === 'EACCES')
    return new OperatorError(
      `Port ${port} may not be used by this account: set ${setting} to 1024 or above.`,
    );
  return error;
}
