import { announce } from './changes.ts';
import type { Progress } from './worker/calls.ts';
import { inWorker } from './worker/start.ts';

/**
 * Looks through the whole library for papers that may be one work, in a worker. They become questions for the reader; nothing is merged.
 * @returns how many new questions there are
 * @throws AbortError when cancelled; what was found by then may be asked already
 */
export async function scan(
  how: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<{ found: number }> {
  try {
    const { found, uids } = await inWorker((calls) => calls.ask('findDuplicates', [], how));
    if (uids.length) announce(uids);
    return { found };
  } catch (error) {
    if (how.signal?.aborted) announce();
    throw error;
  }
}
