import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { isTombstone, type KeptPaper, type Tombstone, wholeInTrash } from '../../lib/edge/database.ts';
import { VERSION, openDatabase } from '../../lib/edge/open-database.ts';
import { explain } from '../../lib/edge/explain.ts';
import { Library } from '../../lib/edge/library.ts';
import type { Paper } from '../../lib/paper.ts';
import { violations } from '../invariants.ts';
import { type RawDatabase, readDatabase, writeDatabase } from '../raw-database.ts';
import { snapshots } from '../schema-snapshots.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 22);
/** All records of the stores that a snapshot has. */
const records = ({ stores }: RawDatabase, like: RawDatabase) =>
  Object.fromEntries(
    stores
      .filter(({ name }) => like.stores.some((store) => store.name === name))
      .map((store) => [store.name, store.records]),
  );

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('there is a snapshot of every schema before this one', () => {
  expect(snapshots.map(({ snapshot }) => snapshot.version).sort()).toEqual(
    Array.from({ length: VERSION - 1 }, (_, i) => i + 1),
  );
});

describe.each(snapshots)('a library as $file has it', ({ snapshot }) => {
  let library: Library;
  beforeEach(async () => {
    await writeDatabase('sheaf', snapshot);
    library = new Library();
  });
  afterEach(() => library.close());

  it('is sound, and its snapshot is what is written', async () => {
    const raw = await readDatabase('sheaf');
    expect(raw.version).toBe(snapshot.version);
    expect(violations(raw, false)).toEqual([]);
    for (const { indexes } of raw.stores) for (const index of indexes) delete index.order;
    expect(raw).toEqual(snapshot);
  });

  it('is all there after the upgrade', async () => {
    await library.count();
    await library.close();
    const raw = await readDatabase('sheaf');
    expect(raw.version).toBe(VERSION);
    expect(records(raw, snapshot)).toEqual(records(snapshot, snapshot));
    expect(violations(raw, false)).toEqual([]);
  });

  it('is folded by the rules of today, bit by bit, whenever that is broken off', async () => {
    const sources = ({ stores }: RawDatabase) =>
      ['papers', 'trash'].map((name) =>
        stores
          .find((store) => store.name === name)
          ?.records.map(({ key, value }) => {
            const kept = wholeInTrash(value as KeptPaper | Tombstone);
            return isTombstone(kept) ? [key] : [key, kept.sources, kept.reader];
          }),
      );
    while (await library.refold()) {
      await library.close();
      library = new Library();
    }
    await library.close();
    const raw = await readDatabase('sheaf');
    expect(violations(raw)).toEqual([]);
    expect(sources(raw)).toEqual(sources(snapshot));
    expect(await library.refold()).toBe(false);
  });

  it('works: undo, redo, restore, save, and the search is told of every paper', async () => {
    const before = await library.count();
    const { redo } = await library.history();
    expect((await library.redo())?.label).toBe(redo?.label);
    expect(await library.count()).toBe(before - 2);
    await library.undo();
    expect((await library.undo())?.label).toBe('Changed a title');
    const [thrown = ''] = await library.trashed();
    await library.restore([thrown], T);
    expect(await library.count()).toBe(before + 1);
    expect(await library.save([entry('2609.90001')], T)).toMatchObject({ added: 1 });
    expect((await library.newest(1))[0]?.ids).toEqual(['arxiv:2609.90001']);
    while (await library.refold());
    await library.close();
    const raw = await readDatabase('sheaf');
    expect(violations(raw)).toEqual([]);
    const changes = raw.stores.find(({ name }) => name === 'changes')?.records ?? [];
    // From the first uid on: all papers.
    expect(changes.map(({ value }) => value)).toContainEqual({ after: '' });
  });

  it('does not bring back what was deleted for good, and asks no question twice', async () => {
    const raw = records(snapshot, snapshot);
    const tombstone = raw['trash']?.find(({ value }) => !('sources' in (value as Paper)));
    expect(await library.trashed()).not.toContain(tombstone?.key);
    const { suspects, decisions } = await library.questions();
    expect([suspects.length, decisions.length]).toEqual([raw['suspects']?.length, raw['decisions']?.length]);
  });

  it('stays whole at its version when the upgrade breaks off, at whatever step', async () => {
    let steps = 0;
    for (let at = 1; at < 1000; at++) {
      await writeDatabase('sheaf', snapshot);
      steps = 0;
      const hit = (tx: IDBTransaction | null) => {
        if (++steps === at) tx?.abort();
      };
      let upgrading: IDBTransaction | null = null;
      const { createObjectStore } = IDBDatabase.prototype;
      vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function create(
        this: IDBDatabase,
        ...args
      ) {
        const store = createObjectStore.apply(this, args);
        upgrading = store.transaction;
        hit(upgrading);
        return store;
      });
      for (const name of ['add', 'put', 'delete', 'createIndex'] as const) {
        const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
        vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function change(
          this: IDBObjectStore,
          ...args: unknown[]
        ) {
          const done = original.apply(this, args);
          if (this.transaction.mode === 'versionchange') hit(this.transaction);
          return done as never;
        });
      }
      const result = await openDatabase('sheaf', () => {}).then(
        (db) => db.close(),
        (error: unknown) => error,
      );
      vi.restoreAllMocks();
      if (steps < at) {
        expect(result).toBeUndefined();
        break;
      }
      expect(explain(result), `broken off at step ${at}`).toMatch(/Nothing was changed/u);
      const raw = await readDatabase('sheaf');
      expect(raw.version).toBe(snapshot.version);
      expect(records(raw, raw)).toEqual(records(snapshot, snapshot));
    }
    // The last step changes no store: it is done by its version.
    if (snapshot.version < VERSION - 1) expect(steps).toBeGreaterThan(0);
    expect((await readDatabase('sheaf')).version).toBe(VERSION);
  });

  /** A window of the older Sheaf: it lets go when asked to. */
  const oldWindow = (lets = true) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('sheaf', snapshot.version);
      open.addEventListener('error', () => reject(open.error ?? new Error('not opened')));
      open.addEventListener('success', () => {
        if (lets) open.result.addEventListener('versionchange', () => open.result.close());
        resolve(open.result);
      });
    });

  it('is upgraded while two windows of the older Sheaf have it open, one of them in the middle of a save', async () => {
    const [one] = await Promise.all([oldWindow(), oldWindow()]);
    const tx = one.transaction(['papers'], 'readwrite');
    const paper = snapshot.stores.find(({ name }) => name === 'papers')?.records[0]?.value as Paper;
    tx.objectStore('papers').put({ ...paper, uid: 'late', ids: [], sources: paper.sources });
    expect((await library.get(['late'])).length).toBe(1);
    expect(await library.count()).toBe(
      1 + (snapshot.stores.find(({ name }) => name === 'papers')?.records.length ?? 0),
    );
  });

  it('waits with a message for a window that does not let go, and goes on once it has', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const stuck = await oldWindow(false);
    const refused = library.count().catch(explain);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(1000);
      expect(await Promise.race([refused, Promise.resolve('waiting')])).toMatch(/older Sheaf.*Close/u);
    });
    vi.useRealTimers();
    const counted = library.count();
    stuck.close();
    expect(await counted).toBe(snapshot.stores.find(({ name }) => name === 'papers')?.records.length);
  });
});

