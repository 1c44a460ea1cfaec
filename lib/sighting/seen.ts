import type { Visit } from '../sighting.ts';
import { unpacked } from './pack.ts';

/** When a paper was seen: the beginnings of the first and the last visit that showed it, ms since the epoch, and how many did. */
export interface Seen {
  first: number;
  last: number;
  visits: number;
}

/**
 * What is known of the papers of a listing while it is looked at. A paper is new when no listing, this one or any other, showed it before this
 * visit began: so it is new for as long as the visit lasts, however often the page is reloaded, and known from the next one on.
 */
export interface Look {
  /** When this listing was looked at before, ms since the epoch: new means new since then. Absent the first time, when all are new and it says nothing. */
  previous?: number;
  /** For each paper when it was seen before this visit, as asked for. Absent for a new one. */
  papers: (Seen | undefined)[];
}

/** What a listing said of a paper at one moment. */
export interface Point {
  /** ms since the epoch */
  at: number;
  listing: Pick<Visit, 'site' | 'kind' | 'url' | 'period' | 'query'>;
  rank?: number;
  upvotes?: number;
  stars?: number;
}

/**
 * When a paper was seen.
 * @param times the visits that showed it, a list for each of its ids
 * @param before only visits that began before this moment count
 */
export function seenIn(
  times: readonly (readonly number[] | undefined)[],
  before = Infinity,
): Seen | undefined {
  const all = [...new Set(times.flatMap((some) => some ?? []))].filter((start) => start < before);
  return all.length ? { first: Math.min(...all), last: Math.max(...all), visits: all.length } : undefined;
}

/** What these visits said of a paper, the earliest first. @param ids all ids of the paper */
export function pointsOf(visits: readonly Visit[], ids: readonly string[]): Point[] {
  return visits
    .flatMap((visit): Point[] => {
      const paper = unpacked(visit).find((one) => one.ids.some((id) => ids.includes(id)));
      if (!paper) return [];
      const { until: at, site, kind, url, period, query } = visit;
      const { ids: _, ...numbers } = paper;
      const listing = {
        site,
        kind,
        url,
        ...(period !== undefined && { period }),
        ...(query !== undefined && { query }),
      };
      return [{ at, listing, ...numbers }];
    })
    .sort((a, b) => a.at - b.at);
}

/** On how many days, in the reader's own time, these moments lie. @param times ms since the epoch */
export function daysIn(times: readonly number[]): number {
  return new Set(times.map((at) => new Date(at).toDateString())).size;
}
