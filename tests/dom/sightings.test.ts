import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';

import { Library } from '../../lib/edge/library.ts';
import { Connection } from '../../lib/edge/connection.ts';
import { Sightings } from '../../lib/edge/sightings.ts';
import { unpacked } from '../../lib/sighting/pack.ts';
import { idsOfVisit, PAUSE, type SightedPaper, type Sighting } from '../../lib/sighting.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21, 8);
const DAY = 86_400_000;
const id = (n: number) => `arxiv:2609.${90_000 + n}`;
const TODAY = 'https://huggingface.co/papers';
const TRENDING = 'https://huggingface.co/papers/trending';
const showing = (url: string, ...papers: (number | SightedPaper)[]): Sighting => ({
  site: 'huggingface',
  kind: url === TODAY ? 'day' : 'trending',
  url,
  papers: papers.map((paper) => (typeof paper === 'number' ? { ids: [id(paper)] } : paper)),
});

let sightings: Sightings;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  sightings = new Sightings();
});

/** Which of the papers are new on this listing now. */
const fresh = async (url: string, ns: number[], at: number) => {
  const { papers } = await sightings.look(
    url,
    ns.map((n) => [id(n)]),
    at,
  );
  return ns.filter((_, i) => !papers[i]);
};

describe('new since you last looked', () => {
  it('is what no listing showed before this visit, for as long as the visit lasts', async () => {
    expect(await fresh(TODAY, [1, 2], T)).toEqual([1, 2]);
    await sightings.record(showing(TODAY, 1, 2), T);
    // Reloaded: still this visit.
    expect(await fresh(TODAY, [1, 2], T + PAUSE)).toEqual([1, 2]);
    // On another listing they are known.
    expect(await fresh(TRENDING, [1, 2, 3], T + 1)).toEqual([3]);
    await sightings.record(showing(TRENDING, 1, 2, 3), T + 1);
    expect(await fresh(TRENDING, [1, 2, 3], T + 2)).toEqual([3]);
    // The next day.
    expect(await fresh(TODAY, [2, 3, 4], T + DAY)).toEqual([4]);
  });

  it('knows when the listing was looked at before, and not at its first visit', async () => {
    await sightings.record(showing(TODAY, 1), T);
    await sightings.record(showing(TODAY, 1), T + 5);
    expect((await sightings.look(TODAY, [], T + 9)).previous).toBeUndefined();
    expect((await sightings.look(TODAY, [], T + DAY)).previous).toBe(T + 5);
    await sightings.record(showing(TODAY, 1), T + DAY);
    expect((await sightings.look(TODAY, [], T + DAY + 9)).previous).toBe(T + 5);
    expect((await sightings.look(TRENDING, [], T + DAY)).previous).toBeUndefined();
  });

  it('knows a paper by any of its ids, and when it was seen', async () => {
    await sightings.record(showing(TODAY, { ids: [id(1), 'doi:10.5555/one'] }), T);
    await sightings.record(showing(TRENDING, { ids: ['doi:10.5555/one'] }), T + DAY);
    expect(await sightings.seen([['doi:10.5555/one'], [id(1), 'doi:10.5555/one'], [id(2)], []])).toEqual([
      { first: T, last: T + DAY, visits: 2 },
      { first: T, last: T + DAY, visits: 2 },
      undefined,
      undefined,
    ]);
  });
});

describe('the title of a paper', () => {
  const titled = (n: number): SightedPaper => ({ ids: [id(n)], title: `Title ${n}` });
  const visits = async (from = 0, until = Infinity) => {
    const all: (string | undefined)[][] = [];
    for await (const slice of sightings.between(from, until))
      all.push(...slice.map((visit) => unpacked(visit).map(({ title }) => title)));
    return all;
  };

  it('is kept with the visit that showed it for the first time, and with no other', async () => {
    await sightings.record(showing(TODAY, titled(1), titled(2)), T);
    await sightings.record(showing(TODAY, titled(1), titled(2)), T + 5);
    await sightings.record(showing(TRENDING, titled(3), titled(2)), T + 9);
    await sightings.record(showing(TODAY, titled(1), titled(4)), T + DAY);
    // The page has grown.
    await sightings.record(showing(TODAY, titled(1), titled(4), titled(5)), T + DAY + 5);
    expect(await visits()).toEqual([
      ['Title 1', 'Title 2'],
      ['Title 3', undefined],
      [undefined, 'Title 4', 'Title 5'],
    ]);
    expect(await visits(T + 1, T + DAY)).toHaveLength(1);
    expect(await visits(T, T)).toEqual([]);
  });

  it('may be missing, as in visits from before titles were kept', async () => {
    await sightings.record(showing(TODAY, 1, titled(2)), T);
    await sightings.record(showing(TODAY, titled(1), 2), T + 5);
    expect(await visits()).toEqual([[undefined, 'Title 2']]);
  });

  it('is known of more visits than are read at once', async () => {
    for (let i = 0; i < 203; i++) await sightings.record(showing(TODAY, titled(i)), T + i * DAY);
    expect((await visits()).map(([title]) => title)).toEqual(
      Array.from({ length: 203 }, (_, i) => `Title ${i}`),
    );
  });
});

