import type { Digest, Period } from '../../digest/digest.ts';
import { FreshPapers } from '../../digest/fresh.ts';
import { inDigestOrder, savedItem } from '../../digest/saved-item.ts';
import { whole } from '../../paper/lean.ts';
import type { Paper } from '../../paper.ts';
import { idsOfVisit } from '../../sighting.ts';
import { Library } from '../library.ts';
import { Sightings } from '../sightings.ts';
import { Standings } from '../stand.ts';
import type { Context } from './calls.ts';

/** The most papers of each kind that are listed: nobody reads a digest of more. */
export const MOST_LISTED = 2_000;

/** What a stretch of time brought: the papers saved in it, and those that listings showed in it for the first time and that are neither kept nor dismissed. */
export async function gatherDigest({ progress, signal }: Context, period: Period): Promise<Digest> {
  const { from, until } = period;
  const library = new Library();
  const sightings = new Sightings();
  const standings = new Standings();
  try {
    const saved = await savedBetween(library, from, until);
    const fresh = new FreshPapers();
    for await (const visits of sightings.between(from, until)) {
      signal.throwIfAborted();
      const ids = [...new Set(visits.flatMap(idsOfVisit))];
      const each = ids.map((id) => [id]);
      const [firsts, stand] = await Promise.all([
        sightings.firsts(ids),
        standings.of(undefined, each, until),
      ]);
      const decided = (i: number) => stand[i] === 'saved' || stand[i] === 'dismissed';
      const old = new Set(ids.filter((_, i) => decided(i) || (firsts[i] ?? from) < from));
      fresh.add(visits, (paper) => paper.some((id) => old.has(id)));
      progress((visits.at(-1)?.start ?? until) - from, until - from);
    }
    return {
      from,
      until,
      saved: inDigestOrder(saved.papers.map(savedItem)),
      savedCount: saved.count,
      fresh: fresh.groups(MOST_LISTED),
      freshCount: fresh.count,
    };
  } finally {
    await Promise.all([library.close(), sightings.close(), standings.close()]);
  }
}

/** Papers saved in a time, the newest first, as many as are listed, and how many there are. @param until ms since the epoch, excluded; `from` is included */
function savedBetween(
  library: Library,
  from: number,
  until: number,
): Promise<{ count: number; papers: Paper[] }> {
  return library.readPapers(async (kept) => {
    const range = IDBKeyRange.bound(from, until, false, true);
    const count = await kept.index('added').count(range);
    const papers: Paper[] = [];
    for (let at = await kept.index('added').openCursor(range, 'prev'); at; at = await at.continue())
      if (papers.push(whole(at.value)) >= MOST_LISTED) break;
    return { count, papers };
  });
}
