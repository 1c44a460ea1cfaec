import { type Each, type Entries, type Slice, exporters } from '../../export/index.ts';
import type { Said } from '../../export/receipt.ts';
import type { Paper } from '../../paper.ts';
import { Library } from '../library.ts';
import { newestFirst, oldestFirst } from '../newest-first.ts';
import type { Context } from './calls.ts';
import type { Wanted } from './export-papers.ts';

/** Papers read and written at a time: some 50 ms. */
const SLICE = 500;

/**
 * What of an export needs the papers: reads them and writes their entries. In this thread or in another one. Of all papers of the library, in a format with
 * keys, they come one by one, saved first first (`each`); else as the text of the file, which is read back by whoever wrote it (`next`, `read`, `end`).
 */
export interface EntryWork {
  /** The next entries, saved first first; nothing when all papers are in. May be asked again before it has answered. */
  each(): Promise<Each | undefined>;
  /** What was said of them. */
  remarks(): Said['remarks'] | Promise<Said['remarks']>;
  /** The next entries; nothing when all papers are in. May be asked again before it has answered. */
  next(): Promise<Slice | undefined>;
  /** Reads the next text of the finished file. */
  read(text: string): void | Promise<void>;
  /** What stands at the end of the file, and what is said of its entries. */
  end(): Ended | Promise<Ended>;
  close(): void | Promise<void>;
}
type Ended = { text: string; said: Said };
/** What to begin. */
export interface Begun extends Pick<Wanted, 'format' | 'uids' | 'options'> {
  /** Entries are asked for by `each`. */
  backwards: boolean;
}

/** Does it in this thread. */
export class EntriesHere implements EntryWork {
  readonly #library = new Library();
  readonly #entries: Entries;
  readonly #papers: AsyncIterator<Paper[]>;

  constructor({ format, uids, options, backwards }: Begun) {
    this.#entries = exporters[format].begin(options).entries;
    this.#papers = uids
      ? chosen(this.#library, uids)
      : (backwards ? oldestFirst : newestFirst)(this.#library, SLICE);
  }

  async each(): Promise<Each | undefined> {
    const { done, value } = await this.#papers.next();
    return done ? undefined : this.#entries.each(value);
  }

  remarks(): Said['remarks'] {
    return this.#entries.remarks;
  }

  async next(): Promise<Slice | undefined> {
    const { done, value } = await this.#papers.next();
    return done ? undefined : this.#entries.add(value);
  }

  read(text: string): void {
    this.#entries.read(text);
  }

  end(): Ended {
    return this.#entries.end();
  }

  close(): Promise<void> {
    return this.#library.close();
  }
}

async function* chosen(library: Library, uids: string[]): AsyncGenerator<Paper[]> {
  for (let at = 0; at < uids.length; at += SLICE) yield library.get(uids.slice(at, at + SLICE));
}

/** The export that this worker is there for, beside the one that was asked for it. It is begun before anything else is asked. */
let work!: EntriesHere;

/** Begins an export whose keys are put in elsewhere. The worker ends with it. */
export function beginEntries(_: Context, wanted: Begun): void {
  work = new EntriesHere(wanted);
}

export const eachEntry = (): Promise<Each | undefined> => work.each();
export const entryRemarks = (): Said['remarks'] => work.remarks();
export const nextEntries = (): Promise<Slice | undefined> => work.next();
export const readEntries = (_: Context, text: string): void => work.read(text);
export const endEntries = (): Ended => work.end();
