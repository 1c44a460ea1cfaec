import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';

import { foldPapers } from '../../lib/dedupe/index.ts';
import { Library } from '../../lib/edge/library.ts';
import type { Entry } from '../../lib/entry.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21);

/** Some with ids, some of them seen twice, and pasted ones that may or may not be the same. */
const titled = (title: string, changes: Partial<Entry> = {}): Entry => ({
  site: 'text',
  kind: 'paste',
  title,
  authors: [],
  ids: [],
  url: '',
  links: {},
  stats: {},
  ...changes,
});
const LOOMS = 'Looms for Long Sentences in Small Models';
const entries: Entry[] = [
  entry('2609.90001'),
  entry('2609.90001', { kind: 'trending' }),
  entry('2609.90002'),
  entry('2609.90003', {
    title: LOOMS,
    abstract: 'Nothing here repeats the other one, word for word or otherwise, on purpose.',
  }),
  titled(LOOMS),
  titled(LOOMS, { authors: ['Ada Lovelace', 'Kurt Weaver'] }),
  titled('A Ledger of Lost Gradients', { authors: ['Mary Somerville'] }),
];

/** Everything the reader could miss. */
const everything = (library: Library) =>
  library.read(async (tx) => ({
    papers: await tx.objectStore('papers').getAll(),
    trash: await tx.objectStore('trash').getAll(),
    suspects: await tx.objectStore('suspects').getAll(),
    decisions: await tx.objectStore('decisions').getAll(),
  }));

const act = fc.record({
  does: fc.constantFrom(
    'save',
    'save',
    'save',
    'remove',
    'restore',
    'forget',
    'merge',
    'apart',
    'later',
    'takeOut',
    'retitle',
  ),
  one: fc.nat(20),
  other: fc.nat(20),
});

async function perform(
  library: Library,
  { does, one, other }: { does: string; one: number; other: number },
  at: number,
) {
  const kept = await library.newest(99);
  const thrown = await library.trashed();
  const pick = <X>(from: X[], n: number) => from[n % Math.max(1, from.length)];
  const [a, b] = [pick(kept, one), pick(kept, other)];
  switch (does) {
    case 'save':
      return library.save(
        [pick(entries, one), pick(entries, other)].filter((found) => found !== undefined),
        at,
      );
    case 'remove':
      return library.remove([a?.uid ?? '', b?.uid ?? ''], at);
    case 'restore':
      return library.restore([pick(thrown, one) ?? ''], at);
    case 'forget':
      return library.forget([pick(thrown, one) ?? ''], at);
    case 'merge':
      return library.merge(a?.uid ?? '', b?.uid ?? '', at);
    case 'apart':
      return library.keepApart(a?.uid ?? '', b?.uid ?? '', at);
    case 'later':
      return library.putOff(a?.uid ?? '', b?.uid ?? '', at);
    case 'takeOut':
      return library.takeOut(a?.uid ?? '', pick(a?.sources ?? [], other)?.key ?? '', at);
    default:
      return library.retitle(a?.uid ?? '', `Renamed ${other}`, at);
  }
}

