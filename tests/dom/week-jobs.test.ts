import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';

import { IndexFinder } from '../../lib/edge/finder/index-finder.ts';
import { IndexStore } from '../../lib/edge/finder/index-store.ts';
import { StoredIndex } from '../../lib/edge/finder/stored-index.ts';
import { keptStatistics } from '../../lib/edge/kept-statistics.ts';
import { Library } from '../../lib/edge/library.ts';
import { Sightings } from '../../lib/edge/sightings.ts';
import type { Context } from '../../lib/edge/worker/calls.ts';
import { gatherDigest, MOST_LISTED } from '../../lib/edge/worker/gather-digest.ts';
import { takeStatistics } from '../../lib/edge/worker/take-statistics.ts';
import type { Clock } from '../../lib/statistics/calendar.ts';
import { topicQuery, topicsOf } from '../../lib/statistics/topics.ts';
import { entry } from '../unit/entries.ts';

const DAY = 86_400_000;
const T = Date.UTC(2026, 10, 18, 12);
const clock: Clock = { zone: 'UTC', firstDay: 1 };
const quiet = (): Context => ({ progress: () => {}, signal: new AbortController().signal });
const listing = (...ns: number[]) => ({
  site: 'huggingface',
  kind: 'day',
  url: 'https://huggingface.co/papers',
  papers: ns.map((n) => ({ ids: [`arxiv:2609.${90_000 + n}`], title: `Title ${n}`, upvotes: n })),
});
const saved = (n: number, title = `Diffusion kites: ${n}`) =>
  entry(`2609.${90_000 + n}`, { title, abstract: `${title}. More.` });

let library: Library;
let sightings: Sightings;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  library = new Library();
  sightings = new Sightings();
});

describe('statistics', () => {
  it('count what was seen, saved and read, and find what the library is about', async () => {
    await sightings.record(listing(1, 2, 3), T - 7 * DAY);
    await sightings.record(listing(3, 4), T);
    await library.save([saved(1), saved(2)], T - 7 * DAY);
    const { uids } = await library.save([saved(3)], T);
    await library.setStatus(uids, 'read', T + 5);
    const told: number[] = [];
    const counted = await takeStatistics({ ...quiet(), progress: (done, of) => told.push(done, of) }, clock);
    const day = Math.floor(T / DAY);
    expect(counted).toMatchObject({
      days: { saved: [[day - 7, 2], [day, 1]], read: [[day, 1]] },
      phrases: [{ text: 'Diffusion kites', papers: 3 }],
      stale: false,
    }); // prettier-ignore
    expect(counted?.seen.week.map(([, count]) => count)).toEqual([3, 2]);
    expect(told).toEqual([3, 3]);
  });

  it('read the library again only when an act has changed it, undone ones too', async () => {
    let read = 0;
    const how = { ...quiet(), progress: () => read++ };
    const count = async () => {
      read = 0;
      await takeStatistics(how, clock);
      return read > 0;
    };
    await library.save([saved(1)], T);
    expect([await count(), await count()]).toEqual([true, false]);
    await sightings.record(listing(1), T);
    expect(await count()).toBe(false);
    const { act = 0 } = await library.save([saved(2)], T);
    expect([await count(), await count()]).toEqual([true, false]);
    await library.undo(act);
    expect([await count(), await count()]).toEqual([true, false]);
    expect((await keptStatistics())?.days.saved).toEqual([[Math.floor(T / DAY), 1]]);
    // Another act than the one that was undone, after as many.
    await library.save([saved(3)], T);
    expect(await count()).toBe(true);
    read = 0;
    await takeStatistics(how, { ...clock, zone: 'Asia/Tokyo' });
    expect(read).toBeGreaterThan(0);
  });

  it('give what was counted last at once, and say when it is out of date', async () => {
    expect(await takeStatistics(quiet(), clock, true)).toBeUndefined();
    await library.save([saved(1)], T);
    await takeStatistics(quiet(), clock);
    expect(await takeStatistics(quiet(), clock, true)).toMatchObject({ stale: false });
    await library.save([saved(2)], T);
    const old = await takeStatistics(quiet(), clock, true);
    expect(old).toMatchObject({ stale: true, days: { saved: [[Math.floor(T / DAY), 1]] } });
  });

  it('cancelled, leave what was counted before', async () => {
    await library.save([saved(1)], T);
    await takeStatistics(quiet(), clock);
    await library.save([saved(2)], T);
    const abort = new AbortController();
    const progress = () => abort.abort();
    await expect(takeStatistics({ progress, signal: abort.signal }, clock)).rejects.toThrow();
    expect((await keptStatistics())?.days.saved).toEqual([[Math.floor(T / DAY), 1]]);
  });
});

