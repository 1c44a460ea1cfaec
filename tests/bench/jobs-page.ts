// Runs in a page of the extension. Timings of a worker's tasks as a window sees them; the worker is the built one.
import type { KeptPaper } from '../../lib/edge/database.ts';
import { Calls } from '../../lib/edge/worker/calls.ts';
import type { tasks } from '../../lib/edge/worker/tasks.ts';
import { lean } from '../../lib/paper/lean.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { backupMade } from './backup-made.ts';
import { benchPaper } from './papers.ts';

/** ms; and the longest time the page could not draw, ms. */
export type Answer = { ms: number; longest: number } & Record<string, number>;

const STORES = ['papers', 'trash', 'suspects', 'decisions', 'journal', 'redo', 'images', 'changes'];
const SEEDED = 1_000;

/** Of a hundred papers one is nearly another one, as if pasted without an id. */
function paperOf(n: number): Paper {
  const paper = benchPaper(n);
  const [source] = paper.sources;
  if (n % 100 !== 99 || !source) return paper;
  const { title, authors } = benchPaper(n - 70);
  return toPaper({ ...source.entry, ids: [], url: '', links: {}, title: `${title}s`, authors }, paper.added);
}

let backup: Blob | undefined;
/** Papers there are; the panel knows that as well. */
let seeded = 0;

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
}

let database: IDBDatabase | undefined;
async function db(): Promise<IDBDatabase> {
  database ??= await finished(indexedDB.open('sheaf'));
  return database;
}

/** Does something and says how long it took, and how long the page stood still meanwhile. */
async function timed(work: () => Promise<Record<string, number> | void>): Promise<Answer> {
  let longest = 0;
  let on = true;
  let last = performance.now();
  // Not by frames, which a page that is not shown has few of: how late a task of the page comes.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setTimeout(() => port2.postMessage(0), 4);
  };
  port2.postMessage(0);
  const start = performance.now();
  const more = await work();
  const ms = performance.now() - start;
  on = false;
  return { ...more, ms, longest };
}

async function inWorker<T>(work: (calls: Calls<typeof tasks>) => Promise<T>): Promise<T> {
  const worker = new Worker('/worker.js');
  try {
    return await work(new Calls<typeof tasks>(worker));
  } finally {
    worker.terminate();
  }
}

/** The records of the library, put by nothing but IndexedDB. */
export async function rawPuts(size: number): Promise<Answer> {
  seeded = size;
  let ms = 0;
  let written = 0;
  for (let from = 0; from < size; from += SEEDED) {
    const papers: KeptPaper[] = [];
    for (let n = from; n < Math.min(size, from + SEEDED); n++) papers.push(lean(paperOf(n)));
    if (from === 0) written = JSON.stringify(papers).length / papers.length;
    const start = performance.now();
    const tx = (await db()).transaction('papers', 'readwrite', { durability: 'strict' });
    for (const paper of papers) tx.objectStore('papers').put(paper);
    await ended(tx);
    ms += performance.now() - start;
  }
  return { ms, longest: 0, bytes: written };
}

export async function rawWalk(): Promise<Answer> {
  return timed(async () => {
    let after: string | undefined;
    for (;;) {
      const store = (await db()).transaction('papers').objectStore('papers');
      const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
      const slice = (await finished(store.getAll(range, 500))) as Paper[];
      if (slice.length < 500) return;
      after = slice.at(-1)?.uid;
    }
  });
}

export async function rawRecords(): Promise<Answer> {
  return timed(async () => {
    let after: IDBValidKey | undefined;
    for (;;) {
      const store = (await db()).transaction('papers').objectStore('papers') as IDBObjectStore & {
        getAllRecords(options: object): IDBRequest<{ primaryKey: IDBValidKey; value: Paper }[]>;
      };
      const query = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
      const slice = await finished(store.getAllRecords({ query, count: 500 }));
      let read = 0;
      for (const { value } of slice) read += value.title.length;
      if (slice.length < 500 || read < 0) return;
      after = slice.at(-1)?.primaryKey;
    }
  });
}

