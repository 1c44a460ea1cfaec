import type { Point } from './seen.ts';

/** The most points of one line: more can be told apart neither on a panel's width nor in a table. */
export const MOST_POINTS = 60;

/** A listing that showed a paper: all its days, pages and searches count as one. */
export interface Place {
  site: string;
  kind: string;
  /** How many visits showed it. */
  visits: number;
  /** ms since the epoch */
  last: number;
}

/** How a number that a site shows went. Each site counts its own votes, so two sites are two lines. */
export interface Course {
  site: string;
  what: 'upvotes' | 'stars';
  /** The earliest first; each differs in time from the one before. At least one. */
  points: { at: number; value: number }[];
}

/** What there is to say of a paper's sightings. */
export interface Sighted {
  /** ms since the epoch */
  first: number;
  last: number;
  visits: number;
  /** The one that showed it most often first. */
  places: Place[];
  courses: Course[];
}

/** What listings said of a paper, put together for a reader; undefined where none showed it. @param points the earliest first */
export function sightedAt(points: readonly Point[]): Sighted | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return undefined;
  return {
    first: first.at,
    last: last.at,
    visits: points.length,
    places: placesOf(points),
    courses: [...new Set(points.map(({ listing }) => listing.site))].flatMap((site) =>
      (['upvotes', 'stars'] as const).flatMap((what) => {
        const found = courseOf(
          points.filter(({ listing }) => listing.site === site),
          what,
        );
        return found.length ? [{ site, what, points: thinned(found) }] : [];
      }),
    ),
  };
}

function placesOf(points: readonly Point[]): Place[] {
  const places = new Map<string, Place>();
  for (const { at, listing } of points) {
    const { site, kind } = listing;
    const key = `${site} ${kind}`;
    places.set(key, { site, kind, visits: (places.get(key)?.visits ?? 0) + 1, last: at });
  }
  return [...places.values()].sort((a, b) => b.visits - a.visits || b.last - a.last);
}

/** Two listings may have been read at one moment: the higher number is the newer one, of numbers that hardly ever fall. */
function courseOf(points: readonly Point[], what: Course['what']): Course['points'] {
  const values = new Map<number, number>();
  for (const { at, [what]: value } of points)
    if (value !== undefined) values.set(at, Math.max(value, values.get(at) ?? 0));
  return [...values].map(([at, value]) => ({ at, value }));
}

/** So many points that they still can be told apart, the first and the last among them. */
function thinned<T>(points: T[]): T[] {
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return step <= 1
    ? points
    : Array.from({ length: MOST_POINTS }, (_, i) => points[Math.round(i * step)] as T);
}
