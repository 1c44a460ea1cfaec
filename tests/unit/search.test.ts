import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { excerpt, foldForSearch, hits, parseQuery } from '../../lib/search/index.ts';
import { foldWithOffsets } from '../../lib/search/fold.ts';
import { visitWords } from '../../lib/search/words.ts';
import { standsInText, wordsOf } from './search-scan.ts';
import { queryText, text } from './search-texts.ts';

// Many runs, which a busy machine may stretch.
vi.setConfig({ testTimeout: 60_000 });

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
