/** Does work that pauses now and then without its pauses. @returns what it comes to */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
