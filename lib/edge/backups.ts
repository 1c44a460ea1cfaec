import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import { type ListName, backupDue, keptBackups } from '../backup/index.ts';
import { abort } from './abort.ts';
import { type Part, assemble } from './backup-file.ts';
import { Sum } from './backup-sum.ts';
import { copyLibrary } from './copying.ts';
import { gunzip, gzip } from './gzip.ts';
import type { Library } from './library.ts';

/** What is known of an automatic backup without reading it. */
export interface BackupInfo {
  /** ms since the epoch: when it was made, and its key */
  at: number;
  /** Kept papers in it. */
  papers: number;
  /** bytes, as it lies there */
  size: number;
  /** Hash of what is in it. */
  content: string;
  /** ms since the epoch: when the library was last found to be still as in it */
  checked?: number;
}

interface Schema extends DBSchema {
  backups: { key: number; value: BackupInfo };
  /** What is in them, piece by piece. A backup counts only when it stands in `backups`, which is written last. */
  parts: { key: [at: number, n: number]; value: Packed };
  /** Whole backups, as they were kept until version 1 of this database. */
  contents: { key: number; value: { at: number; gzip: ArrayBuffer } };
}

interface Packed {
  at: number;
  n: number;
  list: ListName;
  gzip: ArrayBuffer;
}

/**
 * The automatic backups. They lie in a database of their own, so that nothing that happens to the library's can touch them, and each is
 * written whole or not at all.
 */
export class Backups {
  readonly #library: Pick<Library, 'read' | 'readAt' | 'count'>;
  readonly #name: string;

  constructor(library: Pick<Library, 'read' | 'readAt' | 'count'>, name = 'sheaf-backups') {
    this.#library = library;
    this.#name = name;
  }

  async #with<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const db = await openDB<Schema>(this.#name, 2, {
      upgrade(fresh, from) {
        if (from < 1) {
          fresh.createObjectStore('backups', { keyPath: 'at' });
          fresh.createObjectStore('contents', { keyPath: 'at' });
        }
        fresh.createObjectStore('parts', { keyPath: ['at', 'n'] });
      },
    });
    try {
      return await use(db);
    } finally {
      db.close();
    }
  }

  /** What there is, newest first. */
  list(): Promise<BackupInfo[]> {
    return this.#with(async (db) => (await db.getAll('backups')).reverse());
  }

  /** One as a file. @throws Error in words when it is no longer there, or cannot be unpacked */
  async file(at: number): Promise<Blob> {
    const stored = await this.#with(async (db) => ({
      whole: await db.get('contents', at),
      keys: (await db.get('backups', at)) && (await db.getAllKeys('parts', partsOf(at))),
    }));
    try {
      if (stored.whole) return await gunzip(stored.whole.gzip);
      if (!stored.keys?.length) throw new Gone();
      const parts: Part[] = [];
      // One by one: only what comes out of them is as large as the library.
      for (const key of stored.keys) {
        const part = await this.#with((db) => db.get('parts', key));
        if (!part) throw new Gone();
        const lines = part.gzip.byteLength ? await gunzip(part.gzip) : undefined;
        parts.push({ list: part.list, lines });
      }
      return assemble(at, parts);
    } catch (error) {
      if (error instanceof Gone) throw error;
      throw new Error('This backup is damaged. Take another one.', { cause: error });
    }
  }

  /**
   * Makes the day's backup if it is time for one and something changed since the last. It goes to the disk as it is read, and counts from
   * one transaction on, in which old ones go too: there is never one fewer than before, and never half of one.
   * @returns whether one was made
   */
  async keep(now: number): Promise<boolean> {
    const [newest] = await this.list();
    if (!backupDue(newest && Math.max(newest.at, newest.checked ?? 0), now)) return false;
    try {
      return await this.#keep(now, newest);
    } finally {
      await this.#sweep().catch(() => {});
    }
  }

  async #keep(now: number, newest: BackupInfo | undefined): Promise<boolean> {
    const sums: Sum[] = [];
    await copyLibrary(this.#library, async ({ n, list, records }) => {
      const packed = records.length ? await gzip(records.join(',\n')) : new ArrayBuffer(0);
      sums[n] = new Sum(list, records, packed.byteLength);
      await this.#with((db) => db.put('parts', { at: now, n, list, gzip: packed }));
    });
    const { papers, records, content, size } = Sum.of(sums);
    if (!records) return false;
    if (newest?.content === content) {
      await this.#with((db) => db.put('backups', { ...newest, checked: now }));
      return false;
    }
    await this.#with(async (db) => {
      const tx = db.transaction(['backups', 'contents', 'parts'], 'readwrite', { durability: 'strict' });
      try {
        // Somebody may have taken away what was there already: cleared by hand, or by a browser short of space.
        if ((await tx.objectStore('parts').count(partsOf(now))) < sums.length)
          throw new Error('The backup was taken away while it was made.');
        const known = await tx.objectStore('backups').getAllKeys();
        const kept = new Set(keptBackups([...known, now], now));
        await tx.objectStore('backups').put({ at: now, papers, size, content });
        for (const at of known) {
          if (kept.has(at)) continue;
          await tx.objectStore('backups').delete(at);
          await tx.objectStore('contents').delete(at);
          await tx.objectStore('parts').delete(partsOf(at));
        }
        await tx.done;
      } catch (error) {
        abort(tx);
        throw error;
      }
    });
    return true;
  }

  /** Takes away what was left of backups that were not finished. */
  async #sweep(): Promise<void> {
    await this.#with(async (db) => {
      const tx = db.transaction(['backups', 'parts'], 'readwrite');
      // Told by whatever in it fails.
      tx.done.catch(() => {});
      const whole = new Set(await tx.objectStore('backups').getAllKeys());
      const begun = new Set((await tx.objectStore('parts').getAllKeys()).map(([at]) => at));
      for (const at of begun) if (!whole.has(at)) await tx.objectStore('parts').delete(partsOf(at));
      await tx.done;
    });
  }
}

class Gone extends Error {
  constructor() {
    super('This backup is no longer there: a newer one has taken its place.');
  }
}

const partsOf = (at: number): IDBKeyRange => IDBKeyRange.bound([at, 0], [at, Infinity]);
