import { serialize } from 'node:v8';

import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { type Paper, toPaper } from '../../lib/paper.ts';
import {
  buildSegment,
  completions,
  excerpt,
  filtersIn,
  FULL,
  foldForSearch,
  formatQuery,
  hasFilter,
  hits,
  mergeSegments,
  nextMerge,
  parseQuery,
  SearchIndex,
  setFilter,
  type Segment,
  type Sort,
  toggleFilter,
} from '../../lib/search/index.ts';
import { foldWithOffsets } from '../../lib/search/fold.ts';
import { visitWords } from '../../lib/search/words.ts';
import { scan, standsInText, wordsOf } from './search-scan.ts';
import { paperOf, queryText, text } from './search-texts.ts';

// Many runs, which a busy machine may stretch.
vi.setConfig({ testTimeout: 60_000 });

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
          [papers.slice(0, at), papers.slice(at)].map((some) => finish(buildSegment(some))),
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
        expectSame(finish(mergeSegments(segments)), finish(buildSegment(papers)));
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
          expectSame(merged, finish(buildSegment(later.papers, gone)));
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
  test('are there exactly where the definition finds a text, and each of them is what was looked for', () => {
    fc.assert(
      fc.property(queryText, text, (typed, shown) => {
        const { clauses } = parseQuery(typed);
        for (const clause of clauses) {
          if (clause.operator !== undefined || clause.not) continue;
          const found = hits({ clauses: [clause] }, shown, 'body');
          expect(found.length > 0, clause.value).toBe(standsInText(clause, shown));
          let before = 0;
          for (const [start, end] of found) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(standsInText({ ...clause, open: true }, shown.slice(start, end)), clause.value).toBe(true);
            before = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['net', 'Neural Networks', 'title', ['Net']],
    ['neural ', 'Neural Networks', 'title', ['Neural']],
    ['"neural net', 'A Neural Network', 'title', ['Neural Net']],
    ['godel', 'On Gödel’s proof', 'title', ['Gödel']],
    ['strasse', 'Die Straße', 'title', ['Straße']],
    ['gpt4', 'With GPT-4, and GPT4', 'body', ['GPT-4', 'GPT4']],
    ['stateof', 'state-of-the-art', 'body', ['state-of']],
    ['模型', '大模型训练', 'title', ['模型']],
    ['型', '大模型', 'title', ['型']],
    ['c++', 'C++ and C', 'title', ['C++']],
    ['author:curie', 'Marie Curie', 'authors', ['Curie']],
    ['author:curie', 'Marie Curie', 'title', []],
    ['-curie', 'Marie Curie', 'authors', []],
    ['tag:graphs', 'Graphs', 'tags', ['Graphs']],
    ['2406.01234', 'arXiv 2406.01234', 'ids', ['2406.01234']],
    ['https://arxiv.org/abs/2406.01234v3', 'arXiv 2406.01234', 'ids', ['2406.01234']],
    ['a', 'arXiv 2406.01234', 'ids', []],
  ] as const)('of %j in %j', (typed, shown, field, expected) => {
    expect(hits(parseQuery(typed), shown, field).map(([start, end]) => shown.slice(start, end))).toEqual(
      expected,
    );
  });

  test('are what an excerpt is cut around', () => {
    const long = `${'Some words before. '.repeat(30)}Here is the lantern we sought. ${'And words after. '.repeat(30)}`;
    const { text, hits: marked } = excerpt(parseQuery('lantern sought'), long, 120);
    expect(text.length).toBeLessThan(125);
    expect(text).toMatch(/^…\S.*\S…$/);
    expect(marked.map(([start, end]) => text.slice(start, end))).toEqual(['lantern', 'sought']);
  });

  test.each([
    ['a long text', `${'Some words before. '.repeat(30)}Here is the lantern we sought. And words after.`],
    ['a short one', 'Backpropagation remembers every activation of the lantern.'],
    ['one without spaces', `${'一'.repeat(80)}lantern${'二'.repeat(80)}`],
  ])('stand at the beginning of an excerpt, in sight in a narrow panel: %s', (_, long) => {
    const { text, hits: marked } = excerpt(parseQuery('lantern'), long, 120);
    expect(marked[0]?.[0]).toBeLessThan(16);
    expect(text.slice(...(marked[0] ?? [0, 0]))).toBe('lantern');
  });

  test('keep their place in every excerpt, which is a part of the text', () => {
    fc.assert(
      fc.property(
        queryText,
        fc.array(text, { maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        (typed, texts, length) => {
          const query = parseQuery(typed);
          const whole = texts.join(' ');
          const { text, hits: marked } = excerpt(query, whole, length);
          const inner = text !== whole ? text.replace(/^…|…$/g, '') : text;
          expect(whole).toContain(inner);
          expect(text.length).toBeLessThanOrEqual(Math.max(length, 1) + 2);
          const all = hits(query, whole, 'body').map(([start, end]) => whole.slice(start, end));
          for (const [start, end] of marked) expect(all).toContain(text.slice(start, end));
        },
      ),
    );
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
  const index = new SearchIndex([finish(buildSegment(papers))]);
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

describe('filters in the text', () => {
  test('a toggle adds what is not there and takes out what is, and leaves the rest alone', () => {
    fc.assert(
      fc.property(
        queryText,
        fc.oneof(
          text.filter((tag) => /[\p{L}\p{N}]/u.test(tag)),
          fc.constantFrom('graph', 'to read', 'say "x"'),
        ),
        (typed, tag) => {
          const without = hasFilter(typed, 'tag', tag) ? toggleFilter(typed, 'tag', tag) : typed;
          expect(hasFilter(without, 'tag', tag)).toBe(false);
          const added = toggleFilter(without, 'tag', tag);
          expect(hasFilter(added, 'tag', tag)).toBe(true);
          const rest = parseQuery(without).clauses.filter(({ operator }) => operator !== 'tag');
          expect(parseQuery(added).clauses.filter(({ operator }) => operator !== 'tag')).toEqual(rest);
          const again = toggleFilter(added, 'tag', tag);
          expect(parseQuery(again).clauses.filter(({ operator }) => operator !== 'tag')).toEqual(rest);
          expect(hasFilter(again, 'tag', tag)).toBe(false);
        },
      ),
    );
  });

  test.each([
    ['neural net', 'tag', 'to read', 'tag:"to read" neural net'],
    ['tag:"To Read" neural net', 'tag', 'to read', 'neural net'],
    ['"unclosed phr', 'is', 'unread', 'is:unread "unclosed phr'],
    ['', 'site', 'huggingface', 'site:huggingface '],
    ['-tag:x y', 'tag', 'x', 'tag:x y'],
    ['a tag:x', 'tag', 'x', 'a '],
  ] as const)('%j with %s %s toggled', (typed, operator, value, expected) => {
    expect(toggleFilter(typed, operator, value)).toBe(expected);
  });

  test('one year range at a time', () => {
    expect(setFilter('year:2024 lantern', 'year', '2020..2022')).toBe('year:2020..2022 lantern');
    expect(setFilter('lantern year:2024', 'year', undefined)).toBe('lantern ');
    expect(filtersIn('-tag:"to read" year:2024 is: x')).toEqual([
      { operator: 'tag', value: 'to read', not: true },
      { operator: 'year', value: '2024', not: false },
    ]);
  });
});

describe('completions', () => {
  const values = {
    tags: new Map([
      ['graphs', 5],
      ['to read', 3],
      ['Gödel', 1],
    ]),
    sites: new Map([['huggingface', 9]]),
    years: new Map([[2025, 4]]),
  };
  const labels = (text: string, caret = text.length) =>
    completions(text, caret, values).map(({ label }) => label);

  test.each([
    ['', ['author:', 'title:', 'tag:', 'site:', 'year:', 'is:', 'has:']],
    ['t', ['title:', 'tag:']],
    ['gr', ['tag:graphs']],
    ['tag:', ['tag:graphs', 'tag:"to read"', 'tag:Gödel']],
    ['tag:god', ['tag:Gödel']],
    ['-tag:rea', ['-tag:"to read"']],
    ['tag:"to r', ['tag:"to read"']],
    ['lantern is:re', ['is:reading', 'is:read']],
    ['site:h', ['site:huggingface']],
    ['year:20', ['year:2025']],
    ['author:x', []],
    ['foo:', []],
  ])('of %j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test('write into the text where the caret is', () => {
    expect(completions('kites tag:gr lantern', 12, values)[0]).toEqual({
      label: 'tag:graphs',
      hint: '5',
      text: 'kites tag:graphs lantern',
      caret: 17,
    });
    expect(completions('ta', 2, values)[0]).toMatchObject({ text: 'tag:', caret: 4 });
  });
});
