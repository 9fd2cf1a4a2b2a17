// A process of its own does not inherit the TypeScript loader of the one that starts it.
import { register } from 'tsx/esm/api';

register();
await import('./child.ts');
