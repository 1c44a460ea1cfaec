import { whole } from '../../paper/lean.ts';
import type { Paper } from '../../paper.ts';
import { type Rest, type Segment, splitSegment } from '../../search/index.ts';
import { Connection } from '../connection.ts';
import type { Changed, SegmentKey } from '../database.ts';

/** What is kept of the index, and what was written to the library since. */
export interface Pending {
  /** Keys of all parts, oldest first. */
  parts: SegmentKey[];
  /** Writes that no part has taken in yet, oldest first. */
  changes: { key: number; changed: Changed }[];
}

/** The part of the database that the search lives on. It never writes a paper. */
export class IndexStore {
  readonly #connection: Connection;

  constructor(name?: string) {
    this.#connection = new Connection(name);
  }

  /** What there is, as of one moment. */
  async pending(): Promise<Pending> {
    const tx = (await this.#connection.open()).transaction(['segments', 'changes']);
    const changes = tx.objectStore('changes');
    const [parts, keys, values] = await Promise.all([
      tx.objectStore('segments').getAllKeys(),
      changes.getAllKeys(),
      changes.getAll(),
    ]);
    return { parts, changes: keys.map((key, i) => ({ key, changed: values[i] as Changed })) };
  }

  /** Parts by key, which may lack their rests; undefined for one that another window has replaced meanwhile. */
  async parts(keys: SegmentKey[]): Promise<(Segment | undefined)[]> {
    const { store } = (await this.#connection.open()).transaction('segments');
    return Promise.all(keys.map((key) => store.get(key)));
  }

  /** The rests of parts by key; undefined for one that another window has replaced meanwhile. */
  async rests(keys: SegmentKey[]): Promise<(Rest | undefined)[]> {
    const { store } = (await this.#connection.open()).transaction('rests');
    return Promise.all(keys.map(([, stamp]) => store.get(stamp)));
  }

  /** How many papers are kept. Takes most of a second at 100,000 (2026-11): not for what a reader waits for. */
  async count(): Promise<number> {
    return (await this.#connection.open()).count('papers');
  }

  /** Papers by uid, in that order; undefined for those that are not kept. */
  async papers(uids: string[]): Promise<(Paper | undefined)[]> {
    const { store } = (await this.#connection.open()).transaction('papers');
    const kept = await Promise.all(uids.map((uid) => store.get(uid)));
    return kept.map((one) => one && whole(one));
  }

  /** The next papers after a uid, by uid. */
  async papersAfter(uid: string, count: number): Promise<Paper[]> {
    const db = await this.#connection.open();
    return (await db.getAll('papers', IDBKeyRange.lowerBound(uid, true), count)).map(whole);
  }

  /**
   * Keeps a new part, and what is left of the writes it has taken in: both or neither.
   * @param taken what becomes of writes: gone, or only a rest still to be taken in
   * @returns the part's key; undefined, and nothing is kept, when another window was faster
   */
  async keep(
    segment: Segment | undefined,
    taken: { key: number; rest?: Changed }[],
    replacing: SegmentKey[] = [],
  ): Promise<SegmentKey | undefined> {
    const db = await this.#connection.open();
    const tx = db.transaction(['segments', 'rests', 'changes'], 'readwrite');
    const [segments, rests] = [tx.objectStore('segments'), tx.objectStore('rests')];
    const changes = tx.objectStore('changes');
    const there = await Promise.all([
      ...taken.map(({ key }) => changes.getKey(key)),
      ...replacing.map((key) => segments.getKey(key)),
    ]);
    if (there.includes(undefined)) return undefined;
    for (const { key, rest } of taken) {
      // A copy of the library that is under way goes by the numbers: one that is gone it notices, one that says less it would not.
      if (rest && 'after' in rest) await changes.put(rest, key);
      else await changes.delete(key);
      if (rest && 'uids' in rest) await changes.add(rest);
    }
    const newest = (await segments.openKeyCursor(null, 'prev'))?.key[0] ?? 0;
    const key: SegmentKey = [replacing.at(-1)?.[0] ?? newest + 1, crypto.randomUUID()];
    for (const old of replacing) {
      await segments.delete(old);
      await rests.delete(old[1]);
    }
    if (segment) {
      const { bare, rest } = splitSegment(segment);
      await segments.put(bare, key);
      await rests.put(rest, key[1]);
    }
    await tx.done;
    return key;
  }

  /** Forgets the whole index: it will be made anew. */
  async reset(): Promise<void> {
    const tx = (await this.#connection.open()).transaction(['segments', 'rests', 'changes'], 'readwrite');
    await tx.objectStore('segments').clear();
    await tx.objectStore('rests').clear();
    await tx.objectStore('changes').clear();
    await tx.objectStore('changes').add({ after: '' });
    await tx.done;
  }
}
