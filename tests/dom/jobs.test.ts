import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { type LibraryState, readBackup } from '../../lib/backup/index.ts';
import { judge } from '../../lib/dedupe/judge.ts';
import { likelyPairs } from '../../lib/dedupe/likely-pairs.ts';
import { doubt } from '../../lib/dedupe/question.ts';
import { suspect } from '../../lib/dedupe/suspect.ts';
import { writeBackup } from '../../lib/edge/backup-file.ts';
import { Backups } from '../../lib/edge/backups.ts';
import { type Part, copyLibrary } from '../../lib/edge/copying.ts';
import { openDatabase } from '../../lib/edge/open-database.ts';
import { Library } from '../../lib/edge/library.ts';
import { Restoration } from '../../lib/edge/restoration.ts';
import { restore } from '../../lib/edge/restoring.ts';
import type { Source } from '../../lib/edge/source.ts';
import type { Context } from '../../lib/edge/worker/calls.ts';
import { exportPapers } from '../../lib/edge/worker/export-papers.ts';
import { findDuplicates } from '../../lib/edge/worker/find-duplicates.ts';
import type { Entry } from '../../lib/entry.ts';
import { exporters } from '../../lib/export/index.ts';
import type { Paper } from '../../lib/paper.ts';
import { toPaper } from '../../lib/paper.ts';
import { benchPaper } from '../bench/papers.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21);
const benchEntry = (n: number) => benchPaper(n).sources.map(({ entry }) => entry)[0] as Entry;
const quiet = (): Context => ({ progress: () => {}, signal: new AbortController().signal });

/** Puts papers as they are, past everything that saving does. */
async function put(papers: Paper[], name = 'sheaf'): Promise<void> {
  const db = await openDatabase(name, () => {});
  const tx = db.transaction('papers', 'readwrite');
  for (const paper of papers) void tx.store.put(paper);
  await tx.done;
  db.close();
}

const everything = (library: Library) =>
  library.read(async (tx) => ({
    papers: await tx.objectStore('papers').getAll(),
    trash: await tx.objectStore('trash').getAll(),
    suspects: await tx.objectStore('suspects').getAll(),
    decisions: await tx.objectStore('decisions').getAll(),
  }));

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

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('all papers, saved last first', () => {
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
          for await (const slice of library.newestFirst(size)) found.push(...slice);
          await library.close();
          const single = [...new Map(papers.map((paper) => [paper.uid, paper])).values()];
          const order = single.sort((a, b) => b.added - a.added || (a.uid < b.uid ? -1 : 1));
          expect(found.map(({ uid }) => uid)).toEqual(order.map(({ uid }) => uid));
        }),
        { numRuns: 60 },
      );
    } finally {
      if (getAllRecords) Object.assign(IDBIndex.prototype, { getAllRecords });
    }
  });
});

describe('an export', () => {
  it('is what the exporter writes of all papers, saved last first, with progress', async () => {
    const papers = Array.from({ length: 1_203 }, (_, n) => benchPaper(n));
    await put(papers);
    const said: number[] = [];
    const how = { ...quiet(), progress: (done: number, of: number) => said.push(done, of) };
    const { file, receipt } = await exportPapers(how, { format: 'bibtex', options: { at: T } });
    const order = papers.toSorted((a, b) => b.added - a.added || (a.uid < b.uid ? -1 : 1));
    expect({ text: await file.text(), receipt }).toEqual(exporters.bibtex.write(order));
    expect(said.slice(-2)).toEqual([1_203, 1_203]);
    expect(said.length).toBeGreaterThan(4);
  });

  it('of chosen papers keeps their order and leaves out those that are gone', async () => {
    await put([1, 2, 3].map((n) => benchPaper(n)));
    const uids = [3, 9, 1].map((n) => benchPaper(n).uid);
    const { file } = await exportPapers(quiet(), { format: 'json', options: { at: T }, uids });
    expect(await file.text()).toBe(
      exporters.json.write(
        [3, 1].map((n) => benchPaper(n)),
        { at: T },
      ).text,
    );
  });
});

