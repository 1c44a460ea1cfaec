import { packed, unpacked } from './sighting/pack.ts';
import { listingKey } from './sighting/listing-key.ts';

/** One paper on a listing: its ids, and the numbers that change from visit to visit. */
export interface SightedPaper {
  /** Canonical, best scheme first; at least one. */
  ids: string[];
  /** As the page has it, on one line. Kept with the visit that showed the paper for the first time only. */
  title?: string;
  rank?: number;
  upvotes?: number;
  stars?: number;
}

/** What a listing showed at one moment: saved papers and others alike. */
export interface Sighting {
  site: string;
  kind: string;
  url: string;
  period?: string;
  query?: string;
  papers: SightedPaper[];
}

/** One visit to a listing, as it is kept: the papers in columns, which take a tenth of the room of records. */
export interface Visit {
  /** ms since the epoch: when it began. Its key. */
  start: number;
  /** ms since the epoch: when its numbers were read last */
  until: number;
  /** Which listing (`listingKey`): the same at every visit. */
  listing: string;
  site: string;
  kind: string;
  url: string;
  period?: string;
  query?: string;
  /** A line for each paper, its ids with spaces between. */
  ids: string;
  /** A line for each paper, its title; empty where an earlier visit has it. Shorter when the last ones have none; absent before 2026-11-21. */
  titles?: string;
  /** A number for each paper; -1 where the page did not say. */
  rank: number[];
  upvotes: number[];
  stars: number[];
}

/**
 * A listing looked at again within this time of the last look is still the same visit, ms. Half an hour is what web statistics have always
 * taken for one session: long enough for a reload, a paper read in between, or a telephone call; far shorter than from one daily skim to the next.
 */
export const PAUSE = 30 * 60_000;
/** A visit lasts so long at most, ms: a list that is reloaded all day still gives a few points to see the votes move by. */
export const LONGEST = 6 * 60 * 60_000;
/** The most papers of one visit: a page that grows without end is noted so far. */
export const MOST_PAPERS = 2_000;

/** Whether a look at the listing now is still this visit. @param at ms since the epoch */
export function continues({ start, until }: Pick<Visit, 'start' | 'until'>, at: number): boolean {
  return at >= start && at - until <= PAUSE && at - start <= LONGEST;
}

/**
 * The visit that a sighting belongs to: the listing's last one, when that still goes on, else a new one. Papers add up, since a page that grows
 * shows more each time and one that is sorted anew shows others; of the numbers the latest count.
 * @param last the listing's last visit
 * @param at ms since the epoch
 */
export function visited(last: Visit | undefined, sighting: Sighting, at: number): Visit {
  const going = last && continues(last, at) ? last : undefined;
  const papers = new Map<string, SightedPaper>();
  for (const paper of [...(going ? unpacked(going) : []), ...sighting.papers]) {
    const [key] = paper.ids;
    if (key === undefined) continue;
    const known = papers.get(key);
    if (known || papers.size < MOST_PAPERS)
      papers.set(key, { ...known, ...paper, ids: [...new Set([...(known?.ids ?? []), ...paper.ids])] });
  }
  const { site, kind, url, period, query } = sighting;
  return {
    start: going?.start ?? at,
    until: Math.max(at, going?.until ?? at),
    listing: listingKey(url),
    site,
    kind,
    url,
    ...(period !== undefined && { period }),
    ...(query !== undefined && { query }),
    ...packed([...papers.values()]),
  };
}

/** All ids of a visit's papers. */
export function idsOfVisit({ ids }: Pick<Visit, 'ids'>): string[] {
  return ids ? ids.split(/[ \n]/) : [];
}
