import { setTimeout as sleep } from 'node:timers/promises';

/** How long a test waits for what must come, in ms. Generous: machines that run many tests at once are slow. */
export const patience = 30_000;

/**
 * Asks again and again until the answer is truthy. A throw counts as "not yet"; the last one is told when time is up.
 * @param words what was waited for, read in the error message
 */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  words: string,
  timeout = patience,
): Promise<T> {
  const end = performance.now() + timeout;
  let trouble = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = '';
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
    if (performance.now() > end)
      throw new Error(`Waited ${timeout} ms ${words}${trouble ? `: ${trouble}` : ''}`);
    await sleep(40);
  }
}
