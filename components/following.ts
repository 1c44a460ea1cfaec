import { coalesced } from '../lib/coalesced.ts';
import type { Edges } from './edges.ts';

/** Loads now and after every change, until `abort`: one load at a time, and one more for all that changed meanwhile. */
export function following(edges: Edges, load: () => Promise<void>, abort: AbortSignal): Promise<void> {
  const run = coalesced(load);
  edges.onChange(() => void run(), abort);
  return run();
}
