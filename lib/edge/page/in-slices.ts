import { idle, REST } from './idle.ts';

/** Work on a page stops for a moment after so long, ms: with what the page does itself, a frame stays under 50 ms. */
export const SLICE = 10;
/** So long it waits at most where the page was not laid out yet, ms: with thousands of papers that takes a second or two. */
const FIRST_REST = 1_000;

/** How long work took that was done in slices, ms, the pauses left out. */
export interface Spent {
  busy: number;
}

/**
 * Takes all steps of a piece of work and gives way to the page in between. What fits into one slice is done at once, without a pause; what is made of more begins
 * with a slice of its own.
 * @param each told of each step; returns true where the slice is to end
 * @param first how long the first slice may be, ms
 * @returns what the work comes to; undefined when `signal` ended it
 */
export async function inSlices<T, R>(
  steps: Iterator<T, R>,
  each: (step: T) => unknown,
  signal: AbortSignal,
  spent: Spent = { busy: 0 },
  first = SLICE,
): Promise<R | undefined> {
  for (let turn = 0; ; turn++) {
    const began = performance.now();
    const slice = turn === 0 ? first : SLICE;
    let step: IteratorResult<T, R>;
    let now = began;
    let ended: boolean;
    do {
      step = steps.next();
      ended = step.done === true || each(step.value) === true;
      now = performance.now();
    } while (!ended && now - began < slice);
    spent.busy += now - began;
    if (step.done && turn === 0) return step.value;
    await idle(slice === SLICE ? REST : FIRST_REST);
    if (signal.aborted) return undefined;
    if (step.done) return step.value;
  }
}
