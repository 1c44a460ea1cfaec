import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { Library } from '../../lib/edge/library.ts';
import { Sightings } from '../../lib/edge/sightings.ts';
import type { Entry } from '../../lib/entry.ts';
import { entry } from '../unit/entries.ts';

let remembering: boolean | undefined;
vi.mock('wxt/browser', () => ({ browser: { storage: { local: { get: async () => ({ remembering }) } } } }));
const { Standings } = await import('../../lib/edge/stand.ts');
const { standings } = await import('../../lib/edge/standings.ts');

const T = Date.UTC(2026, 10, 22, 8);
const DAY = 86_400_000;
const TODAY = 'https://huggingface.co/papers';
const number = (n: number) => `2609.9000${n}`;
const ids = (...ns: number[]) => ns.map((n) => [`arxiv:${number(n)}`]);

let library: Library;
let sightings: Sightings;
let papers: InstanceType<typeof Standings>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  library = new Library();
  sightings = new Sightings();
  papers = new Standings();
  remembering = undefined;
});

/** The listing is looked at, with these papers. */
const visit = (at: number, ...ns: number[]) =>
  sightings.record(
    { site: 'huggingface', kind: 'day', url: TODAY, papers: ids(...ns).map((one) => ({ ids: one })) },
    at,
  );
const of = (all: Entry[], at = T) =>
  papers.of(TODAY, all.map((one) => one.ids), at, all); // prettier-ignore

