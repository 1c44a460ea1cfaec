// Runs in a page of the extension, beside the panel: fills the library, and does what a page that is marked or saved does to it.
import { packed } from '../../lib/citekey/buckets.ts';
import type { Given } from '../../lib/citekey/given.ts';
import { Library } from '../../lib/edge/library.ts';
import { Sightings } from '../../lib/edge/sightings.ts';
import { Standings } from '../../lib/edge/stand.ts';
import { Calls } from '../../lib/edge/worker/calls.ts';
import type { tasks } from '../../lib/edge/worker/tasks.ts';
import { lean } from '../../lib/paper/lean.ts';
import { benchPaper } from './papers.ts';

const SLICE = 1_000;
const DAY = 24 * 60 * 60_000;
const LISTING = 'https://huggingface.co/papers/trending';
const library = new Library();

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Puts papers by nothing but IndexedDB. @returns ms of the puts alone */
export async function seed(size: number): Promise<number> {
  await library.history();
  const db = await finished(indexedDB.open('sheaf'));
  let ms = 0;
  const given: Given[] = [];
  for (let from = 0; from < size; from += SLICE) {
    const papers = Array.from({ length: Math.min(SLICE, size - from) }, (_, i) => lean(benchPaper(from + i)));
    const start = performance.now();
    const tx = db.transaction('papers', 'readwrite');
    for (const paper of papers) tx.objectStore('papers').put(paper);
    await new Promise((done) => tx.addEventListener('complete', done));
    ms += performance.now() - start;
    for (const { uid } of papers) given.push({ uid, key: `key${given.length}`, at: 0 });
  }
  const tx = db.transaction(['changes', 'keys'], 'readwrite');
  tx.objectStore('changes').add({ after: '' });
  // All of it was exported before, as it is where somebody writes: whatever looks at the keys finds as many as there are papers.
  for (const bucket of packed(given)) tx.objectStore('keys').put(bucket);
  await new Promise((done) => tx.addEventListener('complete', done));
  db.close();
  return ms;
}

/** Makes the whole index. @returns ms, and bytes it takes beside the papers' */
export async function index(): Promise<{ ms: number; bytes: number }> {
  const worker = new Worker('/worker.js');
  const start = performance.now();
  await new Calls<typeof tasks>(worker).ask('catchUp', []);
  const ms = performance.now() - start;
  worker.terminate();
  const db = await finished(indexedDB.open('sheaf'));
  let bytes = 0;
  const weigh = (value: unknown) => {
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (typeof value === 'string') bytes += value.length;
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(weigh);
  };
  for (const store of ['segments', 'rests'])
    for (const part of await finished(db.transaction(store).objectStore(store).getAll())) weigh(part);
  db.close();
  return { ms, bytes };
}

async function times(count: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    await work(n);
    all.push(performance.now() - start);
  }
  return all;
}

/** The papers on pages of 50 cards, of which half are kept. */
const pages = (size: number) =>
  Array.from({ length: 40 }, (_, n) =>
    Array.from({ length: 50 }, (_, i) => benchPaper(((n * 997 + i * 31) % size) + (i % 2) * size)),
  );

/** How the cards of a page stand, as its marks ask: kept, in another form, possibly the same, dismissed, seen before or new. */
export async function standing(size: number): Promise<number[]> {
  const all = pages(size);
  const standings = new Standings();
  // The day before the listing showed one paper of each of these pages.
  const papers = all.map(([paper]) => paper).flatMap((paper) => (paper ? [{ ids: paper.ids }] : []));
  const sightings = new Sightings();
  await sightings.record({ site: 'huggingface', kind: 'trending', url: LISTING, papers }, Date.now() - DAY);
  await sightings.close();
  return times(all.length, (n) => {
    const papers = all[n] ?? [];
    return standings.of(
      LISTING,
      papers.map(({ ids }) => ids),
      Date.now(),
      papers.map(({ title }) => ({ title })),
    );
  });
}

/** The same look-ups by nothing but IndexedDB. */
export async function rawKeeping(size: number): Promise<number[]> {
  const db = await finished(indexedDB.open('sheaf'));
  const all = pages(size);
  const took = await times(all.length, (n) => {
    const index = db.transaction('papers').objectStore('papers').index('ids');
    return Promise.all((all[n] ?? []).map(({ ids: [id = ''] }) => finished(index.getKey(id))));
  });
  db.close();
  return took;
}

/** Saves pages of 100 papers, a quarter of which is kept already. */
export function saving(size: number): Promise<number[]> {
  const entriesOf = (n: number) =>
    Array.from({ length: 100 }, (_, i) => {
      const at = i % 4 ? 2 * size + n * 100 + i : (n * 613 + i * 7) % size;
      return benchPaper(at).sources.map(({ entry }) => ({ ...entry, kind: 'bench' }))[0];
    }).filter((entry) => entry !== undefined);
  const pages = Array.from({ length: 12 }, (_, n) => entriesOf(n));
  return times(pages.length, (n) => library.save(pages[n] ?? [], Date.now()));
}

/** Puts of 100 papers in one transaction by nothing but IndexedDB. */
export async function rawSaving(size: number): Promise<number[]> {
  const db = await finished(indexedDB.open('sheaf'));
  const pages = Array.from({ length: 12 }, (_, n) =>
    Array.from({ length: 100 }, (_, i) => lean(benchPaper(4 * size + n * 100 + i))),
  );
  const all = await times(pages.length, async (n) => {
    const tx = db.transaction('papers', 'readwrite', { durability: 'strict' });
    for (const paper of pages[n] ?? []) tx.objectStore('papers').put(paper);
    await new Promise((done) => tx.addEventListener('complete', done));
  });
  db.close();
  return all;
}
