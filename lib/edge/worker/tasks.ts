import type { Tasks } from './calls.ts';
import { catchUp, find, findUids, refresh } from './finding.ts';

/** Everything the worker does for the windows of the extension, by name. */
export const tasks = { find, findUids, refresh, catchUp } satisfies Tasks;
