/** So long a worker works before it looks whether somebody has a question, ms. */
const TURN = 12;

/** Runs to its end what pauses by itself; in between, messages that wait are answered. */
export async function unhurried<T>(work: Generator<unknown, T>): Promise<T> {
  const pause = pauses();
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) {
      pause.close();
      return step.value;
    }
    if (performance.now() - since < TURN) continue;
    await pause();
    since = performance.now();
  }
}

/** Pauses of one turn of the event loop each: a timer's would be 4 ms. */
function pauses(): (() => Promise<void>) & { close(): void } {
  const { port1, port2 } = new MessageChannel();
  const pause = () =>
    new Promise<void>((resolve) => {
      port1.addEventListener('message', () => resolve(), { once: true });
      port2.postMessage(undefined);
    });
  port1.start();
  return Object.assign(pause, { close: () => port1.close() });
}
