import { now } from './clock.ts';
import { type Act, type Database, type Transaction, openDatabase } from './database.ts';
import { type History, append, history, redo, undo } from './journal.ts';
import { Writing } from './writing.ts';

const STORES = ['papers', 'trash', 'suspects', 'decisions', 'journal', 'redo', 'images', 'changes'] as const;

/** The one way to write to the database: as acts, each one transaction, that can be undone and done again. */
export class Acts {
  #database: Promise<Database> | undefined;
  readonly #name: string;
  readonly #changed: (uids: string[]) => void;

  /** @param changed told the uids that a finished write touched */
  constructor(changed: (uids: string[]) => void = () => {}, name = 'sheaf') {
    this.#changed = changed;
    this.#name = name;
  }

  protected open(): Promise<Database> {
    const lost = () => {
      this.#database = undefined;
    };
    this.#database ??= openDatabase(this.#name, lost).catch((error: unknown) => {
      lost();
      throw error;
    });
    return this.#database;
  }

  /** Runs `work` in one write transaction over everything, flushed to disk before it counts, and tells the others. */
  async #transact<T>(
    work: (tx: Transaction<'readwrite'>) => Promise<{ result: T; uids: string[] }>,
  ): Promise<T> {
    const db = await this.open();
    // 'strict': what is reported as saved must survive a crash of the browser.
    const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' }) as Transaction<'readwrite'>;
    let done: { result: T; uids: string[] };
    try {
      done = await work(tx);
      if (done.uids.length) await tx.objectStore('changes').add({ uids: done.uids });
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
    if (done.uids.length) this.#changed(done.uids);
    return done.result;
  }

  /** As `write`, and says which act it was; none when nothing was touched. */
  act<T>(
    label: string | ((result: T) => string),
    work: (tx: Writing) => Promise<T>,
  ): Promise<{ result: T; act?: number }> {
    return this.#transact<{ result: T; act?: number }>(async (tx) => {
      const writing = new Writing(tx);
      const result = await work(writing);
      const { images } = writing;
      if (!images.length) return { result: { result }, uids: [] };
      const said = typeof label === 'string' ? label : label(result);
      const act = await append(tx, said, now(), images);
      return { result: { result, act }, uids: [...writing.touched] };
    });
  }

  /**
   * Does something to the library in one transaction, whole or not at all, as one act that can be undone.
   * `work` awaits nothing but `tx`: a transaction that idles is over.
   * @param label what was done, in words: "Restored a backup"
   */
  async write<T>(label: string | ((result: T) => string), work: (tx: Writing) => Promise<T>): Promise<T> {
    return (await this.act(label, work)).result;
  }

  /** Reads in one transaction over everything, so that what is read belongs together. `work` awaits nothing but `tx`. */
  async read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return work((await this.open()).transaction(STORES));
  }

  /**
   * The same, and says which moment this is: moments and writes are numbered in one row, so that between two moments with no number between
   * them nothing was written. Keep it short: everybody who writes waits.
   */
  async readAt<T>(work: (tx: Transaction, moment: number) => Promise<T>): Promise<T> {
    const tx = (await this.open()).transaction(STORES, 'readwrite');
    const changes = tx.objectStore('changes');
    const moment = await changes.add({ uids: [] });
    await changes.delete(moment);
    const result = await work(tx as unknown as Transaction, moment);
    await tx.done;
    return result;
  }

  /**
   * Undoes the newest act.
   * @param expected undo this act, or nothing
   * @returns what was undone
   */
  undo(expected?: number): Promise<Act | undefined> {
    return this.#transact(async (tx) => {
      const done = await undo(tx, expected);
      return { result: done?.act, uids: done?.uids ?? [] };
    });
  }

  /** Does again what was undone last. @returns what was done */
  redo(): Promise<Act | undefined> {
    return this.#transact(async (tx) => {
      const done = await redo(tx);
      return { result: done?.act, uids: done?.uids ?? [] };
    });
  }

  /** What undo and redo would do now. */
  history(): Promise<History> {
    return this.read(history);
  }

  /** Lets go of the connection; the next call opens it again. */
  async close(): Promise<void> {
    const database = await this.#database?.catch(() => undefined);
    this.#database = undefined;
    database?.close();
  }
}
