import { type Visit, continues, idsOfVisit } from '../sighting.ts';
import { listingKey } from '../sighting/listing-key.ts';
import { type Look, seenIn } from '../sighting/seen.ts';
import type { Transaction } from './database.ts';
import { perhapsIn } from './perhaps-in.ts';

/** Visits read, or forgotten, at a time. */
export const SLICE = 100;

/** As `Sightings.look`, in a transaction over the visits and what they showed. */
export async function lookIn(
  tx: Transaction,
  url: string,
  idLists: readonly (readonly string[])[],
  at: number,
): Promise<Look> {
  const { previous, before } = await previousVisit(tx, url, at);
  const papers = await Promise.all(idLists.map(async (ids) => seenIn(await times(tx, ids), before)));
  return { ...(previous && { previous: previous.until }), papers };
}

/**
 * The visit to a listing before the one that goes on now.
 * @param at now, ms since the epoch
 * @returns also `before`, when the visit that goes on began: what began before it counts as seen
 */
export async function previousVisit(
  tx: Transaction,
  url: string,
  at: number,
): Promise<{ previous?: Visit; before: number }> {
  const [last, earlier] = await lastVisits(tx, listingKey(url), 2);
  const going = last && continues(last, at) ? last : undefined;
  const previous = going ? earlier : last;
  return { ...(previous && { previous }), before: going?.start ?? at };
}

/** Which of these ids any listing showed in a visit that began before a moment. */
export async function seenBefore(
  tx: Transaction,
  ids: readonly string[],
  before: number,
): Promise<Set<string>> {
  const perhaps = await perhapsIn(ids, async (range, most) =>
    (await tx.objectStore('seen').getAllKeys(range, most)).map((id) => [id]),
  );
  const seen = await times(tx, perhaps);
  return new Set(perhaps.filter((_, i) => seenIn([seen[i]], before) !== undefined));
}

/** The last visits to a listing, the latest first. */
export async function lastVisits(
  tx: Transaction | Transaction<'readwrite'>,
  listing: string,
  most: number,
): Promise<Visit[]> {
  const index = (tx as Transaction).objectStore('visits').index('listing');
  const visits: Visit[] = [];
  for (let at = await index.openCursor(listing, 'prev'); at; at = await at.continue()) {
    visits.push(at.value);
    if (visits.length >= most) break;
  }
  return visits;
}

/** When each of these ids was seen: the visits that showed it, the earliest first. */
export function times(tx: Transaction, ids: readonly string[]): Promise<(number[] | undefined)[]> {
  return Promise.all(ids.map((id) => tx.objectStore('seen').get(id)));
}

/** Forgets the visits that began before a moment, and what only they showed. @param before ms since the epoch */
export async function forgetBefore(tx: Transaction<'readwrite'>, before: number): Promise<void> {
  const old = IDBKeyRange.upperBound(before, true);
  for (;;) {
    const visits = await tx.objectStore('visits').getAll(old, SLICE);
    if (!visits.length) return;
    const gone = new Set(visits.map(({ start }) => start));
    await Promise.all([
      ...[...gone].map((start) => tx.objectStore('visits').delete(start)),
      ...[...new Set(visits.flatMap(idsOfVisit))].map(async (id) => {
        const starts = (await tx.objectStore('seen').get(id)) ?? [];
        const left = starts.filter((start) => !gone.has(start));
        await (left.length ? tx.objectStore('seen').put(left, id) : tx.objectStore('seen').delete(id));
      }),
    ]);
  }
}
