import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { atOnce } from '../../lib/at-once.ts';
import {
  buildSegment,
  completions,
  excerpt,
  filtersIn,
  formatQuery,
  hasFilter,
  hits,
  parseQuery,
  SearchIndex,
  setFilter,
  toggleFilter,
} from '../../lib/search/index.ts';
import { queryText, text } from './search-texts.ts';

// Many runs, which a busy machine may stretch.
vi.setConfig({ testTimeout: 60_000 });

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
    const index = new SearchIndex([atOnce(buildSegment([]))]);
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