describe('the memory of what was seen', () => {
  it('gives votes over time', async () => {
    for (const [i, upvotes] of [3, 8, 21].entries())
      await sightings.record(showing(TODAY, { ids: [id(1)], upvotes, rank: 1 }, 2), T + i * DAY);
    expect((await sightings.history([id(1)])).map(({ at, upvotes }) => [at, upvotes])).toEqual([
      [T, 3],
      [T + DAY, 8],
      [T + 2 * DAY, 21],
    ]);
    expect(await sightings.history([id(9)])).toEqual([]);
  });

  it('keeps two listings apart that were opened at the same moment', async () => {
    await Promise.all([
      sightings.record(showing(TODAY, 1), T),
      sightings.record(showing(TRENDING, 1), T),
      new Sightings().record(showing('https://huggingface.co/papers?q=kites', 1), T),
    ]);
    expect(await sightings.history([id(1)])).toHaveLength(3);
    expect((await sightings.size()).visits).toBe(3);
  });

  it('says how much there is', async () => {
    expect(await sightings.size()).toEqual({ papers: 0, visits: 0, days: 0, bytes: 0 });
    await sightings.record(showing(TODAY, 1, 2), T);
    await sightings.record(showing(TRENDING, 2, 3), T + 1);
    await sightings.record(showing(TODAY, 2), T + 3 * DAY);
    const { bytes, ...counts } = await sightings.size();
    expect(counts).toEqual({ papers: 3, visits: 3, days: 2 });
    expect(bytes).toBeGreaterThan(300);
  });

  it('is cleared at once', async () => {
    await sightings.record(showing(TODAY, 1, 2), T);
    await sightings.clear();
    expect(await sightings.size()).toMatchObject({ papers: 0, visits: 0 });
    expect(await fresh(TODAY, [1], T + 1)).toEqual([1]);
  });

  it('forgets by itself what is older than two years', async () => {
    await sightings.record(showing(TODAY, 1, 2), T);
    await sightings.record(showing(TODAY, 2), T + 729 * DAY);
    expect((await sightings.size()).visits).toBe(2);
    await sightings.record(showing(TODAY, 2), T + 731 * DAY);
    expect((await sightings.seen([[id(1)], [id(2)]]))[0]).toBeUndefined();
    expect((await sightings.seen([[id(2)]]))[0]?.first).toBe(T + 729 * DAY);
  });

  it('says of each paper exactly the visits that showed it, whatever is noted and forgotten', async () => {
    const step = fc.record({
      url: fc.constantFrom(TODAY, TRENDING),
      papers: fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
      pause: fc.constantFrom(0, 1, PAUSE, PAUSE + 1, DAY),
      forget: fc.option(fc.constantFrom(0, 1, DAY), { freq: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        const fresh = new Sightings();
        let at = T;
        for (const { url, papers, pause, forget } of steps) {
          await fresh.record(showing(url, ...papers), (at += pause));
          if (forget !== null) await fresh.forget(at - forget);
        }
        const db = await new Connection().open();
        const expected = new Map<string, number[]>();
        for (const visit of await db.getAll('visits'))
          for (const one of idsOfVisit(visit)) expected.set(one, [...(expected.get(one) ?? []), visit.start]);
        const keys = await db.getAllKeys('seen');
        const values = await db.getAll('seen');
        expect(new Map(keys.map((key, i) => [key, values[i]]))).toEqual(expected);
        db.close();
        await fresh.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('how far upvotes rose', () => {
  it('is told of saved papers, under any of their ids', async () => {
    const library = new Library();
    await library.save([{ ...entry('2609.90001'), ids: [id(1), 'doi:10.5555/1'] }, entry('2609.90002')], T);
    await sightings.record(showing(TODAY, { ids: [id(1)], upvotes: 3 }, { ids: [id(2)], upvotes: 9 }), T);
    await sightings.record(
      showing(TODAY, { ids: ['doi:10.5555/1'], upvotes: 15 }, { ids: [id(2)], upvotes: 9 }, 3),
      T + DAY,
    );
    const papers = await library.withIds([id(1), id(2)]);
    expect(await sightings.rises([...papers, 'not kept'])).toEqual([
      { by: 12, since: T },
      undefined,
      undefined,
    ]);
    await library.close();
  });
});
