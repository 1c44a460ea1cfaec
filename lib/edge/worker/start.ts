import { Calls } from './calls.ts';
import type { tasks } from './tasks.ts';

/** A worker of its own thread. It ends with the window that started it, or by `close`. */
export interface Started {
  calls: Calls<typeof tasks>;
  close(): void;
}

/** Starts a worker: one for the search, and one for each long piece of work, so that none holds up the other. */
export function startWorker(): Started {
  const worker = new Worker('/worker.js');
  return { calls: new Calls(worker), close: () => worker.terminate() };
}

/** Does one piece of work in a worker of its own, which ends with it. Cancelled, the worker ends at once: what it was writing is not written. */
export async function inWorker<T>(work: (calls: Started['calls']) => Promise<T>): Promise<T> {
  const { calls, close } = startWorker();
  try {
    return await work(calls);
  } finally {
    close();
  }
}
