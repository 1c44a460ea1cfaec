import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { readBackup } from '../../lib/backup/index.ts';
import { writeBackup } from '../../lib/edge/backup-file.ts';
import { Backups } from '../../lib/edge/backups.ts';
import { Library } from '../../lib/edge/library.ts';
import { preview, restore } from '../../lib/edge/restoring.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21);
const HOUR = 3_600_000;
const quiet = () => {};
const label = () => 'Restored a test';

let library: Library;
let backups: Backups;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  library = new Library();
  backups = new Backups(library);
});

const textOf = async (from: Library, at = T) => (await writeBackup(from, at)).file.text();

/** Everything in a library, as its own backup. */
const all = async (from: Library) => JSON.parse(await textOf(from)) as Record<string, unknown[]>;

async function restoreInto(to: Library, text: string, options = {}) {
  return restore(to, readBackup(text), options, label, quiet);
}

async function someLibrary(): Promise<void> {
  await library.save(
    ['2609.90001', '2609.90002', '2609.90003', '2609.90004'].map((id) => entry(id)),
    T,
  );
  await library.save([entry('2609.90001', { kind: 'week' })], T + 1);
  await library.keepApart('arxiv:2609.90001', 'arxiv:2609.90002', T + 2);
  await library.remove(['arxiv:2609.90003', 'arxiv:2609.90004'], T + 3);
  await library.forget(['arxiv:2609.90004'], T + 4);
  await library.tag(['arxiv:2609.90001', 'arxiv:2609.90002'], ['vision'], T + 5);
  await library.untag(['arxiv:2609.90002'], ['vision'], T + 6);
  await library.saveSearch('Seen', 'tag:vision', T + 7);
  await library.saveSearch('Gone', 'tag:none', T + 7);
  await library.removeSearch('Gone', T + 8);
}

describe('a backup of the whole library', () => {
  it('restored into an empty library gives it back exactly, and can be undone', async () => {
    await someLibrary();
    const text = await textOf(library);
    const other = new Library(quiet, 'other');
    const { act } = await restoreInto(other, text);
    expect(await all(other)).toEqual(JSON.parse(text));
    await other.undo(act);
    expect(await all(other)).toMatchObject({ papers: [], trash: [], decisions: [] });
  });

  it('restored twice changes nothing the second time, and is no act then', async () => {
    await someLibrary();
    const text = await textOf(library);
    const other = new Library(quiet, 'other');
    await restoreInto(other, text);
    const { act, plan } = await restoreInto(other, text);
    expect(act).toBeUndefined();
    expect(plan.items.every(({ fate }) => fate === 'untouched')).toBe(true);
  });

  it('of another machine is merged, and undo gives back what was', async () => {
    await someLibrary();
    const other = new Library(quiet, 'other');
    await other.save(
      [entry('2609.90002', { kind: 'trending' }), entry('2609.90003'), entry('2609.90009')],
      T + 9,
    );
    const before = await all(other);
    const mine = await textOf(library);
    const theirs = await textOf(other);
    const { act } = await restoreInto(other, mine);
    await restoreInto(library, theirs);
    expect(await all(other)).toEqual(await all(library));
    expect(await other.count()).toBe(4);
    await other.undo(act);
    expect(await all(other)).toEqual(before);
  });

  it('is previewed without writing anything', async () => {
    await someLibrary();
    const text = await textOf(library);
    const heard = vi.fn();
    const other = new Library(heard, 'other');
    const plan = await preview(other, readBackup(text), {}, quiet);
    expect(plan.items.map(({ fate }) => fate)).toEqual(['new', 'new', 'new']);
    expect(await other.count()).toBe(0);
    expect(heard).not.toHaveBeenCalled();
  });

  it('brings removed papers back when asked', async () => {
    await library.save([entry('2609.90001'), entry('2609.90002')], T);
    const text = await textOf(library, T + 5);
    await library.remove(['arxiv:2609.90001', 'arxiv:2609.90002'], T + 10);
    const backup = readBackup(text);
    const plan = await preview(library, backup, { made: T + 5 }, quiet);
    expect(plan.removedSince).toBe(2);
    await restoreInto(library, text, { made: T + 5, bringBack: T + 20 });
    expect(await library.count()).toBe(2);
  });

  it.each(['QuotaExceededError', 'AbortError'])('is restored whole or not at all: %s', async (name) => {
    await someLibrary();
    const other = new Library(quiet, 'other');
    await other.save([entry('2609.90002'), entry('2609.90009')], T);
    const before = await all(other);
    const text = await textOf(library);
    let puts = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (this.name === 'papers' && ++puts === 2) throw new DOMException('made up', name);
      return this.add(value);
    });
    await expect(restoreInto(other, text)).rejects.toMatchObject({ name });
    put.mockRestore();
    expect(puts).toBe(2);
    expect(await all(other)).toEqual(before);
  });
});

