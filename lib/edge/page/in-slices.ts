import { pause } from '../pause.ts';

/** Work on a page stops for a moment after so long, ms: with what the page does itself, a frame stays under 50 ms. */
export const SLICE = 10;

/** How long work took that was done in slices, ms, the pauses left out. */
export interface Spent {
  busy: number;
}

/**
 * Takes all steps of a piece of work and gives way to the page in between. What fits into one slice is done at once, without a pause.
 * @param each told of each step
 * @param first how long the first slice may be, ms
 * @returns what the work comes to; undefined when `signal` ended it
 */
export async function inSlices<T, R>(
  steps: Iterator<T, R>,
  each: (step: T) => void,
  signal: AbortSignal,
  spent: Spent = { busy: 0 },
  first = SLICE,
): Promise<R | undefined> {
  for (let slice = first; ; slice = SLICE) {
    const began = performance.now();
    let now = began;
    while (now - began < slice) {
      const { done, value } = steps.next();
      if (!done) each(value);
      now = performance.now();
      if (done) {
        spent.busy += now - began;
        return value;
      }
    }
    spent.busy += now - began;
    await pause();
    if (signal.aborted) return undefined;
  }
}
