/** `npm run gongkai -- COMMAND`: every command that an operator runs. */
import { Command, CommanderError } from 'commander';
import { sentenceOf } from './errors';

type Registering = { register(program: Command): void };

/** One file each, loaded here; what is heavy is loaded by a command when it runs. */
const COMMANDS: (() => Promise<Registering>)[] = [
  () => import('./user'),
  () => import('./publish'),
  () => import('./check'),
  () => import('./verify'),
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
  for (const load of COMMANDS) (await load()).register(program);
  if (process.argv.length <= 2) return program.outputHelp();
  await program.parseAsync();
}

try {
  await main();
  // A command that is done ends, whatever a library still keeps open.
  process.exit(process.exitCode ?? 0);
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode);
  console.error(sentenceOf(error));
  process.exit(1);
}
