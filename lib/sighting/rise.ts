import type { Visit } from '../sighting.ts';
import { upvotesIn } from './pack.ts';

/** By how much the upvotes of a paper rose since a listing showed them first. */
export interface Rise {
  /** Above 0. */
  by: number;
  /** ms since the epoch */
  since: number;
}

/** Of a paper that was seen more often, so many of the first and of the last visits are looked at: what lies between does not change how far its votes rose. */
const ENDS = 6;

/** The visits to be looked at, by when they began, the earliest first. @param starts in any order, with repetitions */
export function endsOf(starts: readonly number[]): number[] {
  const all = [...new Set(starts)].sort((a, b) => a - b);
  return all.length > 2 * ENDS ? [...all.slice(0, ENDS), ...all.slice(-ENDS)] : all;
}

/**
 * How far the upvotes of a paper rose; undefined where they did not, or one visit only says any. Each site counts its own: of several sites the greatest rise counts.
 * @param visits in any order
 * @param ids all ids of the paper
 */
export function riseOf(visits: readonly Visit[], ids: readonly string[]): Rise | undefined {
  const sites = new Map<string, { first: number; last: number; since: number }>();
  for (const visit of visits.toSorted((a, b) => a.until - b.until)) {
    const votes = upvotesIn(visit, ids);
    if (votes === undefined) continue;
    const { first = votes, since = visit.until } = sites.get(visit.site) ?? {};
    sites.set(visit.site, { first, since, last: votes });
  }
  const rises = [...sites.values()].map(({ first, last, since }) => ({ by: last - first, since }));
  return rises.filter(({ by }) => by > 0).sort((a, b) => b.by - a.by)[0];
}
