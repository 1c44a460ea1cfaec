import type { Edges } from './edges.ts';

/** Loads now and after every change, until `abort`: one load at a time, and one more for all that changed meanwhile. */
export function following(edges: Edges, load: () => Promise<void>, abort: AbortSignal): Promise<void> {
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await load();
    }
    running = false;
  };
  edges.onChange(() => void run(), abort);
  return run();
}
