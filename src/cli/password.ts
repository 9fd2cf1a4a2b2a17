/** Asking for a password without showing it. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Environment } from '../environment';
import { OperatorError } from './errors';

const LEAST = 12;

/**
 * `USER_PASSWORD`, or asked twice on a terminal, or the first line of what is piped in.
 * @throws OperatorError when it is too short or the two differ.
 */
export async function newPassword(env: Pick<Environment, 'userPassword'>): Promise<string> {
  if (env.userPassword !== undefined) return longEnough(env.userPassword, 'USER_PASSWORD');
  if (!process.stdin.isTTY) return longEnough(await firstLinePiped(), 'The password');
  const terminal = hiddenLines();
  try {
    const first = longEnough(await terminal.ask('密码 Password: '), 'The password');
    if ((await terminal.ask('再输一次 Once more: ')) === first) return first;
  } finally {
    terminal.close();
  }
  throw new OperatorError('The two passwords differ: run the command again.');
}

function longEnough(password: string, what: string): string {
  if ([...password].length >= LEAST) return password;
  throw new OperatorError(`${what} must have at least ${LEAST} characters.`);
}

async function firstLinePiped(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text.split(/\r?\n/)[0] ?? '';
}

/** Lines from the terminal, which does not show them. */
function hiddenLines() {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed: string[] = [];
  let waiting: ((line: string) => void) | undefined;
  lines.on('SIGINT', () => process.exit(130));
  lines.on('line', (line) => {
    if (!waiting) return void typed.push(line);
    waiting(line);
    waiting = undefined;
  });
  return {
    async ask(prompt: string): Promise<string> {
      process.stderr.write(prompt);
      const ahead = typed.shift();
      const line = ahead ?? (await new Promise<string>((resolve) => (waiting = resolve)));
      process.stderr.write('\n');
      return line;
    },
    close: () => lines.close(),
  };
}
