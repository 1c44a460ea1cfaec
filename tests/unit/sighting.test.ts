import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  continues,
  idsOfVisit,
  LONGEST,
  MOST_PAPERS,
  PAUSE,
  type Sighting,
  type SightedPaper,
  type Visit,
  visited,
} from '../../lib/sighting.ts';
import { listingKey } from '../../lib/sighting/listing-key.ts';
import { packed, unpacked } from '../../lib/sighting/pack.ts';
import { daysIn, pointsOf, seenIn } from '../../lib/sighting/seen.ts';

const T = Date.UTC(2026, 10, 21, 8);
const MINUTE = 60_000;
const day: Sighting = { site: 'huggingface', kind: 'day', url: 'https://huggingface.co/papers', papers: [] };
const showing = (...papers: SightedPaper[]): Sighting => ({ ...day, papers });
const paper = (n: number, numbers: Omit<SightedPaper, 'ids'> = {}): SightedPaper => ({
  ids: [`arxiv:2609.${90_000 + n}`],
  ...numbers,
});

const papers = fc.uniqueArray(
  fc
    .record(
      {
        n: fc.nat(6),
        title: fc.constantFrom('Kites', 'On $x$: a “Study”', '扩散'),
        rank: fc.integer({ min: 1, max: 9 }),
        upvotes: fc.nat(1e9),
        stars: fc.nat(1e6),
      },
      { requiredKeys: ['n'] },
    )
    .map(({ n, ...numbers }) => paper(n, numbers)),
  { selector: ({ ids }) => ids[0], maxLength: 7 },
);
const sightings = papers.map((some) => showing(...some));

describe('papers in columns', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(papers, (some) => {
        expect(unpacked(packed(some))).toEqual(some);
      }),
    );
  });
});

describe('a listing', () => {
  it.each([
    ['https://huggingface.co/papers', 'https://huggingface.co/papers/'],
    ['https://huggingface.co/papers#top', 'https://huggingface.co/papers?utm_source=mail&ref=x'],
    ['https://huggingface.co/papers?q=a&date=b', 'https://huggingface.co/papers?date=b&q=a%20'],
    ['https://arxiv.org/list/cs.LG/new', 'https://www.arxiv.org/list/cs.LG/new'],
    ['https://arxiv.org/list/cs.LG/new', 'https://export.arxiv.org/list/cs.LG/new'],
  ])('is the same at %s and %s', (one, other) => expect(listingKey(one)).toBe(listingKey(other)));

  it.each([
    ['https://huggingface.co/papers', 'https://huggingface.co/papers/trending'],
    ['https://huggingface.co/papers?q=a', 'https://huggingface.co/papers?q=b'],
    ['https://huggingface.co/papers/date/2026-11-20', 'https://huggingface.co/papers/date/2026-11-21'],
  ])('is another at %s than at %s', (one, other) => expect(listingKey(one)).not.toBe(listingKey(other)));
});

describe('a visit', () => {
  it('reloaded ten times is one, with the latest numbers', () => {
    let visit: Visit | undefined;
    for (let i = 0; i < 10; i++)
      visit = visited(
        visit,
        showing(paper(1, { rank: 1, upvotes: 10 + i }), paper(2, { rank: 2 })),
        T + i * MINUTE,
      );
    expect(visit).toMatchObject({ start: T, until: T + 9 * MINUTE, upvotes: [19, -1], rank: [1, 2] });
    expect(unpacked(visit as Visit)).toEqual([paper(1, { rank: 1, upvotes: 19 }), paper(2, { rank: 2 })]);
  });

  it('grows with the page, and keeps what is no longer on it', () => {
    const first = visited(undefined, showing(paper(1), paper(2)), T);
    const second = visited(first, showing(paper(2), paper(3)), T + MINUTE);
    expect(idsOfVisit(second)).toEqual([1, 2, 3].map((n) => paper(n).ids[0]));
  });

  it('is another one after half an hour without a look, and after six hours in any case', () => {
    const visit = visited(undefined, showing(paper(1)), T);
    expect(continues(visit, T + PAUSE)).toBe(true);
    expect(continues(visit, T + PAUSE + 1)).toBe(false);
    expect(continues({ start: T, until: T + LONGEST }, T + LONGEST + 1)).toBe(false);
    // The clock was set back.
    expect(continues(visit, T - 1)).toBe(false);
    expect(visited(visit, showing(paper(2)), T + PAUSE + 1)).toEqual(
      visited(undefined, showing(paper(2)), T + PAUSE + 1),
    );
  });

  it('shows each paper once with what was said of it last, however it is cut into looks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sightings, fc.nat(PAUSE)), { minLength: 1, maxLength: 6 }), (looks) => {
        let visit: Visit | undefined;
        let at = T;
        const expected = new Map<string, SightedPaper>();
        for (const [sighting, pause] of looks) {
          visit = visited(visit, sighting, (at += pause));
          for (const one of sighting.papers)
            expected.set(one.ids[0] ?? '', { ...expected.get(one.ids[0] ?? ''), ...one });
          // Said again at once, it changes nothing.
          expect(visited(visit, sighting, at)).toEqual(visit);
        }
        expect(unpacked(visit as Visit)).toEqual([...expected.values()]);
        expect([visit?.start, visit?.until]).toEqual([T + (looks[0]?.[1] ?? 0), at]);
      }),
    );
  });

  it('of a page without end is bounded', () => {
    const many = Array.from({ length: MOST_PAPERS + 50 }, (_, n) => paper(n));
    expect(idsOfVisit(visited(undefined, showing(...many), T))).toHaveLength(MOST_PAPERS);
  });
});

describe('what was seen', () => {
  it('has a first and a last time, under any of its ids', () => {
    expect(seenIn([[3, 9], [5], undefined])).toEqual({ first: 3, last: 9, visits: 3 });
    expect(seenIn([[3, 9], [3]], 9)).toEqual({ first: 3, last: 3, visits: 1 });
    expect(seenIn([[9], undefined], 9)).toBeUndefined();
  });

  it('has its votes over time, from all listings, in order', () => {
    const later = visited(undefined, showing(paper(1, { upvotes: 30, rank: 4 })), T + 2 * PAUSE);
    const first = visited(undefined, showing(paper(1, { upvotes: 10 }), paper(2)), T);
    const without = visited(undefined, showing(paper(2)), T + 9 * PAUSE);
    const listing = { site: 'huggingface', kind: 'day', url: day.url };
    expect(pointsOf([later, without, first], paper(1).ids)).toEqual([
      { at: T, listing, upvotes: 10 },
      { at: T + 2 * PAUSE, listing, upvotes: 30, rank: 4 },
    ]);
  });

  it('counts days', () => {
    expect(daysIn([T, T + MINUTE, T + 86_400_000 * 3])).toBe(2);
    expect(daysIn([])).toBe(0);
  });
});
