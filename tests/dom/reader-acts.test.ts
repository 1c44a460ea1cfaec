import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';

import { foldPapers } from '../../lib/dedupe/index.ts';
import { Library } from '../../lib/edge/library.ts';
import { NOTE_LENGTH } from '../../lib/edge/reader-acts.ts';
import { mergeReaders } from '../../lib/paper/reader.ts';
import { tagKey } from '../../lib/tags.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21);
const [ONE, TWO, THREE] = ['arxiv:2609.90001', 'arxiv:2609.90002', 'arxiv:2609.90003'] as const;

let library: Library;
let heard: string[][];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  heard = [];
  library = new Library((uids) => heard.push(uids));
  await library.save([entry('2609.90001'), entry('2609.90002'), entry('2609.90003')], T);
  heard.length = 0;
});

const reader = async (uid: string) => (await library.get([uid]))[0]?.reader;
const tagsOf = async (uid: string) => (await reader(uid))?.tags?.value;
const label = async () => (await library.history()).undo?.label;
/** Everything acts change. */
const everything = (of = library) =>
  of.read(async (tx) => ({
    papers: await tx.objectStore('papers').getAll(),
    trash: await tx.objectStore('trash').getAll(),
    searches: await tx.objectStore('searches').getAll(),
  }));

describe('tags', () => {
  it('are put on many papers in one act, told once, and undone in one', async () => {
    const before = await everything();
    const act = await library.tag([ONE, TWO, 'arxiv:nobody'], ['vision', 'To Read'], T + 1);
    expect(await tagsOf(ONE)).toEqual(['To Read', 'vision']);
    expect(await label()).toBe('Tagged 2 papers "vision", "To Read"');
    expect(heard).toEqual([[ONE, TWO]]);
    expect((await library.undo(act))?.id).toBe(act);
    expect(await everything()).toEqual(before);
    await library.redo();
    expect(await tagsOf(TWO)).toEqual(['To Read', 'vision']);
  });

  it('are one whatever their case: the first spelling in the library wins', async () => {
    await library.tag([ONE], ['Vision'], T + 1);
    await library.tag([ONE, TWO], [' vision '], T + 2);
    expect(await tagsOf(TWO)).toEqual(['Vision']);
    expect(await label()).toBe('Tagged 1 paper "Vision"');
  });

  it('that are there already, or are no tags, are no act', async () => {
    await library.tag([ONE], ['vision'], T + 1);
    const before = [await everything(), await library.history()];
    expect(await library.tag([ONE], ['vision'], T + 2)).toBeUndefined();
    expect(await library.tag([ONE], [' , '], T + 2)).toBeUndefined();
    expect(await library.untag([TWO], ['vision'], T + 2)).toBeUndefined();
    expect(await library.renameTag('nobody', 'somebody', T + 2)).toBeUndefined();
    expect([await everything(), await library.history()]).toEqual(before);
    expect(heard).toHaveLength(1);
  });

  it('that change nothing leave what was undone before to be done again', async () => {
    await library.tag([ONE], ['vision'], T + 1);
    await library.undo();
    await library.untag([ONE], ['vision'], T + 2);
    expect((await library.redo())?.label).toBe('Tagged 1 paper "vision"');
  });

  it('are taken off', async () => {
    await library.tag([ONE, TWO], ['vision', 'kites'], T + 1);
    await library.untag([ONE, TWO, THREE], ['VISION'], T + 2);
    expect(await tagsOf(ONE)).toEqual(['kites']);
    expect(await label()).toBe('Removed "vision" from 2 papers');
  });

  it('are renamed on every paper, those in the trash too, and the other way by undo', async () => {
    await library.tag([ONE, TWO], ['vision'], T + 1);
    await library.tag([THREE], ['kites'], T + 1);
    await library.remove([TWO], T + 2);
    const before = await everything();
    await library.renameTag('Vision', 'seeing', T + 3);
    expect(await label()).toBe('Renamed the tag "Vision" to "seeing"');
    await library.undo();
    expect(await everything()).toEqual(before);
    await library.redo();
    await library.restore([TWO], T + 4);
    expect([await tagsOf(ONE), await tagsOf(TWO), await tagsOf(THREE)]).toEqual([
      ['seeing'],
      ['seeing'],
      ['kites'],
    ]);
  });

  it('renamed onto another become one with it, under its spelling', async () => {
    await library.tag([ONE, TWO], ['vision'], T + 1);
    await library.tag([TWO, THREE], ['Seeing'], T + 1);
    await library.renameTag('vision', 'seeing', T + 2);
    for (const uid of [ONE, TWO, THREE]) expect(await tagsOf(uid)).toEqual(['Seeing']);
    expect(await label()).toBe('Merged the tag "vision" into "Seeing"');
  });

  it('renamed in case only are spelled so everywhere', async () => {
    await library.tag([ONE, TWO], ['nlp'], T + 1);
    await library.renameTag('nlp', 'NLP', T + 2);
    expect([await tagsOf(ONE), await tagsOf(TWO)]).toEqual([['NLP'], ['NLP']]);
    expect(await library.renameTag('nlp', 'NLP', T + 3)).toBeUndefined();
  });

  it.each(['', ' ', 'a, b'])('are not renamed to %j', async (name) => {
    await library.tag([ONE], ['vision'], T + 1);
    await expect(library.renameTag('vision', name, T + 2)).rejects.toThrow('tag');
    expect(await tagsOf(ONE)).toEqual(['vision']);
  });

  it('are deleted everywhere', async () => {
    await library.tag([ONE, TWO], ['vision', 'kites'], T + 1);
    await library.deleteTag('vision', T + 2);
    expect([await tagsOf(ONE), await tagsOf(TWO)]).toEqual([['kites'], ['kites']]);
    expect(await label()).toBe('Deleted the tag "vision"');
  });

  it('changed here and there are merged as the acts were: a rename meets a tag given meanwhile', async () => {
    await library.tag([ONE], ['vision'], T + 1);
    const there = await reader(ONE);
    await library.renameTag('vision', 'seeing', T + 2);
    const here = await reader(ONE);
    expect(mergeReaders(here ?? {}, there ?? {}).tags?.value).toEqual(['seeing']);
  });

  it('on more papers than fit in one slice are one act, in small images', async () => {
    const many = Array.from({ length: 250 }, (_, i) => entry(`2610.${10_000 + i}`));
    const { uids } = await library.save(many, T);
    await library.tag(uids, ['vision'], T + 1);
    await library.renameTag('vision', 'seeing', T + 2);
    const { slices, size } = await library.read(async (tx) => ({
      slices: await tx.objectStore('readers').getAllKeys(),
      size: (await tx.objectStore('journal').getAll()).at(-1)?.size ?? 0,
    }));
    expect(slices).toHaveLength(6);
    // What was written on each before, not the papers.
    expect(size).toBeLessThan(250 * 250);
    await library.undo();
    for (const paper of await library.get(uids)) expect(paper.reader.tags?.value).toEqual(['vision']);
    await library.undo();
    for (const paper of await library.get(uids)) expect(paper.reader).toEqual({});
    expect(await library.undo()).toMatchObject({ label: 'Saved 250 papers' });
  });
});

