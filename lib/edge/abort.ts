/** Takes back what a transaction did so far: left to itself it would keep what was done before an error. One that is over stays as it is. */
export function abort(tx: { done: Promise<unknown>; abort(): void }): void {
  // Whoever gives up says why; that it was given up needs no telling.
  tx.done.catch(() => {});
  try {
    tx.abort();
  } catch {
    // already over
  }
}
