import * as v from 'valibot';

import { type Bucket, unpacked } from '../citekey/buckets.ts';
import type { Given } from '../citekey/given.ts';
import type { Dismissal } from '../dismissal.ts';
import { readPaper } from '../import/json.ts';
import type { Paper } from '../paper.ts';
import { SEARCH_LENGTH, SEARCH_NAME_LENGTH, type SavedSearch } from '../saved-search.ts';
import { isRemoved } from './removal.ts';
import type { Decision, LibraryState, Tombstone } from './state.ts';

const time = v.pipe(v.number(), v.finite());
const uid = v.pipe(v.string(), v.nonEmpty());
const tombstone: v.GenericSchema<unknown, Tombstone> = v.object({ uid, ids: v.array(v.string()), at: time });
const decision: v.GenericSchema<unknown, Decision> = v.object({
  a: uid,
  b: uid,
  decided: v.picklist(['apart', 'merged', 'later']),
  at: time,
});

const search: v.GenericSchema<unknown, SavedSearch> = v.object({
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(SEARCH_NAME_LENGTH)),
  query: v.exactOptional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(SEARCH_LENGTH))),
  at: time,
});

const bucket: v.GenericSchema<unknown, Bucket> = v.object({ bucket: v.number(), lines: v.string() });

const anyId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));
const dismissed: v.GenericSchema<unknown, Dismissal> = v.object({
  id: anyId,
  ids: v.pipe(v.array(anyId), v.minLength(1), v.maxLength(50)),
  at: time,
  off: v.exactOptional(v.literal(true)),
});

/** The records of a backup as they are read, one after the other. Of two under one name the later counts. */
export class Records {
  readonly #papers = new Map<string, Paper>();
  readonly #tombstones = new Map<string, Tombstone>();
  readonly #decisions: Decision[] = [];
  readonly #searches: SavedSearch[] = [];
  readonly #keys: Given[] = [];
  readonly #dismissed: Dismissal[] = [];
  #count = 0;

  /** A paper, or what is left of one; in words why it cannot be read. */
  read(value: unknown): Paper | Tombstone | string {
    const i = this.#count++;
    const buried = v.safeParse(tombstone, value);
    if (buried.success && !hasSources(value)) {
      this.#tombstones.set(buried.output.uid, buried.output);
      return buried.output;
    }
    const paper = readPaper(value, i);
    if (typeof paper !== 'string') this.#papers.set(`${isRemoved(paper)} ${paper.uid}`, paper);
    return paper;
  }

  /** What the reader decided; anything else is passed over. */
  decide(value: unknown): void {
    const read = v.safeParse(decision, value);
    if (read.success) this.#decisions.push(read.output);
  }

  /** A saved search; anything else is passed over. */
  search(value: unknown): void {
    const read = v.safeParse(search, value);
    if (read.success) this.#searches.push(read.output);
  }

  /** Citation keys that were given out; anything else is passed over. */
  keys(value: unknown): void {
    const read = v.safeParse(bucket, value);
    if (read.success) for (const one of unpacked([read.output])) this.#keys.push(one);
  }

  /** A paper that is not wanted; anything else is passed over. */
  dismiss(value: unknown): void {
    const read = v.safeParse(dismissed, value);
    if (read.success) this.#dismissed.push(read.output);
  }

  /** Lets go of the papers read so far. @returns them */
  takePapers(): Paper[] {
    const papers = [...this.#papers.values()];
    this.#papers.clear();
    return papers;
  }

  state(): LibraryState {
    return {
      papers: [...this.#papers.values()],
      tombstones: [...this.#tombstones.values()],
      decisions: this.#decisions,
      ...(this.#searches.length && { searches: this.#searches }),
      ...(this.#keys.length && { keys: this.#keys }),
      ...(this.#dismissed.length && { dismissed: this.#dismissed }),
    };
  }
}

const hasSources = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'sources' in value;
