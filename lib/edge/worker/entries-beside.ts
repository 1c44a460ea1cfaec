import type { Each, Slice } from '../../export/index.ts';
import type { Calls } from './calls.ts';
import type { Begun, EntryWork } from './export-entries.ts';
import type { tasks } from './tasks.ts';

/** What is asked for before it is needed: while one slice is on its way, the other thread is at the next. */
const AHEAD = 2;

/** Has the papers of an export read and written by another worker, while this one gathers what it writes and puts the keys in. */
export class EntriesBeside implements EntryWork {
  readonly #calls: Calls<typeof tasks>;
  readonly #asked: Promise<unknown>[] = [];
  readonly #begun: Promise<void>;
  #reading: Promise<void> | undefined;
  readonly close: () => void;

  /** @param close ends the worker */
  constructor(calls: Calls<typeof tasks>, close: () => void, { format, uids, options, backwards }: Begun) {
    this.#calls = calls;
    this.close = close;
    this.#begun = handled(
      calls.ask('beginEntries', [{ format, backwards, ...(uids && { uids }), ...(options && { options }) }]),
    );
  }

  next(): Promise<Slice | undefined> {
    return this.#ahead(() => this.#calls.ask('nextEntries', []));
  }

  each(): Promise<Each | undefined> {
    return this.#ahead(() => this.#calls.ask('eachEntry', []));
  }

  async #ahead<T>(ask: () => Promise<T>): Promise<T> {
    await this.#begun;
    while (this.#asked.length <= AHEAD) this.#asked.push(handled(ask()));
    return this.#asked.shift() as Promise<T>;
  }

  remarks() {
    return this.#calls.ask('entryRemarks', []);
  }

  /** The text is read while the next one is made: only one waits, however long the file. */
  async read(text: string): Promise<void> {
    await this.#reading;
    this.#reading = handled(this.#calls.ask('readEntries', [text]));
  }

  async end() {
    await this.#reading;
    return this.#calls.ask('endEntries', []);
  }
}

/** Whether anybody waits for it or not, it must not be called unhandled. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
