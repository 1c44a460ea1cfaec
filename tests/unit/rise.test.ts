import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { endsOf, riseOf } from '../../lib/sighting/rise.ts';
import { sightedAt } from '../../lib/sighting/course.ts';
import { pointsOf } from '../../lib/sighting/seen.ts';
import { type SightedPaper, type Visit, visited } from '../../lib/sighting.ts';
import { MANY } from './runs.ts';

const T = Date.UTC(2026, 10, 1, 8);
const DAY = 86_400_000;
const ID = 'arxiv:2609.90001';
const other: SightedPaper = { ids: ['arxiv:2609.90002'], upvotes: 900 };
const visit = (day: number, upvotes?: number, site = 'huggingface'): Visit =>
  visited(
    undefined,
    {
      site,
      kind: 'day',
      url: `https://${site}.example/`,
      papers: [other, { ids: ['doi:10.5555/1', ID], ...(upvotes !== undefined && { upvotes }) }],
    },
    T + day * DAY,
  );

describe('how far upvotes rose', () => {
  it('is told from the first visit that says any to the last, in whatever order they come', () => {
    const visits = [visit(3, 19), visit(0), visit(1, 4), visit(2, 7)];
    expect(riseOf(visits, [ID])).toEqual({ by: 15, since: T + DAY });
  });

  it('is nothing where one visit only says any, and where they did not rise', () => {
    expect(riseOf([], [ID])).toBeUndefined();
    expect(riseOf([visit(0, 4), visit(1)], [ID])).toBeUndefined();
    expect(riseOf([visit(0, 4), visit(1, 4)], [ID])).toBeUndefined();
    expect(riseOf([visit(0, 4), visit(1, 9), visit(2, 3)], [ID])).toBeUndefined();
    expect(riseOf([visit(0, 4), visit(1, 9)], ['arxiv:2609.90003'])).toBeUndefined();
  });

  it('is never told from the votes of two sites', () => {
    expect(riseOf([visit(0, 4), visit(1, 90, 'elsewhere')], [ID])).toBeUndefined();
    const both = [visit(0, 4), visit(1, 90, 'elsewhere'), visit(2, 10), visit(3, 93, 'elsewhere')];
    expect(riseOf(both, [ID])).toEqual({ by: 6, since: T });
  });

  it('looks at few of many visits, at the first and at the last', () => {
    const starts = Array.from({ length: 400 }, (_, i) => T + i);
    const ends = endsOf([...starts.toReversed(), ...starts]);
    expect(ends).toHaveLength(12);
    expect([ends[0], ends.at(-1)]).toEqual([T, T + 399]);
    expect(endsOf(starts.slice(0, 12))).toEqual(starts.slice(0, 12));
  });

  it('is what the details draw', () => {
    const votes = fc.array(fc.option(fc.nat(50), { nil: undefined }), { maxLength: 12 });
    fc.assert(
      fc.property(votes, (said) => {
        const visits = said.map((upvotes, day) => visit(day, upvotes));
        const [course] = sightedAt(pointsOf(visits, [ID]))?.courses ?? [];
        const [first, last] = [course?.points[0], course?.points.at(-1)];
        const by = (last?.value ?? 0) - (first?.value ?? 0);
        expect(riseOf(visits, [ID])).toEqual(first && by > 0 ? { by, since: first.at } : undefined);
      }),
      MANY,
    );
  });
});
