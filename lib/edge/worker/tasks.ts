import type { Tasks } from './calls.ts';

/** Everything the worker does for the windows of the extension, by name. */
export const tasks = {} satisfies Tasks;
