import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Paper } from '../../lib/paper.ts';
import {
  buildSegment,
  completions,
  excerpt,
  FULL,
  foldForSearch,
  formatQuery,
  hits,
  mergeSegments,
  nextMerge,
  parseQuery,
  SearchIndex,
  type Segment,
  type Sort,
} from '../../lib/search/index.ts';
import { foldWithOffsets } from '../../lib/search/fold.ts';
import { visitWords } from '../../lib/search/words.ts';
import { scan, wordsOf } from './search-scan.ts';
import { paperOf, queryText, text } from './search-texts.ts';

function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const uid = fc.constantFrom(
  'arxiv:2406.01234',
  'arxiv:2406.09999',
  'text:a',
  'text:b',
  'text:b~c',
  'text:ü',
  'doi:10.1/x',
);
const batch = fc.record({
  papers: fc.array(uid.chain(paperOf), { maxLength: 5 }),
  gone: fc.array(uid, { maxLength: 2 }),
  merge: fc.option(fc.tuple(fc.nat(4), fc.nat(4))),
});

/** A library that is written to in batches, and its segments. */
function written(batches: { papers: Paper[]; gone: string[]; merge: [number, number] | null }[]) {
  const papers = new Map<string, Paper>();
  let segments: Segment[] = [];
  for (const { papers: changed, gone, merge } of batches) {
    for (const uid of gone) papers.delete(uid);
    for (const paper of changed) papers.set(paper.uid, paper);
    segments.push(structuredClone(finish(buildSegment(changed, gone))));
    if (merge) {
      const from = Math.min(...merge, segments.length - 1);
      const to = Math.min(Math.max(...merge, from + 1), segments.length);
      segments = segments.toSpliced(from, to - from, finish(mergeSegments(segments, from, to)));
    }
  }
  return { papers: [...papers.values()], segments };
}

describe('the index', () => {
  test('finds what a plain scan finds, in the same order, whatever was written, removed and merged before', () => {
    fc.assert(
      fc.property(
        fc.array(batch, { maxLength: 4 }),
        fc.array(
          fc.tuple(
            queryText,
            fc.constantFrom<Sort>('best', 'best', 'added', 'published', 'title', 'upvotes'),
            fc.constantFrom('up' as const, 'down' as const, undefined),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (batches, asked) => {
          const { papers, segments } = written(batches);
          const index = new SearchIndex(segments);
          expect(index.size).toBe(papers.length);
          for (const [text, sort, direction] of asked) {
            const query = parseQuery(text);
            const found = index.search(query, { sort, ...(direction && { direction }) });
            // The usual direction: newest, most, and A first.
            const usual = direction ?? (sort === 'title' ? 'up' : 'down');
            expect(
              Array.from(found.order, (doc) => index.uidOf(doc)),
              text,
            ).toEqual(scan(papers, query, sort, usual));
            expect(found.total).toBe(found.order.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);

  test('counts what it finds by site, tag, status, year and star', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 3 }), queryText, (batches, text) => {
        const { papers, segments } = written(batches);
        const index = new SearchIndex(segments);
        const { order, facets } = index.search(parseQuery(text));
        const uids = new Set(Array.from(order, (doc) => index.uidOf(doc)));
        const found = papers.filter(({ uid }) => uids.has(uid));
        const tally = <T>(values: (paper: Paper) => Iterable<T>) => {
          const counts = new Map<T, number>();
          for (const paper of found)
            for (const value of new Set(values(paper))) counts.set(value, (counts.get(value) ?? 0) + 1);
          return counts;
        };
        expect(facets.tags).toEqual(tally(({ reader }) => reader.tags?.value ?? []));
        expect(facets.sites).toEqual(
          tally(({ sources }) => sources.flatMap(({ entry }) => entry.site ?? [])),
        );
        expect(facets.years).toEqual(
          tally(({ published = '' }) => (/^\d{4}/.test(published) ? [Number(published.slice(0, 4))] : [])),
        );
        const statuses = tally(({ reader }) => [reader.status?.value ?? ('unread' as const)]);
        for (const status of ['unread', 'reading', 'read'] as const)
          expect(facets.statuses[status]).toBe(statuses.get(status) ?? 0);
        expect(facets.starred).toBe(found.filter(({ reader }) => reader.starred?.value).length);
      }),
    );
  });

  test('a merge of all segments is what building from the papers gives, byte by byte', () => {
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 5 }), (batches) => {
        const { papers, segments } = written(batches);
        expect(finish(mergeSegments(segments))).toEqual(finish(buildSegment(papers)));
      }),
    );
  });

  test('a merge of some is what building from theirs gives, and still hides what is gone', () => {
    fc.assert(
      fc.property(
        fc.array(batch, { minLength: 1, maxLength: 3 }),
        fc.array(batch, { minLength: 1, maxLength: 3 }),
        (older, newer) => {
          const { segments } = written(older);
          const later = written(newer);
          const merged = finish(mergeSegments([...segments, ...later.segments], segments.length));
          const gone = later.segments.flatMap((segment) => segment.gone);
          expect(merged).toEqual(finish(buildSegment(later.papers, gone)));
        },
      ),
    );
  });

  test('knows where a paper is', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 4 }), uid, (batches, uid) => {
        const { papers, segments } = written(batches);
        const index = new SearchIndex(segments);
        const doc = index.docOf(uid);
        expect(doc !== undefined).toBe(papers.some((paper) => paper.uid === uid));
        if (doc !== undefined) expect(index.uidOf(doc)).toBe(uid);
      }),
    );
  });
});

