/** `npm run gongkai -- COMMAND`: every command that an operator runs. */
import { Command, CommanderError } from 'commander';
import { sentenceOf } from './errors';

type Registering = { register(program: Command): void };

/** One file each, loaded here; what is heavy is loaded by a command when it runs. */
const COMMANDS: (() => Promise<Registering>)[] = [
  () => import('./user'),
  () => import('./publish'),
  () => import('./check'),
  () => import('./import'),
  () => import('./redirects'),
  () => import('./backup'),
  () => import('./restore'),
  () => import('./migrate'),
  () => import('./roles'),
  () => import('./prepare'),
];

async function main(): Promise<void> {
  const program = new Command('gongkai')
    .description('政府信息公开系统 · publishing system for government information disclosure')
    .showHelpAfterError('(--help shows how)')
    .configureHelp({ showGlobalOptions: false })
    .exitOverride();
  for (const load of COMMANDS) (await load().catch(absent))?.register(program);
  if (process.argv.length <= 2) return program.outputHelp();
  await program.parseAsync();
}

/** A part that is not installed has no command. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
}

try {
  await main();
  // A command that is done ends, whatever a library still keeps open.
  if (!process.exitCode) process.exitCode = 0;
  setImmediate(() => process.exit());
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode);
  console.error(sentenceOf(error));
  process.exit(1);
}
