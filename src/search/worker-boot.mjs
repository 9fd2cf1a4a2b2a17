// A process that was forked does not have the TypeScript loader of the one that forked it.
import { register } from 'tsx/esm/api';

register();
await import('./worker-process.ts');
