import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MOST_POINTS, sightedAt } from '../../lib/sighting/course.ts';
import type { Point } from '../../lib/sighting/seen.ts';
import { MANY } from './runs.ts';

const T = Date.UTC(2026, 10, 1, 8);
const DAY = 86_400_000;
const point = (days: number, kind: string, numbers: Partial<Point> = {}, site = 'huggingface'): Point => ({
  at: T + days * DAY,
  listing: { site, kind, url: `https://${site}.example/${kind}/${days}` },
  ...numbers,
});

describe('what there is to say of what was seen', () => {
  it('is nothing where nothing was', () => {
    expect(sightedAt([])).toBeUndefined();
  });

  it('counts every day and page of a kind of listing as one, the most frequent first', () => {
    const sighted = sightedAt([
      point(0, 'trending'),
      point(1, 'day', { upvotes: 3 }),
      point(2, 'day', { upvotes: 9 }),
    ]);
    expect(sighted).toMatchObject({ first: T, last: T + 2 * DAY, visits: 3 });
    expect(sighted?.places).toEqual([
      { site: 'huggingface', kind: 'day', visits: 2, last: T + 2 * DAY },
      { site: 'huggingface', kind: 'trending', visits: 1, last: T },
    ]);
  });

  it('draws a line for each site and number, without the visits that said none', () => {
    const sighted = sightedAt([
      point(0, 'day', { upvotes: 3 }),
      point(0, 'trending', { upvotes: 4, stars: 100 }),
      point(1, 'day'),
      point(2, 'home', { upvotes: 70 }, 'elsewhere'),
      point(3, 'day', { upvotes: 9 }),
    ]);
    expect(sighted?.courses).toEqual([
      {
        site: 'huggingface',
        what: 'upvotes',
        points: [
          { at: T, value: 4 },
          { at: T + 3 * DAY, value: 9 },
        ],
      },
      { site: 'huggingface', what: 'stars', points: [{ at: T, value: 100 }] },
      { site: 'elsewhere', what: 'upvotes', points: [{ at: T + 2 * DAY, value: 70 }] },
    ]);
  });

  it('draws no more points than can be told apart, in order, with both ends, and none that was not there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 400 }), (votes) => {
        const all = votes.map((upvotes, i) => point(i, 'day', { upvotes }));
        const { points = [] } = sightedAt(all)?.courses[0] ?? {};
        expect(points).toHaveLength(Math.min(votes.length, MOST_POINTS));
        const places = points.map(({ at, value }) =>
          all.findIndex((one) => one.at === at && one.upvotes === value),
        );
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect([places[0], places.at(-1)]).toEqual([0, votes.length - 1]);
      }),
      MANY,
    );
  });
});
