import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { Library } from '../../lib/edge/library.ts';
import type { Entry } from '../../lib/entry.ts';
import type { Paper } from '../../lib/paper.ts';

const T = Date.UTC(2026, 10, 21);

const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc
    .record(
      {
        title: fc.constantFrom(
          'Woven Nets for Long Texts',
          'Woven Nets for Long Texts II',
          'Woven Nets for Long Texts: a Study',
          'A Ledger of Lost Gradients',
          'Preface',
        ),
        authors: fc.subarray(['Ada Moss', 'Otto Reed']),
        ids: fc.subarray(
          ['arxiv:2609.90001', 'arxiv:2609.90002', 'doi:10.5555/moss.1', 'doi:10.5555/reed.2'],
          {
            maxLength: 2,
          },
        ),
        site: fc.constantFrom('huggingface', 'text'),
        venue: fc.constantFrom('arXiv', 'Journal of Looms'),
      },
      { requiredKeys: ['title', 'authors', 'ids'] },
    )
    .map((made) => ({ url: '', links: {}, stats: {}, ...made })),
  { maxLength: 6 },
);

/** The library after these pages were saved: all but the names of the papers and the times. */
async function after(pages: Entry[][]) {
  globalThis.indexedDB = new IDBFactory();
  const library = new Library();
  for (const [i, page] of pages.entries()) await library.save(page, T + i);
  const papers = await library.newest(99);
  const { suspects } = await library.questions();
  await library.close();
  const keysOf = ({ sources }: Paper) => sources.map(({ key }) => key).join(' ');
  const names = new Map(papers.map((paper) => [paper.uid, keysOf(paper)]));
  return {
    papers: papers
      .map((paper) => ({ ...paper, uid: '', added: 0, sources: keysOf(paper) }))
      .sort((a, b) => (a.sources < b.sources ? -1 : 1)),
    suspects: suspects
      .map(({ a, b, verdict, reasons }) =>
        [[names.get(a), names.get(b)].sort(), verdict, reasons].join(' | '),
      )
      .sort(),
  };
}

describe('the library', { timeout: 120_000 }, () => {
  it('is the same whether entries are saved one by one, all at once or in pages, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        entries.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(6)),
        ),
        async ([all, shuffled, cut]) => {
          const together = await after([all]);
          expect(await after(all.map((entry) => [entry]))).toEqual(together);
          expect(await after([shuffled.slice(0, cut), shuffled.slice(cut)])).toEqual(together);
        },
      ),
      { numRuns: Number(process.env['SHEAF_RUNS'] ?? 60) },
    );
  });
});
