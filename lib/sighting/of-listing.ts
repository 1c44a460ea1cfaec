import type { Listing } from '../listing.ts';
import type { Sighting } from '../sighting.ts';

/** The most papers of one sighting, and letters of a query and of a title; the rest is left out. */
export const MOST_AT_ONCE = 1_000;
export const QUERY_LENGTH = 500;
export const TITLE_LENGTH = 300;

/** What is noted of a listing: its papers by their ids, with their titles and the numbers beside them. Papers without an id would never be known again. */
export function sightingOf({ site, kind, url, period, query, entries }: Listing): Sighting {
  return {
    site,
    kind,
    url,
    ...(period !== undefined && { period }),
    ...(query !== undefined && { query: query.slice(0, QUERY_LENGTH) }),
    papers: entries
      .filter(({ ids }) => ids.length > 0)
      .slice(0, MOST_AT_ONCE)
      .map(({ ids, title, stats: { rank, upvotes, stars } }) => ({
        ids,
        title: title.replace(/\s+/g, ' ').trim().slice(0, TITLE_LENGTH),
        ...(rank !== undefined && { rank }),
        ...(upvotes !== undefined && { upvotes }),
        ...(stars !== undefined && { stars }),
      })),
  };
}