describe('status, star and note', () => {
  it('are written with their time, and nothing is written twice', async () => {
    await library.setStatus([ONE, TWO], 'reading', T + 1);
    expect(await label()).toBe('Marked 2 papers as reading');
    await library.star([ONE], true, T + 2);
    expect(await label()).toBe('Starred 1 paper');
    await library.setNote(ONE, ' Read §3 again.\n', T + 3);
    expect(await reader(ONE)).toEqual({
      status: { value: 'reading', at: T + 1 },
      starred: { value: true, at: T + 2 },
      note: { value: 'Read §3 again.', at: T + 3 },
    });
    heard.length = 0;
    expect(await library.setStatus([THREE], 'unread', T + 4)).toBeUndefined();
    expect(await library.star([TWO], false, T + 4)).toBeUndefined();
    expect(await library.setNote(TWO, '  ', T + 4)).toBeUndefined();
    expect(heard).toEqual([]);
    await library.setNote(ONE, '', T + 5);
    expect(await label()).toBe('Took a note away');
  });

  it('count although an earlier one came from a clock that runs ahead', async () => {
    await library.star([ONE], true, T + 1_000);
    await library.star([ONE], false, T + 1);
    expect((await reader(ONE))?.starred).toEqual({ value: false, at: T + 1_001 });
  });

  it('say so when a note is too long', async () => {
    await expect(library.setNote(ONE, 'x'.repeat(NOTE_LENGTH + 1), T)).rejects.toThrow('at most 50,000');
  });
});

describe('saved searches', () => {
  it('are kept under a name, replaced under the same, removed, and all of it undone', async () => {
    await library.saveSearch(' To  read ', 'tag:later is:unread', T + 1);
    await library.saveSearch('to read', 'tag:later', T + 2);
    await library.saveSearch('Kites', 'kite', T + 3);
    expect(await library.searches()).toEqual([
      { name: 'Kites', query: 'kite', at: T + 3 },
      { name: 'To read', query: 'tag:later', at: T + 2 },
    ]);
    await library.removeSearch('To read', T + 4);
    expect((await library.searches()).map(({ name }) => name)).toEqual(['Kites']);
    expect(await label()).toBe('Removed the search "To read"');
    await library.undo();
    expect((await library.searches()).map(({ name }) => name)).toEqual(['Kites', 'To read']);
    // Told, but no paper changed.
    expect(heard.every((uids) => uids.length === 0)).toBe(true);
    expect(heard).toHaveLength(5);
  });

  it('that are there already are no act, and neither is removing none', async () => {
    await library.saveSearch('Kites', 'kite', T + 1);
    expect(await library.saveSearch('Kites', ' kite', T + 2)).toBeUndefined();
    expect(await library.removeSearch('nobody', T + 2)).toBeUndefined();
  });

  it.each([
    ['', 'kite', 'needs a name'],
    ['Kites', ' ', 'nothing to search for'],
    ['x'.repeat(101), 'kite', 'at most 100'],
    ['Kites', 'x'.repeat(1_001), 'at most 1000'],
  ])('need a name and a text: %.9s', async (name, query, why) => {
    await expect(library.saveSearch(name, query, T)).rejects.toThrow(why);
  });
});

