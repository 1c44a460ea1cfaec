import { abort } from './abort.ts';
import { now } from './clock.ts';
import { Connection } from './connection.ts';
import type { Act, Database, Transaction } from './database.ts';
import { type History, append, begin, end, history, redo, undo } from './journal.ts';
import { Rewriting } from './rewriting.ts';
import type { Writing } from './writing.ts';

/** Past so many papers, a write is noted as one to all: a walk is faster than as many look-ups. */
const ALL = 20_000;

const STORES = [
  'papers',
  'trash',
  'suspects',
  'decisions',
  'searches',
  'dismissed',
  'journal',
  'redo',
  'images',
  'readers',
  'changes',
  'folded',
  'keys',
] as const;

/** What a transaction came to, and the uids of the papers it touched; without uids it wrote nothing. */
interface Done<T> {
  result: T;
  uids?: string[];
}

/** The one way to write to the database: as acts, each one transaction, that can be undone and done again. */
export class Acts {
  readonly #connection: Connection;
  readonly #changed: (uids: string[]) => void;

  /** @param changed told the uids of the papers that a finished write touched: none, where it changed something else */
  constructor(changed: (uids: string[]) => void = () => {}, name?: string) {
    this.#changed = changed;
    this.#connection = new Connection(name);
  }

  protected open(): Promise<Database> {
    return this.#connection.open();
  }

  /** Runs `work` in one write transaction over everything, flushed to disk before it counts, and tells the others. */
  async #transact<T>(work: (tx: Transaction<'readwrite'>) => Promise<Done<T>>): Promise<T> {
    const db = await this.open();
    // 'strict': what is reported as saved must survive a crash of the browser.
    const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' }) as Transaction<'readwrite'>;
    let done: Done<T>;
    try {
      done = await work(tx);
      if (done.uids?.length)
        await tx.objectStore('changes').add(done.uids.length > ALL ? { after: '' } : { uids: done.uids });
      await tx.done;
    } catch (error) {
      abort(tx);
      // When a request broke the transaction, its own error says more than the failed request's.
      throw tx.error ?? error;
    }
    if (done.uids) this.#changed(done.uids);
    return done.result;
  }

  /** As `write`, and says which act it was; none when nothing was touched. */
  async act<T>(
    label: string | ((result: T) => string),
    work: (tx: Writing) => Promise<T>,
  ): Promise<{ result: T; act?: number }> {
    // What tells papers apart is a quarter of a panel's code, and not needed to show them. Before the transaction: one that idles is over.
    const { Writing } = await import('./writing.ts');
    return this.#transact<{ result: T; act?: number }>(async (tx) => {
      const writing = new Writing(tx);
      const result = await work(writing);
      await writing.records.settled();
      const { images, touched } = writing.records;
      if (!images.length) return { result: { result } };
      const said = typeof label === 'string' ? label : label(result);
      const act = await append(tx, said, now(), images);
      return { result: { result, act }, uids: [...touched] };
    });
  }

  /**
   * Changes what the reader wrote, on however many papers, as one act that can be undone.
   * @param work tells what was done, in words, and awaits nothing but `tx`
   * @returns the act, to be undone by; none when nothing changed
   */
  protected rewrite(at: number, work: (tx: Rewriting) => Promise<string>): Promise<number | undefined> {
    return this.#transact<number | undefined>(async (tx) => {
      const act = await begin(tx, at);
      const rewriting = new Rewriting(tx, act);
      const label = await work(rewriting);
      const { touched, size } = rewriting;
      await end(tx, { id: act, at, label, size }, touched.length > 0);
      return touched.length ? { result: act, uids: touched } : { result: undefined };
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

  /** Folds some more of the stored papers by today's rules, where an older Sheaf stored them. @returns whether there are more */
  async refold(): Promise<boolean> {
    const { refoldSome } = await import('./refolding.ts');
    return this.#transact(refoldSome);
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
    // What fails in it is told by the request that failed.
    tx.done.catch(() => {});
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
      return { result: done?.act, ...(done && { uids: done.uids }) };
    });
  }

  /** Does again what was undone last. @returns what was done */
  redo(): Promise<Act | undefined> {
    return this.#transact(async (tx) => {
      const done = await redo(tx);
      return { result: done?.act, ...(done && { uids: done.uids }) };
    });
  }

  /** What undo and redo would do now. */
  history(): Promise<History> {
    return this.read(history);
  }

  /** Lets go of the connection; the next call opens it again. */
  close(): Promise<void> {
    return this.#connection.close();
  }
}
