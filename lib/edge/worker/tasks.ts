import type { Tasks } from './calls.ts';
import { exportPapers } from './export-papers.ts';

/** Everything the worker does for the windows of the extension, by name. */
export const tasks = {
  exportPapers,
} satisfies Tasks;
