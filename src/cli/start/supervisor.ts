/** Keeps the roles running: what dies is started again, what is stopped is stopped together. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root, type Program } from './project';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** One that has lived this long starts over with the first pause. */
const SOUND_MS = 60_000;
const PATIENCE_MS = 10_000;
const SAME_SIGNAL_MS = 200;

interface Kept {
  program: Program;
  child?: ChildProcess;
  pause: number;
  timer?: NodeJS.Timeout;
}

export class Supervisor {
  readonly #kept: Kept[] = [];
  #stopping = false;

  constructor(readonly log: (line: string) => void) {}

  keep(program: Program): void {
    const kept: Kept = { program, pause: FIRST_PAUSE_MS };
    this.#kept.push(kept);
    this.#run(kept);
  }

  /** Asks all to end, and kills after ten seconds those that do not. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#kept.map((kept) => end(kept)));
  }

  /** Ends all at once: the operator has lost patience. */
  kill(): void {
    this.#stopping = true;
    for (const { child } of this.#kept) child?.kill('SIGKILL');
  }

  #run(kept: Kept): void {
    const { name, args, env } = kept.program;
    const began = Date.now();
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    kept.child = child;
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => line.trim() && this.log(`[${name}] ${line}`));
    child.once('error', (error) => this.log(`[${name}] ${error.message}`));
    child.once('close', (code, signal) => {
      kept.child = undefined;
      if (Date.now() - began > SOUND_MS) kept.pause = FIRST_PAUSE_MS;
      const how = signal ? `was ended by ${signal}` : `ended with status ${code}`;
      // Ctrl-C reaches the children directly: our own end is heard of a moment later.
      kept.timer = setTimeout(() => this.#again(kept, how), SAME_SIGNAL_MS);
    });
  }

  #again(kept: Kept, how: string): void {
    if (this.#stopping) return;
    this.log(`[${kept.program.name}] ${how}; it is started again in ${kept.pause / 1000} s.`);
    kept.timer = setTimeout(() => this.#run(kept), kept.pause);
    kept.pause = Math.min(kept.pause * 2, LONGEST_PAUSE_MS);
  }
}

async function end({ child, timer }: Kept): Promise<void> {
  clearTimeout(timer);
  if (!child) return;
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await closed;
  clearTimeout(force);
}
