import { describe, expect, it } from 'vitest';

import { toPaper } from '../../lib/paper.ts';
import { Row } from '../../lib/row.ts';
import { words } from '../../lib/search.ts';
import { entry } from './entries.ts';

const row = (changes: Parameters<typeof entry>[1]) => new Row(toPaper(entry('2609.90001', changes), 1));

describe('a row of the list', () => {
  it.each([
    [['Ada Lovelace'], undefined, 'Ada Lovelace'],
    [['Ada Lovelace', 'Emmy Noether', 'Alan Turing'], undefined, 'Ada Lovelace, Emmy Noether, Alan Turing'],
    [['A One', 'B Two', 'C Three', 'D Four'], undefined, 'A One, B Two, … D Four (4)'],
    [
      Array.from({ length: 3000 }, (_, i) => `Author ${i}`),
      undefined,
      'Author 0, Author 1, … Author 2999 (3,000)',
    ],
    [['A One', 'B Two'], 40, 'A One, B Two, … (40)'],
    [[], 9, '9 authors'],
    [[], undefined, ''],
  ])('names the authors with sense: %#', (authors, authorCount, shown) => {
    expect(row({ authors, ...(authorCount && { authorCount }) }).authors).toBe(shown);
  });

  it('shows a clean title, the year, and where it came out', () => {
    const { title, year, where } = row({ title: 'Learning in $\\mathcal{O}(n)$\n  Steps' });
    expect([title, year, where]).toEqual(['Learning in 𝒪(n) Steps', '2026', 'arXiv 2609.90001']);
  });

  it.each([
    'godel',
    'GÖDEL',
    'gödel incompleteness',
    'incompleteness  arxiv:2609.90001',
    '哥德尔',
    'poincare',
  ])('is found by %s', (query) => {
    const found = row({
      title: 'Gödel and 哥德尔',
      abstract: 'On incompleteness.',
      authors: ['Henri Poincaré'],
    });
    expect(found.has(words(query))).toBe(true);
  });

  it('is not found by a word it lacks', () => {
    expect(row({ title: 'Gödel' }).has(words('godel zebra'))).toBe(false);
  });
});
