import type { References, Style } from '../export/styles.ts';
import { Calls } from './worker/calls.ts';
import type { referenceTasks } from './worker/format-references.ts';

/**
 * Formats CSL-JSON as references, in a worker of its own: the processor is large, slow, and loaded for nothing else.
 * @throws AbortError when cancelled
 */
export async function makeReferences(csl: string, style: Style, signal?: AbortSignal): Promise<References> {
  const worker = new Worker('/references.js');
  try {
    const calls = new Calls<typeof referenceTasks>(worker);
    return await calls.ask('formatReferences', [csl, style], { ...(signal && { signal }) });
  } finally {
    worker.terminate();
  }
}
