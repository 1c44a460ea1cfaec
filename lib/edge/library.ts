import { type CandidateKeys, candidateKeys, plan } from '../dedupe/index.ts';
import type { Entry } from '../entry.ts';
import { type Paper, toPaper } from '../paper.ts';
import { type Database, openDatabase } from './database.ts';
import { type Writing, candidates, put } from './writing.ts';

/** What a save did, and the paper each entry became, in the order of the entries. */
export interface SaveReport {
  added: number;
  /** Entries that joined a paper already kept and brought something new. */
  merged: number;
  /** Entries that were known to the last letter. */
  unchanged: number;
  uids: string[];
  /** Those of `uids` that were not kept before: what an undo takes out again. */
  fresh: string[];
}

/** Whether the library keeps a paper: what a mark on a page shows. */
export type Keeping = 'new' | 'saved';

/** The one way to the saved papers. Every method is one transaction: it happens whole or not at all. */
export class Library {
  #database: Promise<Database> | undefined;
  readonly #name: string;
  readonly #changed: (uids: string[]) => void;

  /** @param changed told the uids that a finished write touched */
  constructor(changed: (uids: string[]) => void = () => {}, name = 'sheaf') {
    this.#changed = changed;
    this.#name = name;
  }

  #open(): Promise<Database> {
    const lost = () => {
      this.#database = undefined;
    };
    this.#database ??= openDatabase(this.#name, lost).catch((error: unknown) => {
      lost();
      throw error;
    });
    return this.#database;
  }

  /** Runs `work` in one write transaction, flushed to disk before it counts, and tells the others. */
  async #write<T>(work: (tx: Writing, touched: Set<string>) => Promise<T>): Promise<T> {
    const db = await this.#open();
    // 'strict': what is reported as saved must survive a crash of the browser.
    const tx = db.transaction(['papers', 'trash'], 'readwrite', { durability: 'strict' });
    const touched = new Set<string>();
    let result: T;
    try {
      result = await work(tx, touched);
      await tx.done;
    } catch (error) {
      // When a request broke the transaction, its own error says more than the failed request's.
      tx.done.catch(() => {});
      try {
        tx.abort();
      } catch {
        // already over
      }
      throw tx.error ?? error;
    }
    if (touched.size) this.#changed([...touched]);
    return result;
  }

  /**
   * Saves entries, each paper once. A paper in the trash comes back.
   * @param at when they were seen, ms since the epoch
   */
  save(entries: Entry[], at: number): Promise<SaveReport> {
    return this.#write(async (tx, touched) => {
      const report: SaveReport = { added: 0, merged: 0, unchanged: 0, uids: [], fresh: [] };
      for (const [i, entry] of entries.entries()) {
        // A thousandth of a millisecond apart, so that "newest first" keeps the order of the page.
        const incoming = toPaper(entry, at - i / 1000);
        const keys = candidateKeys(incoming);
        const trashed = await thrownAway(tx, keys, incoming);
        for (const paper of trashed) await restore(tx, paper, at);
        const made = plan(await candidates(tx.objectStore('papers'), keys), incoming);
        report.uids.push(made.paper.uid);
        if (made.action === 'insert' || trashed.length) report.fresh.push(made.paper.uid);
        report[made.action === 'insert' ? 'added' : made.action === 'merge' ? 'merged' : 'unchanged']++;
        if (made.action !== 'unchanged') await put(tx, made.paper, made.absorbed);
        if (made.action !== 'unchanged' || trashed.length) {
          for (const uid of [made.paper.uid, ...made.absorbed]) touched.add(uid);
        }
      }
      return report;
    });
  }

  /** Moves papers to the trash. Unknown uids are passed over. */
  remove(uids: string[], at: number): Promise<void> {
    return this.#write(async (tx, touched) => {
      for (const uid of uids) {
        const paper = await tx.objectStore('papers').get(uid);
        if (!paper) continue;
        const removed = { value: true, at };
        await tx.objectStore('papers').delete(uid);
        await tx.objectStore('trash').put({ ...paper, reader: { ...paper.reader, removed } });
        touched.add(uid);
      }
    });
  }

  /** Brings papers back from the trash. Unknown uids are passed over. */
  restore(uids: string[], at: number): Promise<void> {
    return this.#write(async (tx, touched) => {
      for (const uid of uids) {
        const paper = await tx.objectStore('trash').get(uid);
        if (!paper) continue;
        await restore(tx, paper, at);
        touched.add(uid);
      }
    });
  }

  /** For each list of canonical ids, whether a paper with one of them is kept. */
  async keeping(idLists: string[][]): Promise<Keeping[]> {
    const index = (await this.#open()).transaction('papers').store.index('ids');
    return Promise.all(
      idLists.map(async (ids) => {
        const keys = await Promise.all(ids.map((id) => index.getKey(id)));
        return keys.some((key) => key !== undefined) ? 'saved' : 'new';
      }),
    );
  }

  /** The uids that hold any of these canonical ids. */
  async withIds(ids: string[]): Promise<string[]> {
    const index = (await this.#open()).transaction('papers').store.index('ids');
    const keys = await Promise.all(ids.map((id) => index.getKey(id)));
    return [...new Set(keys.filter((key) => key !== undefined))];
  }

  /** How many papers are kept. */
  async count(): Promise<number> {
    return (await this.#open()).count('papers');
  }

  /** Papers by uid, in that order; those not kept are left out. */
  async get(uids: string[]): Promise<Paper[]> {
    const { store } = (await this.#open()).transaction('papers');
    const papers = await Promise.all(uids.map((uid) => store.get(uid)));
    return papers.filter((paper) => paper !== undefined);
  }

  /** The papers saved last, newest first. */
  async newest(limit: number): Promise<Paper[]> {
    const index = (await this.#open()).transaction('papers').store.index('added');
    const papers: Paper[] = [];
    for (let at = await index.openCursor(null, 'prev'); at; at = await at.continue()) {
      papers.push(at.value);
      if (papers.length >= limit) break;
    }
    return papers;
  }

  /** All papers in slices, by uid: a short transaction each, so a long walk holds nobody up. */
  async *slices(size = 500): AsyncGenerator<Paper[]> {
    const db = await this.#open();
    let after: string | undefined;
    for (;;) {
      const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
      const slice = await db.getAll('papers', range, size);
      if (slice.length) yield slice;
      if (slice.length < size) return;
      after = slice.at(-1)?.uid;
    }
  }

  /** Lets go of the connection; the next call opens it again. */
  async close(): Promise<void> {
    const database = await this.#database?.catch(() => undefined);
    this.#database = undefined;
    database?.close();
  }
}

/** The papers in the trash that an incoming one is the same as. */
async function thrownAway(tx: Writing, keys: CandidateKeys, incoming: Paper): Promise<Paper[]> {
  const alike = await candidates(tx.objectStore('trash'), keys);
  if (!alike.length) return [];
  const { into, absorbed } = plan(alike, incoming);
  return alike.filter(({ uid }) => uid === into || absorbed.includes(uid));
}

/** Out of the trash, into the papers; whom it meets there by id, it joins. */
async function restore(tx: Writing, paper: Paper, at: number): Promise<void> {
  await tx.objectStore('trash').delete(paper.uid);
  const back: Paper = { ...paper, reader: { ...paper.reader, removed: { value: false, at } } };
  const made = plan(await candidates(tx.objectStore('papers'), candidateKeys(back)), back);
  await put(tx, made.paper, made.absorbed);
}
