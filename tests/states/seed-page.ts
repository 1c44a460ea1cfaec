// Runs in a page of the extension before a state is shown: puts a shelf's papers into its library, by its own code.
import { Library } from '../../lib/edge/library.ts';
import { Sightings } from '../../lib/edge/sightings.ts';
import { Calls } from '../../lib/edge/worker/calls.ts';
import type { tasks } from '../../lib/edge/worker/tasks.ts';
import type { Entry } from '../../lib/entry.ts';
import { lean } from '../../lib/paper/lean.ts';
import { benchPaper } from '../bench/papers.ts';

const DAY = 86_400_000;
const SLICE = 1_000;

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
const complete = (tx: IDBTransaction) =>
  new Promise((resolve, reject) => {
    tx.addEventListener('complete', resolve);
    tx.addEventListener('abort', () => reject(tx.error));
  });

/** Saves entries in one go. */
export async function save(entries: Entry[]): Promise<void> {
  const library = new Library();
  await library.save(entries, Date.now());
  await library.close();
}

/** A library as it is after some weeks: read, tagged, noted, with questions, removed papers, and what listings showed day by day. */
export async function live(entries: Entry[], copies: Entry[]): Promise<void> {
  const now = Date.now();
  const library = new Library();
  const uid = (n: number) => entries[n]?.ids[0] ?? '';
  for (const [i, days] of [16, 9, 8, 6, 3, 2, 1].entries())
    await library.save(entries.slice(i * 8, i * 8 + 8), now - days * DAY);
  await library.save(entries.slice(56), now - DAY / 8);
  await library.save(copies, now - DAY / 12);
  await library.tag([1, 4, 9, 14, 22, 33].map(uid), ['to read'], now);
  await library.tag([4, 7, 12, 28].map(uid), ['memory', 'group meeting'], now);
  await library.tag([2, 17, 40].map(uid), ['video'], now);
  await library.setStatus([0, 3, 8, 11, 19, 27, 34].map(uid), 'read', now - 4 * DAY);
  await library.setStatus([4, 12, 30].map(uid), 'reading', now - DAY);
  await library.star([0, 4, 17, 31].map(uid), true, now);
  await library.setNote(
    uid(4),
    'Compare with **Tidepool**:\n\n- same budget\n- only *half* the memory\n\nAsk Ines about the map.',
    now,
  );
  await library.saveSearch('Unread on memory', 'tag:memory is:unread', now);
  await library.remove([5, 6, 13].map(uid), now - DAY / 24);
  await library.close();
  await seeListings(entries, now);
}

/** A title that no other paper has: the head of one and the tail of another. Different for each number below that of the entries. */
function crossed(entries: Entry[], number: number): string {
  const halves = entries.map(({ title }) => title.split(': ')).filter((parts) => parts.length === 2);
  const half = (n: number) => halves[n % halves.length] ?? [];
  const round = Math.floor(number / halves.length);
  return `${half(number)[0]}: ${half(number + 7 + round)[1]}`;
}

/** What listings showed over nine days, upvotes growing as they do. */
async function seeListings(entries: Entry[], now: number): Promise<void> {
  const sightings = new Sightings();
  for (let ago = 9; ago >= 0; ago--) {
    const papers = entries.slice(0, 40).map(({ ids, title, stats: { upvotes = 10 } }, i) => ({
      ids,
      title,
      rank: 1 + ((i + ago * 3) % 40),
      upvotes: Math.round(upvotes * (1 - (ago / 11) ** 2)),
    }));
    // Most of what a listing shows is never saved.
    const others = Array.from({ length: 6 }, (_, i) => ({
      ids: [`arxiv:2611.95${ago}0${i}`],
      title: crossed(entries, ago * 6 + i),
      upvotes: 8 * i + ago,
    }));
    await sightings.record(
      {
        site: 'huggingface',
        kind: 'trending',
        url: 'https://huggingface.co/papers/trending',
        papers: [...papers.filter((_, i) => (i * 7 + ago) % 5 > 0), ...others],
      },
      now - ago * DAY - DAY / 6,
    );
  }
  await sightings.close();
}

/** So many invented papers by plain writes, and the whole index of them: some seconds for 10,000. */
export async function many(size: number): Promise<void> {
  const library = new Library();
  await library.history();
  await library.close();
  const db = await finished(indexedDB.open('sheaf'));
  for (let from = 0; from < size; from += SLICE) {
    const tx = db.transaction('papers', 'readwrite');
    for (let i = from; i < Math.min(from + SLICE, size); i++)
      tx.objectStore('papers').put(lean(benchPaper(i)));
    await complete(tx);
  }
  const tx = db.transaction('changes', 'readwrite');
  tx.objectStore('changes').add({ after: '' });
  await complete(tx);
  db.close();
  const worker = new Worker('/worker.js');
  await new Calls<typeof tasks>(worker).ask('catchUp', []);
  worker.terminate();
}

/** The library of a Sheaf to come. */
export async function newer(): Promise<void> {
  const request = indexedDB.open('sheaf', 9_999);
  (await finished(request)).close();
}

/** Holds the library, so that whoever opens it waits for as long as this page is open. */
export async function hold(): Promise<void> {
  const tx = (await finished(indexedDB.open('sheaf'))).transaction('papers', 'readwrite');
  const again = () => {
    tx.objectStore('papers').count().onsuccess = again;
  };
  again();
}