describe('a library of a newer Sheaf', () => {
  it('is left as it is, with a word', async () => {
    const newer: RawDatabase = {
      version: VERSION + 1,
      stores: [
        {
          name: 'papers',
          keyPath: 'uid',
          autoIncrement: false,
          indexes: [],
          records: [{ key: 'a', value: { uid: 'a', shape: 'nobody knows yet' } }],
        },
      ],
    };
    await writeDatabase('sheaf', newer);
    const library = new Library();
    for (const use of [
      () => library.count(),
      () => library.save([entry('2609.90001')], T),
      () => library.undo(),
      () => library.keeping([['arxiv:2609.90001']]),
    ])
      expect(await use().then(String, explain)).toMatch(/newer Sheaf\. Update Sheaf/u);
    expect(await readDatabase('sheaf')).toEqual(newer);
  });

  it('takes over from two open windows of this one, which then say so', async () => {
    const windows = [new Library(), new Library()];
    for (const window of windows) await window.save([entry('2609.90001')], T);
    await new Promise<void>((resolve, reject) => {
      const open = indexedDB.open('sheaf', VERSION + 1);
      open.addEventListener('error', () => reject(open.error ?? new Error('not opened')));
      open.addEventListener('success', () => {
        open.result.close();
        resolve();
      });
    });
    for (const window of windows)
      expect(await window.save([entry('2609.90002')], T).then(String, explain)).toMatch(/newer Sheaf/u);
    expect(violations(await readDatabase('sheaf'))).toEqual([]);
  });
});
