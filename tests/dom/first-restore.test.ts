import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { type LibraryState, readBackup } from '../../lib/backup/index.ts';
import { packed, unpacked } from '../../lib/citekey/buckets.ts';
import { Library } from '../../lib/edge/library.ts';
import { Restoration } from '../../lib/edge/restoration.ts';
import { restore } from '../../lib/edge/restoring.ts';
import type { Source } from '../../lib/edge/source.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { benchPaper } from '../bench/papers.ts';
import { entry } from '../unit/entries.ts';
import { benchEntry, everything, quiet } from './stored.ts';

const T = Date.UTC(2026, 10, 21);

/** A text as a file in pieces, as the worker sees one. */
function sourceOf(text: string, size = 900): Source {
  const all = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => ({
    text: text.slice(i * size, (i + 1) * size),
    read: Math.min(text.length, (i + 1) * size),
  }));
  return {
    size: text.length,
    async *chunks() {
      yield* all;
    },
    chunksNow: () => all,
    text: async () => text,
  };
}

const keysOf = (library: Library) =>
  library.read(async (tx) => unpacked(await tx.objectStore('keys').getAll()));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a restore into an empty library', () => {
  const state = fc
    .array(
      fc.record({
        n: fc.nat(12),
        kind: fc.constantFrom('day', 'week'),
        added: fc.nat(3),
        removed: fc.boolean(),
        title: fc.option(fc.constantFrom('Preface', 'One Loom'), { nil: undefined }),
        shares: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .chain((all) =>
      fc.record({
        papers: fc.constant(
          all.map(({ n, kind, added, removed, title, shares }) => {
            const made = toPaper(
              entry(`2609.${90_000 + n}`, {
                kind,
                ...(title && { title }),
                ...(shares && { ids: [`arxiv:2609.${90_000 + n}`, 'doi:10.1/shared'] }),
              }),
              T + added,
            );
            return removed ? { ...made, reader: { removed: { value: true, at: T + 5 } } } : made;
          }),
        ),
        tombstones: fc.array(
          fc.nat(14).map((n) => ({ uid: `arxiv:2609.${90_000 + n}`, ids: [], at: T + n })),
          { maxLength: 3 },
        ),
        decisions: fc.array(
          fc.record({
            a: fc.nat(12).map((n) => `arxiv:2609.${90_000 + n}`),
            b: fc.nat(12).map((n) => `arxiv:2609.${90_000 + n}`),
            decided: fc.constantFrom('apart' as const, 'later' as const, 'merged' as const),
            at: fc.integer({ min: 1, max: 9 }),
          }),
          { maxLength: 3 },
        ),
        keys: fc.array(
          fc.record({
            uid: fc.nat(14).map((n) => `arxiv:2609.${90_000 + n}`),
            key: fc.constantFrom('loom2026', 'Loom2026', 'weft2026', 'preface'),
            at: fc.integer({ min: 1, max: 9 }),
          }),
          { maxLength: 4 },
        ),
      }),
    );

  function fileOf({ papers, tombstones, decisions, keys = [] }: LibraryState): string {
    const lines = (records: unknown[]) =>
      records.length ? `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]` : '[]';
    const removed = (paper: Paper) => paper.reader.removed?.value === true;
    return `{"format":"sheaf","version":1,"exported":"2026-11-21T00:00:00.000Z","papers":${lines(
      papers.filter((paper) => !removed(paper)),
    )},"trash":${lines([...papers.filter(removed), ...tombstones])},"decisions":${lines(decisions)},"searches":[],"keys":${lines(packed(keys))}}\n`;
  }

  it('makes the same library as one that looks at everything at once', { timeout: 60_000 }, async () => {
    let streamed = 0;
    await fc.assert(
      fc.asyncProperty(state, fc.integer({ min: 100, max: 5_000 }), async (given, size) => {
        globalThis.indexedDB = new IDBFactory();
        const text = fileOf(given);
        const slow = new Library(() => {}, 'slow');
        const { plan } = await restore(
          slow,
          readBackup(text),
          { made: T },
          () => 'Restored',
          () => {},
        );
        const fast = new Library(() => {}, 'fast');
        const looks = vi.fn(async () => text);
        const source = { ...sourceOf(text, size), text: looks };
        const restoration = await Restoration.open(fast, source, quiet());
        const preview = await restoration.preview({}, quiet());
        const counts = { new: 0, changed: 0, possible: 0, untouched: 0 };
        for (const { fate } of plan.items) counts[fate]++;
        expect(preview.counts).toEqual(counts);
        await restoration.restore({}, () => 'Restored', quiet());
        expect(await everything(fast)).toEqual(await everything(slow));
        expect(await keysOf(fast)).toEqual(await keysOf(slow));
        if (!looks.mock.calls.length) streamed++;
        await Promise.all([slow.close(), fast.close()]);
      }),
      { numRuns: 150 },
    );
    expect(streamed).toBeGreaterThan(20);
  });

  const text = fileOf({
    papers: Array.from({ length: 40 }, (_, n) => benchPaper(n)),
    tombstones: [{ uid: 'arxiv:1', ids: [], at: 1 }],
    decisions: [],
  });

  it('is one act that can be undone', async () => {
    const library = new Library();
    const restoration = await Restoration.open(library, sourceOf(text), quiet());
    const { papers, act } = await restoration.restore({}, (count) => `Restored ${count}`, quiet());
    expect([papers, await library.count()]).toEqual([40, 40]);
    expect((await library.undo(act))?.label).toBe('Restored 40');
    expect(await everything(library)).toEqual({ papers: [], trash: [], suspects: [], decisions: [] });
  });

  it.each(['QuotaExceededError', 'AbortError'])('is whole or not at all: %s', async (name) => {
    const library = new Library();
    const restoration = await Restoration.open(library, sourceOf(text), quiet());
    const { put: whole } = IDBObjectStore.prototype;
    let puts = 0;
    const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'papers' && ++puts === 30) throw new DOMException('made up', name);
      return whole.apply(this, args);
    });
    await expect(restoration.restore({}, () => 'Restored', quiet())).rejects.toMatchObject({ name });
    broken.mockRestore();
    expect(puts).toBeGreaterThanOrEqual(30);
    expect(await library.count()).toBe(0);
    expect((await library.history()).undo).toBeUndefined();
  });

  it('that is cancelled half-way leaves nothing', async () => {
    const library = new Library();
    const restoration = await Restoration.open(library, sourceOf(text), quiet());
    const abort = new AbortController();
    const progress = vi.fn((done: number, of: number) => {
      if (done > of / 2) abort.abort();
    });
    const how = { progress, signal: abort.signal };
    await expect(restoration.restore({}, () => 'Restored', how)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(progress.mock.lastCall?.[0]).toBeLessThan(40);
    expect(await library.count()).toBe(0);
  });

  it('looks again when something was saved since the preview', async () => {
    const library = new Library();
    const restoration = await Restoration.open(library, sourceOf(text), quiet());
    await library.save([benchEntry(3), entry('2609.90001')], T);
    expect((await restoration.preview({}, quiet())).counts.new).toBe(39);
    await restoration.restore({}, () => 'Restored', quiet());
    expect(await library.count()).toBe(41);
  });
});
