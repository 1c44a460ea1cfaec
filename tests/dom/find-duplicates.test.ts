import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';

import { judge } from '../../lib/dedupe/judge.ts';
import { likelyPairs } from '../../lib/dedupe/likely-pairs.ts';
import { doubt } from '../../lib/dedupe/question.ts';
import { suspect } from '../../lib/dedupe/suspect.ts';
import { Library } from '../../lib/edge/library.ts';
import { findDuplicates } from '../../lib/edge/worker/find-duplicates.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { benchPaper } from '../bench/papers.ts';
import { put, quiet } from './stored.ts';

const T = Date.UTC(2026, 10, 21);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a scan for duplicates', () => {
  const titles = [
    'Folding Lanterns in the Deep Orchard of Nets',
    'Folding Lanterns in the Deep Orchard of Net',
    'Folding the Lanterns in a Deep Orchard',
    'A Quarry of Sparse Sparrows for Tundra Search',
    'A Quarry of Sparse Sparrow for Tundra Searches',
    'Preface',
  ];
  const authors = [['Ada Lovelace', 'Emmy Noether'], ['Ada Lovelace'], ['Kurt Weaver'], []];
  const abstracts = [
    undefined,
    'We fold lanterns in orchards at some length, and find that nets hold them in most of the cases we tried.',
    'Sparrows are sparse in quarries, which helps a search in the tundra more than anybody would have thought.',
  ];
  const library = fc.array(
    fc.record({
      title: fc.constantFrom(...titles),
      authors: fc.constantFrom(...authors),
      abstract: fc.constantFrom(...abstracts),
      published: fc.constantFrom('2024', '2025-01-01', undefined),
      id: fc.option(fc.nat(8), { nil: undefined }),
      venue: fc.constantFrom(undefined, 'NeurIPS 2024', 'Journal of Looms'),
    }),
    { maxLength: 12 },
  );
  const papersOf = (all: { id?: number | undefined; abstract?: string | undefined }[]) => {
    const made = all.map((one, i) => {
      const given = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
      const { id: _, ...rest } = given;
      const base = {
        site: 'text',
        kind: `${i}`,
        ids: [],
        url: '',
        links: {},
        stats: {},
        title: '',
        authors: [],
      };
      return toPaper({ ...base, ...rest, ids: one.id === undefined ? [] : [`arxiv:2609.9000${one.id}`] }, T);
    });
    // Ids are unique in a library.
    return [...new Map(made.map((paper) => [paper.uid, paper])).values()];
  };

  it('asks what comparing all likely pairs would ask', { timeout: 60_000 }, async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(library, async (all) => {
        globalThis.indexedDB = new IDBFactory();
        const papers = papersOf(all).sort((a, b) => (a.uid < b.uid ? -1 : 1));
        await put(papers);
        const expected = likelyPairs(papers).flatMap(([a, b]) => {
          const { verdict, reasons } = doubt(judge(a, b));
          return verdict === 'different' ? [] : [suspect(a.uid, b.uid, verdict, reasons)];
        });
        const { found } = await findDuplicates(quiet());
        const kept = new Library();
        const { suspects } = await kept.questions();
        await kept.close();
        const byName = (list: typeof suspects) => list.toSorted((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
        expect(byName(suspects)).toEqual(byName(expected));
        expect(found).toBe(expected.length);
        asked += found;
      }),
      { numRuns: 150 },
    );
    expect(asked).toBeGreaterThan(30);
  });

  it('asks nothing twice, nothing that was decided, and can be undone', async () => {
    const [one, two, three] = papersOf([
      { title: titles[0], authors: authors[0] },
      { title: titles[1], authors: authors[0], published: '2024' },
      { title: titles[2], authors: authors[0] },
    ] as never) as [Paper, Paper, Paper];
    await put([one, two, three]);
    const kept = new Library();
    const { found } = await findDuplicates(quiet());
    expect(found).toBeGreaterThan(1);
    expect((await findDuplicates(quiet())).found).toBe(0);
    await kept.undo();
    expect((await kept.questions()).suspects).toEqual([]);
    await kept.keepApart(one.uid, two.uid, T);
    await kept.putOff(one.uid, three.uid, T);
    await findDuplicates(quiet());
    const pairs = (await kept.questions()).suspects.map(({ a, b }) => [a, b].sort().join());
    expect(pairs).not.toContain([one.uid, two.uid].sort().join());
    expect(pairs).not.toContain([one.uid, three.uid].sort().join());
  });

  it('stops when it is cancelled', async () => {
    await put(Array.from({ length: 1_200 }, (_, n) => benchPaper(n)));
    const abort = new AbortController();
    const how = { progress: () => abort.abort(), signal: abort.signal };
    await expect(findDuplicates(how)).rejects.toMatchObject({ name: 'AbortError' });
    expect((await new Library().questions()).suspects).toEqual([]);
  });
});
