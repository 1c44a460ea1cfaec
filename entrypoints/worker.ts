import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { TASKS } from '../lib/edge/worker/beside.ts';
import { serve } from '../lib/edge/worker/calls.ts';
import { tasks } from '../lib/edge/worker/tasks.ts';

// A script of its own rather than Vite's `?worker`: in WXT 0.21 `import.meta.url` in a worker's address is not the bundle's.
export default defineUnlistedScript(() => {
  if ('DedicatedWorkerGlobalScope' in self) serve(self, tasks);
  else (globalThis as Record<symbol, unknown>)[TASKS] = tasks;
});