describe('topics', () => {
  it('have as many papers as the search finds by them', async () => {
    const { uids } = await library.save(
      [
        saved(1),
        saved(2),
        entry('2409.90003', { title: 'Diffusion kites', abstract: 'None.', published: '2024-01-01' }),
        entry('2409.90004', { title: 'Tag', abstract: 'None.', published: '2024-01-01' }),
      ],
      T,
    );
    await library.tag(uids.slice(1, 3), ['kit'], T);
    await library.tag(uids.slice(0, 1), ['kites'], T);
    const store = new IndexStore();
    const stored = new StoredIndex(store, (work) => work());
    await stored.refresh();
    const finder = new IndexFinder(stored, store);
    const counted = await takeStatistics(quiet(), clock);
    const topics = topicsOf([['kit', 2], ['kites', 1]], counted?.phrases ?? []); // prettier-ignore
    expect(topics.map(({ name }) => name)).toEqual(['kit', 'kites', 'Diffusion kites']);
    const years = await finder.years(topics.map((topic) => topicQuery(topic)));
    expect(years.map(({ total }) => total)).toEqual([2, 1, 3]);
    for (const [i, topic] of topics.entries())
      for (const [year, papers] of years[i]?.years ?? [])
        expect(await finder.uids({ text: topicQuery(topic, { year: Number(year) }) })).toHaveLength(papers);
    expect(await finder.uids({ text: topicQuery(topics[2] ?? { query: '' }, { upTo: 2024 }) })).toHaveLength(
      1,
    );
  });
});

describe('a digest', () => {
  const period = { from: T - DAY, until: T + DAY };

  it('has what was saved in its time, and what listings showed for the first time', async () => {
    await sightings.record(listing(1, 2), T - 3 * DAY);
    await library.save([saved(9)], T - 3 * DAY);
    await sightings.record(listing(2, 3, 4, 5), T);
    const { uids } = await library.save([saved(5), saved(6)], T + 9);
    await library.setNote(uids[1] ?? '', 'Mine.', T + 10);
    await sightings.record(listing(7), T + 2 * DAY);
    await sightings.record({ ...listing(8), url: 'https://huggingface.co/papers/trending' }, T + 20);
    await library.dismiss([['arxiv:2609.90008']], true, T + 30);
    const digest = await gatherDigest(quiet(), period);
    expect(digest).toMatchObject({ ...period, savedCount: 2, freshCount: 2 });
    expect(digest.saved.map(({ title, note }) => [title, note])).toEqual([
      ['Diffusion kites: 6', 'Mine.'],
      ['Diffusion kites: 5', undefined],
    ]);
    expect(digest.fresh).toMatchObject([
      { site: 'huggingface', kind: 'day', papers: [{ title: 'Title 4', upvotes: 4 }, { title: 'Title 3' }] },
    ]);
  });

  it('is empty where nothing was', async () => {
    expect(await gatherDigest(quiet(), period)).toEqual({
      ...period,
      saved: [],
      savedCount: 0,
      fresh: [],
      freshCount: 0,
    });
  });

  it('counts more than it lists', async () => {
    for (let from = 0; from < MOST_LISTED + 500; from += 500)
      await sightings.record(
        {
          ...listing(...Array.from({ length: 500 }, (_, i) => from + i)),
          url: `https://huggingface.co/papers?q=${from}`,
        },
        T + from,
      );
    const digest = await gatherDigest(quiet(), period);
    expect(digest.freshCount).toBe(MOST_LISTED + 500);
    expect(digest.fresh.flatMap(({ papers }) => papers)).toHaveLength(MOST_LISTED);
  });

  it('stops when it is cancelled', async () => {
    await sightings.record(listing(1), T);
    await expect(gatherDigest({ progress: () => {}, signal: AbortSignal.abort() }, period)).rejects.toThrow();
  });
});