describe('a copy of the library', () => {
  const MANY = 1_300;
  let library: Library;
  beforeEach(async () => {
    library = new Library();
    await put(Array.from({ length: MANY }, (_, n) => benchPaper(n)));
  });

  const stateOf = (parts: Part[]) => ({
    papers: parts.filter(({ list }) => list === 'papers').flatMap(({ records }) => records),
    trash: parts.filter(({ list }) => list === 'trash').flatMap(({ records }) => records),
    decisions: parts.filter(({ list }) => list === 'decisions').flatMap(({ records }) => records),
  });
  const now = async () => {
    const { papers, trash, decisions } = await everything(library);
    const lines = (records: unknown[]) => records.map((record) => JSON.stringify(record));
    return { papers: lines(papers), trash: lines(trash), decisions: lines(decisions) };
  };

  it('is of one moment, though papers are saved, removed and decided about while it is made', async () => {
    const uids = (await library.newest(20)).map(({ uid }) => uid);
    const parts: Part[] = [];
    let step = 0;
    await copyLibrary(library, async (part) => {
      parts[part.n] = part;
      step++;
      if (step === 1) await library.save([benchEntry(MANY), benchEntry(MANY + 1)], T);
      if (step === 2) await library.remove(uids.slice(0, 5), T + 1);
      if (step === 3) await library.keepApart(uids[6] ?? '', uids[7] ?? '', T + 2);
      if (step === 4) await library.undo();
    });
    expect(stateOf(parts)).toEqual(await now());
    expect(step).toBeGreaterThan(4);
  });

  it('begins again when nobody can tell any more what changed', async () => {
    const parts: Part[] = [];
    let step = 0;
    await copyLibrary(library, async (part) => {
      parts[part.n] = part;
      if (++step !== 2) return;
      await library.save([benchEntry(MANY)], T);
      const db = await openDatabase('sheaf', () => {});
      await db.clear('changes');
      db.close();
    });
    expect(stateOf(parts)).toEqual(await now());
  });

  it('is not made of a library that never holds still', async () => {
    let n = MANY;
    const restless = copyLibrary(library, async () => {
      await library.save([benchEntry(n++)], T);
      const db = await openDatabase('sheaf', () => {});
      await db.clear('changes');
      db.close();
    });
    await expect(restless).rejects.toThrow('Try again in a while');
  });

  it('that is the automatic backup is whole or not there, and leaves nothing behind', async () => {
    const backups = new Backups(library);
    const { put: whole } = IDBObjectStore.prototype;
    let puts = 0;
    const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'parts' && ++puts === 3) throw new DOMException('made up', 'QuotaExceededError');
      return whole.apply(this, args);
    });
    await expect(backups.keep(T)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    broken.mockRestore();
    expect(await backups.list()).toEqual([]);
    await expect(backups.file(T)).rejects.toThrow('no longer there');
    expect(await backups.keep(T + 1)).toBe(true);
    expect((await backups.list()).map(({ papers }) => papers)).toEqual([MANY]);
    expect(await (await backups.file(T + 1)).text()).toBe(
      await (await writeBackup(library, T + 1)).file.text(),
    );
  });
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
      }),
    );

  function fileOf({ papers, tombstones, decisions }: LibraryState): string {
    const lines = (records: unknown[]) =>
      records.length ? `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]` : '[]';
    const removed = (paper: Paper) => paper.reader.removed?.value === true;
    return `{"format":"sheaf","version":1,"exported":"2026-11-21T00:00:00.000Z","papers":${lines(
      papers.filter((paper) => !removed(paper)),
    )},"trash":${lines([...papers.filter(removed), ...tombstones])},"decisions":${lines(decisions)}}\n`;
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
