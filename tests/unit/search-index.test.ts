import { serialize } from 'node:v8';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { atOnce } from '../../lib/at-once.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import {
  buildSegment,
  fillSegment,
  FULL,
  isBare,
  lettersOf,
  mergeSegments,
  needsRest,
  nextMerge,
  parseQuery,
  SearchIndex,
  type Segment,
  type Sort,
  splitSegment,
} from '../../lib/search/index.ts';
import { scan } from './search-scan.ts';
import { paperOf, queryText } from './search-texts.ts';

// Many runs, which a busy machine may stretch.
vi.setConfig({ testTimeout: 60_000 });

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
    segments.push(structuredClone(atOnce(buildSegment(changed, gone))));
    if (merge) {
      const from = Math.min(...merge, segments.length - 1);
      const to = Math.min(Math.max(...merge, from + 1), segments.length);
      segments = segments.toSpliced(from, to - from, atOnce(mergeSegments(segments, from, to)));
    }
  }
  return { papers: [...papers.values()], segments };
}

/** The same byte by byte; where not, says how they differ. */
function expectSame(made: Segment, expected: Segment): void {
  if (!serialize(made).equals(serialize(expected))) expect(made).toEqual(expected);
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
  });

  test('answers without what segments may lack whatever does not need it, and everything once it is there', () => {
    const sorts = fc.constantFrom<Sort>('best', 'best', 'added', 'title');
    const question = fc.tuple(queryText, sorts);
    fc.assert(
      fc.property(
        fc.array(batch, { minLength: 1, maxLength: 3 }),
        fc.array(question, { minLength: 1, maxLength: 8 }),
        (batches, asked) => {
          const { segments } = written(batches);
          const halves = structuredClone(segments.map(splitSegment));
          const whole = new SearchIndex(segments);
          const index = new SearchIndex(halves.map(({ bare }) => bare));
          const answersAlike = (needing: boolean) => {
            for (const [text, sort] of asked) {
              const query = parseQuery(text);
              if (needing || !needsRest(query, { sort }))
                expect(index.search(query, { sort })).toEqual(whole.search(query, { sort }));
            }
          };
          answersAlike(false);
          for (const { bare, rest } of halves) fillSegment(bare, rest);
          answersAlike(true);
        },
      ),
    );
    expect(needsRest(parseQuery('lantern fold a'))).toBe(false);
    expect(needsRest(parseQuery('"lantern fold"'))).toBe(true);
  });

  test('a segment and its rest are the segment', () => {
    fc.assert(
      fc.property(batch, (batch) => {
        const [segment] = written([batch]).segments;
        if (!segment) return;
        const { bare, rest } = structuredClone(splitSegment(segment));
        expect(isBare(bare)).toBe(segment.size > 0);
        fillSegment(bare, rest);
        expectSame(bare, segment);
      }),
    );
  });

  test('puts the best first as a plain scan does, where papers meet a query in many ways', () => {
    const few = fc
      .subarray(['graph', 'graphs', 'kite', 'lamp'], { maxLength: 2 })
      .map((words) => words.join(' '));
    const some = fc
      .record({ title: few, author: few, abstract: few, note: few, tag: few, added: fc.nat(1) })
      .map(({ title, author, abstract, note, tag, added }): Paper => {
        const authors = author === '' ? [] : [author];
        const paper = toPaper({ title, abstract, authors, ids: [], url: '', links: {}, stats: {} }, added);
        return {
          ...paper,
          reader: { note: { value: note, at: 1 }, tags: { value: tag === '' ? [] : [tag], at: 1 } },
        };
      });
    const asked = fc
      .tuple(
        fc.array(fc.constantFrom('graph', 'kite', 'lamp', 'title:kite', 'author:lamp'), { maxLength: 2 }),
        fc.constantFrom('gra', 'lamp', 'k', 'graph '),
      )
      .map(([words, last]) => [...words, last].join(' '));
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 12 }), fc.nat(12), asked, (made, at, text) => {
        const papers = made.map((paper, i) => ({ ...paper, uid: `text:${i}` }));
        const index = new SearchIndex(
          [papers.slice(0, at), papers.slice(at)].map((some) => atOnce(buildSegment(some))),
        );
        const query = parseQuery(text);
        const { order } = index.search(query);
        expect(Array.from(order, (doc) => index.uidOf(doc))).toEqual(scan(papers, query, 'best'));
      }),
      { numRuns: 500 },
    );
  });

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
        expectSame(atOnce(mergeSegments(segments)), atOnce(buildSegment(papers)));
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
          const merged = atOnce(mergeSegments([...segments, ...later.segments], segments.length));
          const gone = later.segments.flatMap((segment) => segment.gone);
          expectSame(merged, atOnce(buildSegment(later.papers, gone)));
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

  test('has ready what begins with one letter, and answers what is alike but for a sign as if it did not', () => {
    const signs = ['T', '"T', 'X T', '-T', 'title:T', 'author:T', 'T ', '"T"', 'T'];
    const texts = [...'abcdefgmnstzAÅ'].flatMap((letter) =>
      [letter, ...signs].map((text) => text.replace('T', letter)),
    );
    fc.assert(
      fc.property(
        fc.array(batch, { minLength: 1, maxLength: 3 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        fc.shuffledSubarray(texts),
        (batches, lettered, asked) => {
          const { segments } = written(batches);
          const index = new SearchIndex(
            segments.map((one, i) => (lettered[i] ? { ...one, letters: atOnce(lettersOf(one)) } : one)),
          );
          const answer = (by: SearchIndex, text: string) => by.search(parseQuery(text));
          for (const text of asked)
            expect(answer(index, text), text).toEqual(answer(new SearchIndex(segments), text));
        },
      ),
      { numRuns: 50 },
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

describe('finding', () => {
  const papers = [
    ['text:1', 'Lantern Graphs', 'Of kites and orchards.'],
    ['text:2', 'Kites over Orchards', 'Of lantern graphs.'],
    ['text:3', 'Lanterns and Kites', 'Nothing else.'],
    ['text:4', 'Tracing GPT-4', 'A state-of-the-art lantern.'],
  ].map(([uid, title = '', abstract = ''], i): Paper => ({
    ...toPaper({ title, abstract, authors: ['Ada Lovelace'], ids: [], url: '', links: {}, stats: {} }, i),
    uid: uid as string,
  }));
  const index = new SearchIndex([atOnce(buildSegment(papers))]);
  const found = (text: string) =>
    Array.from(index.search(parseQuery(text)).order, (doc) => index.uidOf(doc).slice(5)).join('');

  test.each([
    ['', '4321'],
    // Title before body, whole words before beginnings, then the newest.
    ['lantern', '1342'],
    ['lantern ', '142'],
    ['kites lantern', '321'],
    ['"lantern graphs"', '12'],
    ['"graphs lantern"', ''],
    ['gpt4', '4'],
    ['gpt-4', '4'],
    ['gpt 4', '4'],
    ['"state of the art"', '4'],
    ['lantern -kites', '4'],
    ['title:lantern', '13'],
    ['author:ada lantern', '1342'],
    ['author:"ada love', '4321'],
    ['author:lantern', ''],
    ['foo:lantern', ''],
    ['—', '4321'],
    ['author:', '4321'],
  ])('%j gives %j', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});