describe('how a paper stands', () => {
  it('is seen on the first visit, and new on the next what no visit showed', async () => {
    expect(await papers.of(TODAY, ids(1, 2), T)).toEqual(['seen', 'seen']);
    await visit(T, 1, 2);
    expect(await papers.of(TODAY, ids(1, 2), T + 1)).toEqual(['seen', 'seen']);
    expect(await papers.of(TODAY, ids(1, 2, 3), T + DAY)).toEqual(['seen', 'seen', 'new']);
    expect(await papers.of(undefined, ids(3), T + DAY)).toEqual(['seen']);
  });

  it.each([
    ['Weaving Long Threads: A Study of Looms', 'Weaving Long Threads'],
    ['Weaving Long Threads', 'Weaving Long Threads: A Study of Looms'],
    ['Weaving Long Threads', 'Weaving Long Threads'],
  ])('may be one that is kept with another subtitle or none: %s, %s', async (kept, listed) => {
    const authors = ['Ada Moss', 'Bo Reed'];
    await library.save([entry(number(1), { title: kept, authors })], T);
    const other = entry(number(2), { title: listed, authors, ids: ['doi:10.5555/weave.2'] });
    expect(['version', 'possible']).toContain((await of([other]))[0]);
    const third = { ...other, title: 'Weaving Long Threads Again: A Study' };
    expect(await of([third])).toEqual(['seen']);
  });

  it('is never new where the reader wants nothing remembered', async () => {
    await visit(T, 1);
    expect(await standings(TODAY, ids(1, 2), T + DAY)).toEqual(['seen', 'new']);
    remembering = false;
    expect(await standings(TODAY, ids(1, 2), T + DAY)).toEqual(['seen', 'seen']);
  });

  it('is saved when any id is kept, and that again weighs more than a dismissal', async () => {
    await library.save([entry(number(1), { ids: [`arxiv:${number(1)}`, 'doi:10.5555/weave.1'] })], T);
    await library.dismiss([['doi:10.5555/weave.1'], ...ids(2)], true, T + 1);
    expect(await papers.of(TODAY, [['doi:10.5555/weave.1'], ...ids(1, 2)], T + 2)).toEqual(['saved', 'saved', 'dismissed']); // prettier-ignore
  });

  it('is dismissed under any id it was dismissed with, until it is taken back or saved', async () => {
    const both = ['arxiv:2609.90001', 'doi:10.5555/weave.1'];
    const stands = async () => (await papers.of(TODAY, [both.slice(1), both.slice(0, 1)], T)).join(' ');
    const act = await library.dismiss([both], true, T);
    expect(await stands()).toBe('dismissed dismissed');
    expect(await library.dismiss([both.slice(1)], true, T)).toBeUndefined();
    expect((await library.undo(act))?.label).toBe('Dismissed 1 paper');
    expect(await stands()).toBe('seen seen');
    await library.redo();
    expect(await stands()).toBe('dismissed dismissed');
    await library.dismiss([both.slice(1)], false, T + 5);
    expect(await stands()).toBe('seen seen');
    await library.dismiss([both], true, T + 6);
    const { act: saved, uids } = await library.save([entry(number(1))], T + 7);
    await library.remove(uids, T + 8);
    expect(await stands()).toBe('seen seen');
    await library.undo();
    await library.undo(saved);
    expect(await stands()).toBe('dismissed dismissed');
  });

  it('is another version where the published form is listed and the preprint kept', async () => {
    const preprint = entry(number(1));
    await library.save([preprint], T);
    const published: Entry = { ...preprint, site: 'acl', kind: 'venue', ids: ['acl:2026.acl-long.7'], venue: 'ACL 2026', url: '' }; // prettier-ignore
    expect(await of([published])).toEqual(['version']);
    // By its title alone nobody can tell more than that it may be.
    expect(await papers.of(TODAY, [published.ids], T, [{ title: published.title }])).toEqual(['possible']);
    expect(await papers.of(TODAY, [published.ids], T)).toEqual(['seen']);
  });

  it('is no duplicate where the ids say it is another work, or the title is none', async () => {
    await library.save([entry(number(1)), entry(number(2), { title: 'Preface' })], T);
    expect(await of([entry(number(3), { title: entry(number(1)).title, authors: ['Kurt Carder'] })])).toEqual(['seen']); // prettier-ignore
    expect(await papers.of(TODAY, [['acl:2026.acl-long.0']], T, [{ title: 'Preface' }])).toEqual(['seen']);
    expect(await papers.of(TODAY, [[]], T, [{ title: '' }])).toEqual(['seen']);
  });

  it('is told for all of a page in one transaction', async () => {
    await library.save([entry(number(1))], T);
    await library.dismiss(ids(2), true, T);
    await visit(T, 1);
    let opened = 0;
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function begin(
      this: IDBDatabase,
      ...args
    ) {
      opened++;
      return transaction.apply(this, args);
    });
    expect(await papers.of(TODAY, ids(1, 2, 3), T + DAY, [1, 2, 3].map((n) => entry(number(n))))).toEqual(['saved', 'dismissed', 'new']); // prettier-ignore
    vi.restoreAllMocks();
    expect(opened).toBe(1);
  });

  it('is told rightly of any page, however much is known of papers numbered between its own', async () => {
    const some = (max: number) => fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: max });
    const cases = fc.tuple(some(60), some(90), some(60), fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 40 })); // prettier-ignore
    // Odd papers have a second name, under which they may be asked for.
    const name = (n: number) => `arxiv:2609.9${String(n).padStart(4, '0')}`;
    const other = (n: number) => (n % 2 ? [`doi:10.5555/p.${n}`] : []);
    const both = (n: number) => [name(n), ...other(n)];
    const asked = (n: number) => (n % 3 ? both(n) : [other(n)[0] ?? name(n)]);
    await fc.assert(
      fc.asyncProperty(cases, async ([kept, seen, dismissed, page]) => {
        globalThis.indexedDB = new IDBFactory();
        const [ours, memory, answers] = [new Library(), new Sightings(), new Standings()];
        const of = (ns: number[]) => ns.map((n) => both(n));
        const visited = (url: string, at: number, ns: number[]) =>
          memory.record({ site: 'huggingface', kind: 'day', url, papers: of(ns).map((one) => ({ ids: one })) }, at); // prettier-ignore
        await ours.save(kept.map((n) => entry('', { ids: both(n), title: `Paper ${n} of ${n * 7} others` })), T); // prettier-ignore
        await visited(`${TODAY}/week`, T, seen);
        await visited(TODAY, T, [100]);
        if (dismissed.length) await ours.dismiss(of(dismissed), true, T);
        expect(await answers.of(TODAY, page.map(asked), T + DAY)).toEqual(
          page.map((n) => {
            if (kept.includes(n)) return 'saved';
            if (dismissed.includes(n)) return 'dismissed';
            return seen.includes(n) ? 'seen' : 'new';
          }),
        );
        await Promise.all([ours.close(), memory.close(), answers.close()]);
      }),
      { numRuns: 40 },
    );
  });
});