describe('merging in tiers', () => {
  test('never leaves many segments, and rewrites each paper a few times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 600 }), (saves) => {
        let sizes: number[] = [];
        let rewritten = 0;
        for (const save of saves) {
          sizes.push(save);
          for (;;) {
            const next = nextMerge(sizes.map((size) => ({ size, gone: 0, live: size })));
            if (!next) break;
            const sum = sizes.slice(next.from, next.to).reduce((a, b) => a + b);
            rewritten += sum;
            sizes = sizes.toSpliced(next.from, next.to - next.from, sum);
          }
        }
        const papers = saves.reduce((a, b) => a + b);
        expect(sizes.filter((size) => size < FULL).length).toBeLessThanOrEqual(3 * 5);
        expect(rewritten).toBeLessThanOrEqual(papers * 5);
      }),
      { numRuns: 50 },
    );
  });

  test('rewrites a segment of which little is left, once', () => {
    const worn = { size: FULL, gone: 0, live: FULL / 3 };
    expect(nextMerge([{ size: FULL, gone: 0, live: FULL }, worn])).toEqual({ from: 1, to: 2 });
    expect(
      nextMerge([
        { size: FULL, gone: 0, live: FULL },
        { ...worn, size: worn.live },
      ]),
    ).toBeUndefined();
    expect(nextMerge([{ size: 0, gone: 5000, live: 0 }])).toBeUndefined();
  });
});

describe('words', () => {
  test('are read as the definition says', () => {
    fc.assert(
      fc.property(text, (text) => {
        const read: [string, number][] = [];
        visitWords(foldForSearch(text), (word, place) => read.push([word, place]));
        const sort = (words: [string, number][]) => words.map(([word, place]) => `${place} ${word}`).sort();
        expect(sort(read)).toEqual(sort(wordsOf(text).map(({ word, place }) => [word, place])));
      }),
      { numRuns: 500 },
    );
  });

  test('folding twice changes nothing, and knows where everything comes from', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
        const { folded: same, starts, ends } = foldWithOffsets(text);
        expect(same).toBe(folded);
        for (let i = 0; i < folded.length; i++) {
          const [start = -1, end = -1] = [starts[i], ends[i]];
          expect(foldForSearch(text.slice(start, end))).toContain(folded.charAt(i));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a query', () => {
  test('written out and read again is the same query', () => {
    fc.assert(
      fc.property(fc.oneof(queryText, fc.string({ unit: 'binary' }), text), (text) => {
        const query = parseQuery(text);
        expect(parseQuery(formatQuery(query))).toEqual(query);
      }),
      { numRuns: 1000 },
    );
  });

  test('no text whatever makes it throw', () => {
    const index = new SearchIndex([finish(buildSegment([]))]);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), queryText),
        fc.string({ unit: 'binary' }),
        fc.nat(),
        (typed, shown, caret) => {
          const query = parseQuery(typed);
          expect(index.search(query).total).toBe(0);
          hits(query, shown, 'title');
          excerpt(query, shown, 10);
          for (const { text, caret: next } of completions(typed, Math.min(caret, typed.length), {
            tags: new Map([['a b', 1]]),
            sites: new Map(),
          }))
            expect(next).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('hits', () => {
  test('lie on characters that fold to what was looked for', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(8), (text, from, length) => {
        const sought = text.slice(from % (text.length + 1)).slice(0, length + 1);
        const query = parseQuery(`"${sought.replace(/["“”„]/g, '')}"`);
        const found = hits(query, text, 'body');
        let before = 0;
        for (const [start, end] of found) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
    );
  });

  test('are there exactly where the plain scan finds the text', () => {
    fc.assert(
      fc.property(uid.chain(paperOf), queryText, (paper, text) => {
        const one: Paper = { ...paper, reader: {}, authors: [], ids: [] };
        delete one.abstract;
        delete one.venue;
        delete one.keywords;
        const query = parseQuery(`title:${text}`);
        const [clause] = query.clauses;
        if (query.clauses.length !== 1 || clause?.operator !== 'title' || clause.value === '') return;
        const words = wordsOf(clause.value);
        const shown = one.title;
        const found = scan([one], query, 'best').length > 0;
        // The title is looked for as found and as shown; the mark is on what is shown.
        if (words.length > 0 && hits(query, shown, 'title').length > 0) expect(found).toBe(true);
      }),
    );
  });
});