const exporting = (format: 'bibtex' | 'json') =>
  timed(async () => {
    const { file, receipt } = await inWorker((calls) => calls.ask('exportPapers', [{ format, of: seeded }]));
    return { megabytes: file.size / 1e6, entries: receipt.entries };
  });
export const bibtex = (): Promise<Answer> => exporting('bibtex');
export const json = (): Promise<Answer> => exporting('json');

/** Counting the library for its pictures; then once more, when nothing has changed. */
export async function statistics(): Promise<Answer> {
  const clock = { zone: 'Europe/Berlin', firstDay: 1 };
  return timed(async () => {
    const counted = await inWorker((calls) => calls.ask('takeStatistics', [clock]));
    const start = performance.now();
    await inWorker((calls) => calls.ask('takeStatistics', [clock]));
    return { phrases: counted?.phrases.length ?? 0, again: performance.now() - start };
  });
}

export async function backUp(): Promise<Answer> {
  return timed(async () => {
    const { file, papers } = await inWorker((calls) => calls.ask('backUp', [Date.now()]));
    backup = file;
    return { megabytes: file.size / 1e6, papers };
  });
}

declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

/** The automatic backup in the background, with a save every 100 ms beside it. */
export async function automatic(): Promise<Answer> {
  // One may have been made of the first papers.
  await finished(indexedDB.deleteDatabase('sheaf-backups'));
  return timed(async () => {
    const waits: number[] = [];
    await chrome.storage.local.set({ change: { stamp: `${Math.random()}` } });
    const start = performance.now();
    for (let n = 0; performance.now() - start < 120_000; n++) {
      const before = performance.now();
      const tx = (await db()).transaction(STORES, 'readwrite', { durability: 'strict' });
      const paper = paperOf(n % 50);
      tx.objectStore('papers').put(lean(paper));
      tx.objectStore('changes').add({ uids: [paper.uid] });
      await ended(tx);
      waits.push(performance.now() - before);
      if (await backupMade()) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    waits.sort((a, b) => a - b);
    return {
      saves: waits.length,
      'save median': waits[Math.floor(waits.length / 2)] ?? 0,
      'save longest': waits.at(-1) ?? 0,
    };
  });
}

/** How long it takes from Cancel until the window can go on, in the middle of a BibTeX export. */
export async function cancel(): Promise<Answer> {
  return timed(async () => {
    const abort = new AbortController();
    let asked = 0;
    await inWorker((calls) =>
      calls.ask('exportPapers', [{ format: 'bibtex' }], {
        signal: abort.signal,
        progress: (done, of) => {
          if (asked || done < of / 3) return;
          asked = performance.now();
          abort.abort();
        },
      }),
    ).catch(() => {});
    return { cancelled: performance.now() - asked };
  });
}

/** The backup that was made before, into an empty library: read, previewed and written. */
export async function restore(size: number): Promise<Answer> {
  const tx = (await db()).transaction(STORES, 'readwrite');
  for (const store of STORES) tx.objectStore(store).clear();
  await ended(tx);
  return timed(async () => {
    const times: Record<string, number> = {};
    await inWorker(async (calls) => {
      const how = {};
      let start = performance.now();
      const about = await calls.ask('openBackup', [backup as Blob], how);
      times['reading'] = performance.now() - start;
      start = performance.now();
      await calls.ask('previewRestore', [{}], how);
      times['preview'] = performance.now() - start;
      start = performance.now();
      const { papers } = await calls.ask('restoreBackup', [{}, 'Restored # from x'], how);
      times['writing'] = performance.now() - start;
      if (papers !== size || !about.ours) throw new Error(`${papers} of ${size} papers were restored.`);
    });
    return times;
  });
}

export async function scan(): Promise<Answer> {
  return timed(async () => {
    const { found } = await inWorker((calls) => calls.ask('findDuplicates', []));
    return { found };
  });
}
