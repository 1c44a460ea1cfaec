import { signal } from '@preact/signals';

import type { Context } from '../lib/edge/worker/calls.ts';
import { say, type MessageKey } from '../lib/words.ts';

/** A long piece of work, one at a time: what it is, how far it is, and a way to stop it. */
export class Job {
  /** What is being done, in words; empty when nothing is. */
  readonly busy = signal('');
  /** How much of it is done, from 0 to 1. */
  readonly done = signal(0);
  #running: AbortController | undefined;

  /**
   * Does a piece of work, unless another one is under way.
   * @param what is being done, in words
   * @param failed told why it was not done, and whether because it was stopped
   * @returns whether it was done
   */
  async run(
    what: string,
    work: (how: Context) => Promise<void>,
    failed: (error: unknown, stopped: boolean) => void,
  ): Promise<boolean> {
    if (this.busy.value) return false;
    const { signal } = (this.#running = new AbortController());
    this.busy.value = what;
    this.done.value = 0;
    try {
      await work({
        signal,
        progress: (done, of) => {
          // Word may come of what was stopped.
          if (!signal.aborted) this.done.value = done / Math.max(of, 1);
        },
      });
      return true;
    } catch (error) {
      failed(error, signal.aborted);
      return false;
    } finally {
      this.#running = undefined;
      this.busy.value = '';
    }
  }

  /** How a part of the work is done that says how far it is in words. @param at a message about percents */
  inPercent({ signal }: Context, at: MessageKey): Context {
    return {
      signal,
      progress: (done, of) => {
        if (!signal.aborted) this.busy.value = say(at, Math.floor((100 * done) / Math.max(1, of)));
      },
    };
  }

  /** Stops what is being done, if anything is. */
  stop(): void {
    this.#running?.abort();
  }
}