describe('undo and redo', { timeout: 60_000 }, () => {
  let library: Library;
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    library = new Library();
  });

  it('give back every state on the way, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        globalThis.indexedDB = new IDBFactory();
        const fresh = new Library();
        const states = [await everything(fresh)];
        let last: number | undefined;
        for (const [i, next] of acts.entries()) {
          await perform(fresh, next, T + i);
          const { undo } = await fresh.history();
          // What changes nothing is no act.
          if (undo?.id === last) expect(await everything(fresh)).toEqual(states.at(-1));
          else states.push(await everything(fresh));
          last = undo?.id;
        }
        for (const state of states.slice(0, -1).reverse()) {
          await fresh.undo();
          expect(await everything(fresh)).toEqual(state);
        }
        expect(await fresh.undo()).toBeUndefined();
        for (const state of states.slice(1)) {
          await fresh.redo();
          expect(await everything(fresh)).toEqual(state);
        }
        expect(await fresh.redo()).toBeUndefined();
        await fresh.close();
      }),
      { numRuns: 100 },
    );
  });

  it('hold the rules of the library after every act: ids are unique, questions are about two kept papers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 15 }), async (acts) => {
        globalThis.indexedDB = new IDBFactory();
        const fresh = new Library();
        for (const [i, next] of acts.entries()) {
          await perform(fresh, next, T + i);
          const { papers, suspects, decisions } = await everything(fresh);
          const uids = new Set(papers.map(({ uid }) => uid));
          const ids = papers.flatMap((paper) => paper.ids);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { a, b } of suspects)
            expect([a < b, uids.has(a), uids.has(b)]).toEqual([true, true, true]);
          const apart = new Set(
            decisions.filter(({ decided }) => decided === 'apart').map(({ a, b }) => `${a} ${b}`),
          );
          for (const { a, b } of suspects) expect(apart).not.toContain(`${a} ${b}`);
        }
        await fresh.close();
      }),
      { numRuns: 100 },
    );
  });

  it('survive a restart', async () => {
    await library.save([entry('2609.90001')], T);
    await library.remove(['arxiv:2609.90001'], T + 1);
    await library.close();
    const again = new Library();
    expect((await again.undo())?.label).toBe('Removed 1 paper');
    await again.close();
    const third = new Library();
    expect(await third.count()).toBe(1);
    expect((await third.redo())?.label).toBe('Removed 1 paper');
    expect(await third.count()).toBe(0);
  });

  it('say what they would do, in words', async () => {
    await library.save([entry('2609.90001'), entry('2609.90002')], T);
    expect((await library.history()).undo?.label).toBe('Saved 2 papers');
    await library.undo();
    expect(await library.history()).toMatchObject({ redo: { label: 'Saved 2 papers' } });
    expect((await library.history()).undo).toBeUndefined();
  });

  it('a new act ends what could be done again', async () => {
    await library.save([entry('2609.90001')], T);
    await library.undo();
    await library.save([entry('2609.90002')], T + 1);
    expect(await library.redo()).toBeUndefined();
    const left = await library.read(async (tx) => (await tx.objectStore('images').getAllKeys()).length);
    expect(left).toBe(1);
  });

  it('an act that is not the newest any more is not undone by its own Undo', async () => {
    const { act: first } = await library.save([entry('2609.90001')], T);
    await library.save([entry('2609.90002')], T + 1);
    expect(await library.undo(first)).toBeUndefined();
    expect(await library.count()).toBe(2);
  });

  it('an act that changes nothing leaves no trace', async () => {
    await library.save([entry('2609.90001')], T);
    const before = await library.history();
    await library.save([entry('2609.90001')], T);
    await library.remove(['arxiv:nobody'], T + 1);
    expect(await library.history()).toEqual(before);
  });

  it('an act of any other part of Sheaf is undone like these, and fails whole', async () => {
    const { papers } = foldPapers(entries);
    await library.write('Did something odd', async (tx) => {
      for (const paper of papers) await tx.put(paper);
    });
    const before = await everything(library);
    await expect(
      library.write('Broke', async (tx) => {
        await tx.toTrash(before.papers[0]?.uid ?? '', T);
        throw new Error('in the middle');
      }),
    ).rejects.toThrow('in the middle');
    expect(await everything(library)).toEqual(before);
    expect((await library.undo())?.label).toBe('Did something odd');
    expect(await library.count()).toBe(0);
  });

  it('keep the newest 200 acts', async () => {
    for (let i = 0; i < 205; i++) await library.save([entry(`2609.${90_000 + i}`)], T + i);
    const [acts, images] = await library.read(async (tx) => [
      await tx.objectStore('journal').getAllKeys(),
      await tx.objectStore('images').count(),
    ]);
    expect(acts).toHaveLength(200);
    expect(acts[0]).toBe(6);
    expect(images).toBe(200);
  });

  it('keep about 20 MB of what was, but always the newest act', async () => {
    const abstract = 'long '.repeat(2_500_000);
    await library.save([entry('2609.90001', { abstract })], T);
    for (let i = 1; i <= 3; i++) await library.retitle('arxiv:2609.90001', `Title ${i}`, T + i);
    // Two images of 12 MB are too many.
    const acts = await library.read((tx) => tx.objectStore('journal').getAll());
    expect(acts.map(({ label }) => label)).toEqual(['Changed a title']);
    expect(acts[0]?.size).toBeGreaterThan(12_000_000);
  });
});
