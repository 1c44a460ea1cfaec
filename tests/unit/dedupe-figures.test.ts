import { describe, expect, test } from 'vitest';
import { compare, foldPapers } from '../../lib/dedupe/index.ts';
import { toPaper } from '../../lib/paper.ts';
import { titleKeyOf } from '../../lib/paper/title-key.ts';
import { COUNTED, figures, judged, merged, readCaptures, searchFigures } from '../tools/dedupe-figures.ts';
import { hasData } from '../tools/labelled.ts';
import { Shelf } from './shelf.ts';

// The labelled duplicates are not part of the project: without them beside the checkout these are skipped.
describe.skipIf(!hasData)('identity on labelled duplicates', () => {
  test('DBLP-ACM: clean records', { timeout: 60_000 }, () => {
    const pairs = judged('dblp-acm/pairs_valid.csv');
    expect(figures(pairs, COUNTED['dblp-acm']).f1).toBeGreaterThanOrEqual(98);
    const silent = figures(pairs, ['same']);
    expect(silent.precision).toBeGreaterThanOrEqual(99.5);
    expect(silent.recall).toBeGreaterThanOrEqual(90);
  });

  test('DBLP-Scholar: cut and garbled records', { timeout: 60_000 }, () => {
    const pairs = judged('dblp-scholar/pairs_valid.csv');
    expect(figures(pairs, COUNTED['dblp-scholar']).f1).toBeGreaterThanOrEqual(93.5);
    const silent = figures(pairs, ['same']);
    expect(silent.precision).toBeGreaterThanOrEqual(99.5);
    expect(silent.recall).toBeGreaterThanOrEqual(50);
  });

  test(
    'a systematic search: next to all duplicates go, next to nothing else does',
    { timeout: 60_000 },
    () => {
      const { sensitivity, specificity } = searchFigures();
      expect(sensitivity).toBeGreaterThanOrEqual(99);
      expect(specificity).toBeGreaterThanOrEqual(98.5);
    },
  );

  test('no two works of the hard pairs are merged without asking, and every answer has its reason', () => {
    const pairs = judged('hard_pairs.csv');
    expect(pairs.filter((pair) => !pair.duplicate && (pair.verdict === 'same' || merged(pair)))).toEqual([]);
    for (const { a, b } of pairs) expect(compare(a, b).reasons).not.toEqual([]);
  });
});

describe.skipIf(!hasData)('two captured listings, 251 entries of 235 papers', () => {
  const entries = hasData ? readCaptures() : [];

  test('are folded to 235 papers, and nothing is left to ask about but what is alike', () => {
    const { papers } = foldPapers(entries);
    expect(entries).toHaveLength(251);
    expect(papers).toHaveLength(235);
    expect(foldPapers([...entries].reverse()).papers).toEqual(papers);
  });

  test('are saved as 235 papers in any order, none with two titles', () => {
    for (const step of [1, 2, 100, 173, 250]) {
      const shelf = new Shelf();
      // 251 is prime: each step comes by every entry once.
      for (const [i] of entries.entries()) {
        const entry = entries[(i * step) % entries.length];
        if (entry) shelf.save(toPaper(entry, i + 1));
      }
      const papers = [...shelf.papers.values()];
      expect(papers).toHaveLength(235);
      for (const { sources } of papers)
        expect(new Set(sources.map(({ entry }) => titleKeyOf(entry.title, entry.authors))).size).toBe(1);
    }
  });
});