describe('automatic backups', () => {
  it('make the first at once, then one a day, and none when nothing changed', async () => {
    expect(await backups.keep(T)).toBe(false);
    await library.save([entry('2609.90001')], T);
    expect(await backups.keep(T)).toBe(true);
    expect(await backups.keep(T + HOUR)).toBe(false);
    expect(await backups.keep(T + 30 * HOUR)).toBe(false);
    expect((await backups.list())[0]).toMatchObject({ at: T, checked: T + 30 * HOUR, papers: 1 });
    await library.save([entry('2609.90002')], T + 31 * HOUR);
    expect(await backups.keep(T + 31 * HOUR)).toBe(false);
    expect(await backups.keep(T + 51 * HOUR)).toBe(true);
    expect((await backups.list()).map(({ at, papers }) => [at, papers])).toEqual([
      [T + 51 * HOUR, 2],
      [T, 1],
    ]);
  });

  it('read back as the file they are', async () => {
    await someLibrary();
    await backups.keep(T + 60);
    expect(await (await backups.file(T + 60)).text()).toBe(await textOf(library, T + 60));
    await expect(backups.file(7)).rejects.toThrow('no longer there');
  });

  it('let the old ones go', async () => {
    for (let day = 0; day < 60; day++) {
      await library.save([entry(`2609.9${String(day).padStart(4, '0')}`)], T);
      expect(await backups.keep(T + day * 24 * HOUR)).toBe(true);
    }
    const kept = await backups.list();
    expect(kept.length).toBeGreaterThanOrEqual(11);
    expect(kept.length).toBeLessThanOrEqual(12);
    for (const { at } of kept) expect(readBackup(await (await backups.file(at)).text()).problems).toEqual([]);
  });

  it('leave the older ones as they are when the disk is full', async () => {
    await library.save([entry('2609.90001')], T);
    await backups.keep(T);
    await library.save([entry('2609.90002')], T + 1);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('made up', 'QuotaExceededError');
    });
    await expect(backups.keep(T + 40 * HOUR)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    put.mockRestore();
    expect(await backups.list()).toHaveLength(1);
    expect(readBackup(await (await backups.file(T)).text()).papers).toHaveLength(1);
  });

  it('do not count when what was there of one was taken away while it was made', async () => {
    await library.save([entry('2609.90001')], T);
    await backups.keep(T);
    await library.save([entry('2609.90002')], T + 1);
    const meddled = new Backups({
      read: (use) => library.read(use),
      count: () => library.count(),
      readAt: async (use) => {
        const db = await openDB('sheaf-backups');
        if (db.objectStoreNames.contains('parts')) await db.clear('parts');
        db.close();
        return library.readAt(use);
      },
    });
    await expect(meddled.keep(T + 40 * HOUR)).rejects.toThrow('taken away');
    expect((await backups.list()).map(({ at }) => at)).toEqual([T]);
  });
});
