import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { writeBackup } from '../../lib/edge/backup-file.ts';
import { Backups } from '../../lib/edge/backups.ts';
import { type Part, copyLibrary } from '../../lib/edge/copying.ts';
import { Library } from '../../lib/edge/library.ts';
import { openDatabase } from '../../lib/edge/open-database.ts';
import { benchPaper } from '../bench/papers.ts';
import { benchEntry, everything, put } from './stored.ts';

const T = Date.UTC(2026, 10, 21);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
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
