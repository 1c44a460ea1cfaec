/** So long a worker works before it looks whether somebody has a question, ms. */
const TURN = 12;

/** Runs to its end what pauses by itself; in between, messages that wait are answered. */
export async function unhurried<T>(work: Generator<unknown, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
