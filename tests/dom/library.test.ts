import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { Connection } from '../../lib/edge/connection.ts';
import { Library } from '../../lib/edge/library.ts';
import { newestFirst } from '../../lib/edge/newest-first.ts';
import { slices } from '../../lib/edge/slices.ts';
import type { Paper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21);

describe('the library', () => {
  let heard: string[][];
  let library: Library;
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    heard = [];
    library = new Library((uids) => heard.push(uids));
  });

  it('keeps a paper once, however many listings show it, with a source for each', async () => {
    await library.save([entry('2609.90001', { kind: 'day' })], T);
    await library.save([entry('2609.90001', { kind: 'trending' })], T + 1);
    await library.save([entry('2609.90001', { kind: 'search' })], T + 2);
    await library.save([entry('2609.90001', { kind: 'paper' })], T + 3);
    const [paper, ...others] = await library.newest(10);
    expect(others).toEqual([]);
    expect(paper?.sources.map((source) => source.entry.kind).sort()).toEqual([
      'day',
      'paper',
      'search',
      'trending',
    ]);
  });

  it('writes nothing when what is there cannot be read', async () => {
    await library.save([entry('2609.90001')], T);
    const before = await library.newest(9);
    const failing = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('The disk did not answer.', 'UnknownError');
    });
    const changed = entry('2609.90001', { kind: 'trending' });
    await expect(library.save([changed, entry('2609.90002')], T + 1)).rejects.toThrow(
      'The disk did not answer.',
    );
    failing.mockRestore();
    expect(await library.newest(9)).toEqual(before);
    expect((await library.history()).undo?.label).toBe('Saved 1 paper');
    expect(await library.save([changed], T + 2)).toMatchObject({ merged: 1 });
  });

  it('takes pasted text for the paper it is, by title and abstract', async () => {
    const saved = entry('2609.90001');
    await library.save([saved], T);
    const { title, abstract } = saved;
    const pasted = {
      site: 'text',
      kind: 'paste',
      title,
      abstract: abstract ?? '',
      authors: [],
      ids: [],
      url: '',
      links: {},
      stats: {},
    };
    expect(await library.save([pasted], T + 1)).toMatchObject({ added: 0, merged: 1 });
    expect(await library.count()).toBe(1);
  });

  it('saying it twice changes nothing and tells nobody', async () => {
    await library.save([entry('2609.90001')], T);
    heard.length = 0;
    expect(await library.save([entry('2609.90001')], T)).toMatchObject({
      added: 0,
      merged: 0,
      unchanged: 1,
      fresh: [],
    });
    expect(heard).toEqual([]);
  });

  it('lists a page that was saved at once in the order of the page', async () => {
    const page = ['2609.90003', '2609.90001', '2609.90002'].map((id) => entry(id));
    await library.save(page, T);
    expect((await library.newest(10)).map(({ uid }) => uid)).toEqual(page.map(({ ids }) => ids[0]));
  });

  it('lists the newest in the order of the whole list, whichever were saved at one moment', async () => {
    await library.save(
      ['2609.90003', '2609.90001', '2609.90002', '2609.90004'].map((id) => entry(id)),
      T,
    );
    const db = await new Connection().open();
    // As a file without times has them.
    for (const paper of await db.getAll('papers')) await db.put('papers', { ...paper, added: T });
    db.close();
    await library.save([entry('2609.90000')], T + 1);
    const all: Paper[] = [];
    for await (const slice of newestFirst(library, 2)) all.push(...slice);
    for (const limit of [1, 2, 3, 4, 5, 6]) expect(await library.newest(limit)).toEqual(all.slice(0, limit));
  });

  it('keeps all of many pages that are saved at the same time', async () => {
    const pages = Array.from({ length: 10 }, (_, tab) =>
      Array.from({ length: 50 }, (__, i) => entry(`26${10 + tab}.${10_000 + i}`)),
    );
    const tabs = pages.map(() => new Library());
    await Promise.all(tabs.map((tab, i) => tab.save(pages[i] ?? [], T)));
    expect(await library.count()).toBe(500);
  });

  it('moves a removed paper out of every list, and brings it back as it was', async () => {
    await library.save([entry('2609.90001'), entry('2609.90002')], T);
    const before = await library.get(['arxiv:2609.90001']);
    await library.remove(['arxiv:2609.90001'], T + 5);
    expect(await library.count()).toBe(1);
    expect(await library.keeping([['arxiv:2609.90001'], ['arxiv:2609.90002']])).toEqual(['new', 'saved']);
    await library.restore(['arxiv:2609.90001'], T + 6);
    const [after] = await library.get(['arxiv:2609.90001']);
    expect(after).toEqual({ ...before[0], reader: { removed: { value: false, at: T + 6 } } });
  });

  it('brings a removed paper back when it is saved again', async () => {
    await library.save([entry('2609.90001')], T);
    await library.remove(['arxiv:2609.90001'], T + 5);
    const report = await library.save([entry('2609.90001')], T + 6);
    expect(report.fresh).toEqual(['arxiv:2609.90001']);
    expect(await library.count()).toBe(1);
  });

  it('walks all papers, slice by slice, each once', async () => {
    await library.save(
      Array.from({ length: 25 }, (_, i) => entry(`2609.${90_000 + i}`)),
      T,
    );
    const sizes: number[] = [];
    const uids = new Set<string>();
    for await (const slice of slices(library, 10)) {
      sizes.push(slice.length);
      for (const { uid } of slice) uids.add(uid);
    }
    expect(sizes).toEqual([10, 10, 5]);
    expect(uids.size).toBe(25);
  });

  it('saves the whole page or nothing of it', async () => {
    const unclonable = { ...entry('2609.90002'), abstract: (() => 0) as unknown as string };
    await expect(library.save([entry('2609.90001'), unclonable], T)).rejects.toThrow();
    expect(await library.count()).toBe(0);
    expect(heard).toEqual([]);
  });

  it('tells the uids that changed, once each write', async () => {
    await library.save([entry('2609.90001'), entry('2609.90002')], T);
    await library.remove(['arxiv:2609.90001'], T + 1);
    expect(heard).toEqual([['arxiv:2609.90001', 'arxiv:2609.90002'], ['arxiv:2609.90001']]);
  });

  it('lets a newer version upgrade, and refuses to open what it does not know', async () => {
    await library.save([entry('2609.90001')], T);
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sheaf', 99);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    newer.close();
    await expect(library.count()).rejects.toMatchObject({ name: 'VersionError' });
  });
});
