import { idsOfVisit, type Sighting, type Visit, continues, visited } from '../sighting.ts';
import { listingKey } from '../sighting/listing-key.ts';
import { endsOf, type Rise, riseOf } from '../sighting/rise.ts';
import { type Look, type Point, pointsOf, type Seen, seenIn } from '../sighting/seen.ts';
import { Connection } from './connection.ts';
import type { Transaction } from './database.ts';
import { type SightingsSize, sightingsSize } from './sightings-size.ts';
import { SLICE, forgetBefore, lastVisits, lookIn, times } from './visits.ts';

/** Visits older than this are forgotten, ms: two years. */
const KEPT = 2 * 365 * 24 * 60 * 60_000;

/**
 * The memory of what was seen on listings, saved or not. It is no part of the library: no act, no undo, no backup. It can be lost without
 * losing anything the reader made, so its writes do not wait for the disk.
 */
export class Sightings {
  readonly #connection: Connection;

  constructor(name?: string) {
    this.#connection = new Connection(name);
  }

  /** Notes what a listing shows. Said again within the visit it changes the numbers only. @param at now, ms since the epoch */
  async record(sighting: Sighting, at: number): Promise<void> {
    const tx = await this.#write();
    const [last] = await lastVisits(tx, listingKey(sighting.url), 1);
    const going = last && continues(last, at) ? last : undefined;
    if (!going) await forgetBefore(tx, at - KEPT);
    const known = new Set(going ? idsOfVisit(going) : []);
    const before = new Map(
      await Promise.all(
        [...new Set(sighting.papers.flatMap(({ ids }) => ids))]
          .filter((id) => !known.has(id))
          .map(async (id) => [id, (await tx.objectStore('seen').get(id)) ?? []] as const),
      ),
    );
    // A title is kept once, where its paper was seen first: with each visit it would take five times the room.
    const papers = sighting.papers.map(({ title, ...paper }) =>
      title && paper.ids.every((id) => before.get(id)?.length === 0) ? { ...paper, title } : paper,
    );
    const visit = visited(going, { ...sighting, papers }, at);
    // Another listing may have been opened at the same moment.
    if (!going) while (await tx.objectStore('visits').getKey(visit.start)) visit.until = ++visit.start;
    await Promise.all([
      tx.objectStore('visits').put(visit),
      ...idsOfVisit(visit).map(async (id) => {
        const starts = before.get(id);
        if (starts && !starts.includes(visit.start))
          await tx.objectStore('seen').put(
            [...starts, visit.start].sort((a, b) => a - b),
            id,
          );
      }),
    ]);
    await tx.done;
  }

  /**
   * What is known of the papers of a listing that is being looked at.
   * @param idLists for each paper its canonical ids
   * @param at now, ms since the epoch
   */
  async look(url: string, idLists: string[][], at: number): Promise<Look> {
    const tx = (await this.#connection.open()).transaction(['visits', 'seen']) as unknown as Transaction;
    return lookIn(tx, url, idLists, at);
  }

  /** When papers were seen, each by any of its ids; undefined for one that never was. */
  async seen(idLists: string[][]): Promise<(Seen | undefined)[]> {
    const tx = (await this.#connection.open()).transaction('seen') as unknown as Transaction;
    return Promise.all(idLists.map(async (ids) => seenIn(await times(tx, ids))));
  }

  /** When listings showed each of these ids for the first time, ms since the epoch. */
  async firsts(ids: string[]): Promise<(number | undefined)[]> {
    const { store } = (await this.#connection.open()).transaction('seen');
    return (await Promise.all(ids.map((id) => store.get(id)))).map((starts) => starts?.[0]);
  }

  /** What listings said of a paper over time, the earliest first. @param ids its canonical ids */
  async history(ids: string[]): Promise<Point[]> {
    const tx = (await this.#connection.open()).transaction(['visits', 'seen']) as unknown as Transaction;
    const starts = new Set((await times(tx, ids)).flatMap((some) => some ?? []));
    const visits = await Promise.all([...starts].map((start) => tx.objectStore('visits').get(start)));
    return pointsOf(
      visits.filter((visit) => visit !== undefined),
      ids,
    );
  }

  /** How far the upvotes of saved papers rose since they were seen first; undefined for one that is not there or did not rise. One transaction, however many there are. */
  async rises(uids: string[]): Promise<(Rise | undefined)[]> {
    const db = await this.#connection.open();
    const tx = db.transaction(['papers', 'visits', 'seen']) as unknown as Transaction;
    // Papers that are seen together were on the same visits.
    const read = new Map<number, Promise<Visit | undefined>>();
    const visit = (start: number) => {
      const reading = read.get(start) ?? tx.objectStore('visits').get(start);
      read.set(start, reading);
      return reading;
    };
    return Promise.all(
      uids.map(async (uid) => {
        const { ids = [] } = (await tx.objectStore('papers').get(uid)) ?? {};
        const starts = endsOf((await times(tx, ids)).flatMap((some) => some ?? []));
        if (starts.length < 2) return undefined;
        const visits = await Promise.all(starts.map(visit));
        return riseOf(
          visits.filter((one) => one !== undefined),
          ids,
        );
      }),
    );
  }

  /**
   * The visits that began in a time, in slices, the earliest first.
   * @param from ms since the epoch, included
   * @param until excluded
   */
  async *between(from: number, until: number): AsyncGenerator<Visit[]> {
    if (!(from < until)) return;
    const db = await this.#connection.open();
    for (let range = IDBKeyRange.bound(from, until, false, true); ;) {
      const visits = await db.getAll('visits', range, SLICE);
      if (visits.length) yield visits;
      const last = visits.at(-1);
      if (!last || visits.length < SLICE || last.start + 1 >= until) return;
      range = IDBKeyRange.bound(last.start, until, true, true);
    }
  }

  /** How much there is. Walks through all visits: for a page that shows it, not for one that waits for it. */
  async size(): Promise<SightingsSize> {
    return sightingsSize(await this.#connection.open());
  }

  /** Forgets all. */
  async clear(): Promise<void> {
    const tx = await this.#write();
    await Promise.all([tx.objectStore('visits').clear(), tx.objectStore('seen').clear(), tx.done]);
  }

  /** Forgets the visits that began before a moment, and the papers no later visit showed. @param before ms since the epoch */
  async forget(before: number): Promise<void> {
    const tx = await this.#write();
    await forgetBefore(tx, before);
    await tx.done;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #write(): Promise<Transaction<'readwrite'>> {
    const db = await this.#connection.open();
    const tx = db.transaction(['visits', 'seen'], 'readwrite', { durability: 'relaxed' });
    return tx;
  }
}
