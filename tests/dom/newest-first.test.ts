import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { Library } from '../../lib/edge/library.ts';
import { newestFirst, oldestFirst } from '../../lib/edge/newest-first.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import { put } from './stored.ts';

describe('all papers, saved last first and saved first first', () => {
  const moments = fc.array(fc.nat(4), { maxLength: 30 });
  it.each([
    ['where the browser reads records backwards', true],
    ['where it does not', false],
  ])('come once each and in order, however many were saved at one moment: %s', async (_, modern) => {
    const { getAllRecords } = IDBIndex.prototype as { getAllRecords?: unknown };
    if (!modern) delete (IDBIndex.prototype as { getAllRecords?: unknown }).getAllRecords;
    try {
      await fc.assert(
        fc.asyncProperty(moments, fc.integer({ min: 1, max: 7 }), async (all, size) => {
          globalThis.indexedDB = new IDBFactory();
          const papers = all.map((moment, i) =>
            toPaper(entry(`2609.${90_000 + ((i * 7) % 31)}`), 1 + moment),
          );
          await put(papers);
          const library = new Library();
          const found: Paper[] = [];
          for await (const slice of newestFirst(library, size)) found.push(...slice);
          const first: Paper[] = [];
          for await (const slice of oldestFirst(library, size)) first.push(...slice);
          await library.close();
          const single = [...new Map(papers.map((paper) => [paper.uid, paper])).values()];
          const order = single.sort((a, b) => b.added - a.added || (a.uid < b.uid ? -1 : 1));
          expect(found.map(({ uid }) => uid)).toEqual(order.map(({ uid }) => uid));
          // Saved first first, by uid among those saved at one moment as well.
          const other = single.toSorted((a, b) => a.added - b.added || (a.uid < b.uid ? -1 : 1));
          expect(first.map(({ uid }) => uid)).toEqual(other.map(({ uid }) => uid));
        }),
        { numRuns: 60 },
      );
    } finally {
      if (getAllRecords) Object.assign(IDBIndex.prototype, { getAllRecords });
    }
  });
});
