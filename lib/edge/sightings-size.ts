import type { Visit } from '../sighting.ts';
import { daysIn } from '../sighting/seen.ts';
import type { Database } from './database.ts';
import { SLICE } from './visits.ts';

/** About what one paper takes beside its visits, bytes: its id as a key, two bytes a letter, and the record around it. */
const PER_PAPER = 70;
/** About what a number takes in a list, bytes. */
const PER_NUMBER = 4;

/** How much is remembered. */
export interface SightingsSize {
  papers: number;
  visits: number;
  /** Days with a visit, in the reader's own time. */
  days: number;
  /** About how many bytes it takes. */
  bytes: number;
}

/** How much there is. Walks through all visits: for a page that shows it, not for one that waits for it. */
export async function sightingsSize(db: Database): Promise<SightingsSize> {
  const [papers, starts] = await Promise.all([db.count('seen'), db.getAllKeys('visits')]);
  let bytes = papers * PER_PAPER;
  for (let from = 0; from < starts.length; from += SLICE) {
    const range = IDBKeyRange.bound(starts[from], starts[Math.min(from + SLICE, starts.length) - 1]);
    for (const visit of await db.getAll('visits', range)) bytes += weight(visit);
  }
  return { papers, visits: starts.length, days: daysIn(starts), bytes };
}

/** About what a visit takes, its share of its papers' records included, bytes. */
function weight({ ids, titles = '', url, listing, rank }: Visit): number {
  return (
    200 + ids.length + titles.length + url.length + 3 * listing.length + rank.length * (3 * PER_NUMBER + 9)
  );
}