describe('a library from before tags were looked up', () => {
  it('is upgraded with all in it, and its tags are found', async () => {
    globalThis.indexedDB = new IDBFactory();
    const [paper] = foldPapers([entry('2609.90001')]).papers;
    // As version 1 made it, with tags as a file may have brought them then.
    await new Promise<void>((done) => {
      const request = indexedDB.open('sheaf', 1);
      request.addEventListener('upgradeneeded', () => {
        const db = request.result;
        const papers = db.createObjectStore('papers', { keyPath: 'uid' });
        papers.createIndex('ids', 'ids', { multiEntry: true, unique: true });
        papers.createIndex('titleKeys', 'titleKeys', { multiEntry: true });
        papers.createIndex('added', 'added');
        const trash = db.createObjectStore('trash', { keyPath: 'uid' });
        trash.createIndex('ids', 'ids', { multiEntry: true });
        trash.createIndex('titleKeys', 'titleKeys', { multiEntry: true });
        trash.createIndex('removed', 'reader.removed.at');
        const suspects = db.createObjectStore('suspects', { keyPath: ['a', 'b'] });
        suspects.createIndex('a', 'a');
        suspects.createIndex('b', 'b');
        db.createObjectStore('decisions', { keyPath: ['a', 'b'] });
        db.createObjectStore('journal', { keyPath: 'id', autoIncrement: true }).createIndex('size', 'size');
        db.createObjectStore('redo', { keyPath: 'id' });
        db.createObjectStore('images', { keyPath: ['act', 'slice'] });
        papers.put({ ...paper, reader: { tags: { value: ['vision', 'kites'], at: 5 } } });
        trash.put({ uid: 'gone', ids: [], at: 3 });
      });
      request.addEventListener('success', () => {
        request.result.close();
        done();
      });
    });
    const upgraded = new Library();
    await upgraded.renameTag('vision', 'seeing', T);
    expect((await upgraded.get([ONE]))[0]?.reader.tags?.value).toEqual(['kites', 'seeing']);
    await upgraded.undo();
    expect((await upgraded.get([ONE]))[0]?.reader.tags).toEqual({ value: ['vision', 'kites'], at: 5 });
  });
});

const step = fc.record({
  does: fc.constantFrom(
    'tag',
    'tag',
    'untag',
    'rename',
    'delete',
    'status',
    'star',
    'note',
    'remove',
    'back',
  ),
  on: fc.subarray([ONE, TWO, THREE]),
  tag: fc.constantFrom('vision', 'Vision', 'kites', 'to read'),
  other: fc.constantFrom('vision', 'KITES', 'seeing'),
});

describe('whatever a reader does', { timeout: 60_000 }, () => {
  it('undo and redo give back every state on the way, and a tag stands on a paper once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        const fresh = new Library();
        await fresh.save([entry('2609.90001'), entry('2609.90002'), entry('2609.90003')], T);
        const states = [await everything(fresh)];
        for (const [i, { does, on, tag, other }] of steps.entries()) {
          const at = T + i;
          const acts: Record<string, () => Promise<number | undefined>> = {
            tag: () => fresh.tag(on, [tag, other], at),
            untag: () => fresh.untag(on, [tag], at),
            rename: () => fresh.renameTag(tag, other, at),
            delete: () => fresh.deleteTag(tag, at),
            status: () => fresh.setStatus(on, 'read', at),
            star: () => fresh.star(on, tag === 'vision', at),
            note: () => fresh.setNote(ONE, tag, at),
            remove: () => fresh.remove(on, at),
            back: () => fresh.restore(on, at),
          };
          const act = await acts[does]?.();
          const state = await everything(fresh);
          if (act === undefined) expect(state).toEqual(states.at(-1));
          else states.push(state);
          for (const paper of state.papers) {
            const keys = (paper.reader.tags?.value ?? []).map(tagKey);
            expect(new Set(keys).size).toBe(keys.length);
            if (does === 'delete') expect(keys).not.toContain(tagKey(tag));
          }
        }
        for (const state of states.slice(0, -1).reverse()) {
          await fresh.undo();
          expect(await everything(fresh)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          await fresh.redo();
          expect(await everything(fresh)).toEqual(state);
        }
        await fresh.close();
      }),
      { numRuns: 60 },
    );
  });
});
