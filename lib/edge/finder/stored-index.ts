import {
  fillSegment,
  isBare,
  isSegment,
  lettersOf,
  mergeSegments,
  nextMerge,
  type Segment,
  SearchIndex,
} from '../../search/index.ts';
import type { SegmentKey } from '../database.ts';
import type { Progress } from '../worker/calls.ts';
import { unhurried } from '../worker/unhurried.ts';
import { type IndexStore, type Pending } from './index-store.ts';
import { LOOSE, indexed, isWalk, takeIn, uidsOf } from './taking-in.ts';

/** So many small parts may lie in memory before they are made one. */
const SMALL = 12;

/** Parts of so many papers have ready what begins with each letter: of fewer it is found in milliseconds. Only a merge makes parts so large. */
const LETTERED = 8_192;

/** Work that only one window may do at a time. */
export type Alone = (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;

/** Parts that are in memory, oldest first, by the text of their key. */
type Parts = Map<string, { key: SegmentKey; segment: Segment }>;

/**
 * The search index, as the database keeps it, and what was written since. Every write to the library notes in its own transaction which
 * papers it changed, and a note goes in the transaction that keeps the part which took them in: so the index is never behind
 * without knowing it, whenever the browser dies.
 */
export class StoredIndex {
  readonly #store: IndexStore;
  readonly #alone: Alone;
  #parts: Parts = new Map();
  /** Papers of writes that no part has taken in: indexed in memory only. */
  #loose: Segment[] = [];
  /** The newest write that is in memory. */
  #seen = 0;
  /** Papers there were when a walk over all of them began: counting them takes longer than a slice of the walk. */
  #kept: number | undefined;
  #running: Promise<unknown> = Promise.resolve();
  index = new SearchIndex([]);
  /** Papers that are not in the index yet. */
  behind = 0;
  /** Grows when answers would be others. */
  version = 0;

  /** @param alone runs `work` while no other window does its like; rejects with an AbortError when `signal` aborts before its turn */
  constructor(store: IndexStore, alone: Alone) {
    this.#store = store;
    this.#alone = alone;
  }

  /** Brings the index in memory up to the database; a large piece of work is left to `catchUp`. One at a time. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#mended());
  }

  /** Whether what phrases and the order of titles need (`needsRest`) is in memory. */
  get filled(): boolean {
    return this.#bare().length === 0;
  }

  /** Loads what parts lack, which is half of the index. Nothing lacks it when the caller goes on: a part is replaced in a turn of its own. */
  async fill(): Promise<void> {
    if (this.filled) return;
    await this.#inTurn(async () => {
      for (let bare = this.#bare(); bare.length; bare = this.#bare()) {
        const rests = await this.#store.rests(bare.map(({ key }) => key));
        for (const [i, { segment }] of bare.entries()) {
          const rest = rests[i];
          if (rest) fillSegment(segment, rest);
        }
        if (!rests.includes(undefined)) continue;
        // Another window has replaced a part meanwhile; or its rest is lost, and the index is made anew.
        await this.#mended();
        const lost = bare.find(({ key, segment }) => isBare(segment) && this.#parts.has(String(key)));
        if (!lost) continue;
        await this.#store.reset();
        await this.#refresh();
      }
    });
  }

  #bare() {
    return [...this.#parts.values()].filter(({ segment }) => isBare(segment));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.#running.then(work);
    this.#running = next.catch(() => {});
    return next;
  }

  async #mended(): Promise<void> {
    try {
      await this.#refresh();
    } catch (error) {
      // The database says by a DOMException what is wrong with it; anything else is the index, which holds nothing that the papers do not say.
      if (error instanceof DOMException) throw error;
      await this.#store.reset();
      await this.#refresh();
    }
  }

  async #refresh(): Promise<void> {
    let pending = await this.#store.pending();
    // What is to be made anew from the beginning makes all there is out of date.
    if (pending.parts.length && pending.changes.some(({ changed }) => isWalk(changed) && !changed.after)) {
      await this.#store.reset();
      pending = await this.#store.pending();
    }
    const anew = await this.#load(pending);
    const fresh = pending.changes.filter(({ key }) => key > this.#seen);
    const uids = uidsOf(fresh);
    const waiting = uidsOf(pending.changes).length;
    if (uids.length && waiting <= LOOSE) {
      const all = this.#loose.length >= SMALL;
      const wanted = all ? uidsOf(pending.changes) : uids;
      const segment = await indexed(this.#store, wanted);
      this.#loose = all ? [segment] : [...this.#loose, segment];
      this.#seen = fresh.at(-1)?.key ?? this.#seen;
    }
    const walk = pending.changes.find(({ changed }) => isWalk(changed));
    this.#kept = walk ? this.#kept || (await this.#store.count()) : undefined;
    // A walk may have all papers and not know it; over an empty library it has nothing to take in.
    const walking = this.#kept ? Math.max(1, this.#kept - this.index.size) : 0;
    const behind = walk ? walking : waiting > LOOSE ? waiting : 0;
    if (anew || uids.length || behind !== this.behind) {
      this.index = new SearchIndex([
        ...[...this.#parts.values()].map(({ segment }) => segment),
        ...this.#loose,
      ]);
      this.version++;
    }
    this.behind = behind;
  }

  /** Takes over the parts that are there now. @returns whether they are others than before */
  async #load({ parts }: Pending): Promise<boolean> {
    const names = parts.map(String);
    if (names.length === this.#parts.size && names.every((name) => this.#parts.has(name))) return false;
    const unknown = parts.filter((key) => !this.#parts.has(String(key)));
    const loaded = new Map(
      (await this.#store.parts(unknown)).map((segment, i) => [String(unknown[i]), segment]),
    );
    const now: Parts = new Map();
    for (const key of parts) {
      const segment = this.#parts.get(String(key))?.segment ?? loaded.get(String(key));
      if (segment && !isSegment(segment)) throw new Error('A part of the index has an unknown layout.');
      if (segment) now.set(String(key), { key, segment });
    }
    this.#parts = now;
    // What was loose may be in one of them by now, and older than what is there.
    this.#loose = [];
    this.#seen = 0;
    return true;
  }

  /**
   * Takes into the kept index what is waiting, and makes one part of several where there are many. May be interrupted at any time; the next
   * one goes on where it was. Only one window does it at a time.
   * @param progress told the papers that are in the index, and those there are
   */
  async catchUp(progress: Progress, signal: AbortSignal): Promise<void> {
    await this.#alone(async () => {
      while (!signal.aborted) {
        await this.refresh();
        const pending = await this.#store.pending();
        if (!(await takeIn(this.#store, pending)) && !(await this.#merge())) break;
        progress(this.index.size, this.index.size + this.behind);
      }
    }, signal);
    await this.refresh();
  }

  /** @returns whether there was something to make one */
  async #merge(): Promise<boolean> {
    // What is loose is newer than all of them, and merged with none.
    const next = () => nextMerge(this.index.weights().slice(0, this.#parts.size));
    if (!next()) return false;
    await this.fill();
    const parts = [...this.#parts.values()];
    const segments = parts.map(({ segment }) => segment);
    const due = next();
    if (!due) return false;
    const merged = await unhurried(mergeSegments([...segments, ...this.#loose], due.from, due.to));
    if (merged.size >= LETTERED) merged.letters = await unhurried(lettersOf(merged));
    await this.#store.keep(
      merged,
      [],
      parts.slice(due.from, due.to).map(({ key }) => key),
    );
    return true;
  }
}
