/**
 * Work that runs one at a time. Asked for while it runs, it is done once more after that, however often it was asked for.
 * @returns asks for it; settles when all that was asked for is done, at once where another ask waits for that already
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await work();
      }
    } finally {
      running = false;
    }
  };
}
