import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import {
  BACKUP_END,
  BackupList,
  LISTS,
  type ListName,
  backupDue,
  beginBackup,
  keptBackups,
} from '../backup/index.ts';
import { hash } from '../paper/hash.ts';
import { copyLibrary } from './copying.ts';
import type { Library } from './library.ts';
import type { Context } from './worker/calls.ts';

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
 * The whole library as one file, as it is at one moment.
 * @param at when, ms since the epoch
 * @returns the file, and how many papers are kept in it
 */
export async function writeBackup(
  library: Pick<Library, 'read' | 'readAt' | 'count'>,
  at: number,
  how: Partial<Context> = {},
): Promise<{ file: Blob; papers: number }> {
  const parts: (Stored & { papers: number })[] = [];
  await copyLibrary(
    library,
    ({ n, list, records }) => {
      const papers = list === 'papers' ? records.length : 0;
      parts[n] = { list, papers, lines: records.length ? new Blob([records.join(',\n')]) : undefined };
    },
    how,
  );
  return { file: assemble(at, parts), papers: parts.reduce((sum, { papers }) => sum + papers, 0) };
}

/** Part of a backup, as it lies there: its records, one to a line, if it has any. */
interface Stored {
  list: ListName;
  lines: Blob | undefined;
}

function assemble(at: number, parts: Stored[]): Blob {
  const file: (string | Blob)[] = [beginBackup(at)];
  for (const name of LISTS) {
    const list = new BackupList(name);
    for (const { lines } of parts.filter((part) => part.list === name))
      if (lines) file.push(list.next(), lines);
    file.push(list.end());
  }
  return new Blob([...file, BACKUP_END], { type: 'application/json;charset=utf-8' });
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
      if (stored.whole) return await unpack(stored.whole.gzip);
      if (!stored.keys?.length) throw new Gone();
      const parts: Stored[] = [];
      // One by one: only what comes out of them is as large as the library.
      for (const key of stored.keys) {
        const part = await this.#with((db) => db.get('parts', key));
        if (!part) throw new Gone();
        const lines = part.gzip.byteLength ? await unpack(part.gzip) : undefined;
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
      const gzip = records.length ? await pack(records.join(',\n')) : new ArrayBuffer(0);
      sums[n] = new Sum(list, records, gzip.byteLength);
      await this.#with((db) => db.put('parts', { at: now, n, list, gzip }));
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
        // Left to itself, the transaction would keep what was done before the error.
        tx.done.catch(() => {});
        try {
          tx.abort();
        } catch {
          // already over
        }
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

/** What is known of a part when it is packed. Hashes add up, so that the same library has the same sum however it was cut into parts. */
class Sum {
  readonly papers: number;
  readonly records: number;
  readonly size: number;
  #high = 0;
  #low = 0;

  constructor(list: ListName, records: string[], size: number) {
    this.papers = list === 'papers' ? records.length : 0;
    this.records = records.length;
    this.size = size;
    for (const record of records) {
      const digits = hash(record);
      this.#high = (this.#high + Number.parseInt(digits.slice(0, 8), 16)) >>> 0;
      this.#low = (this.#low + Number.parseInt(digits.slice(8), 16)) >>> 0;
    }
  }

  static of(sums: Sum[]): { papers: number; records: number; size: number; content: string } {
    const add = (of: (sum: Sum) => number) => sums.reduce((all, sum) => all + of(sum), 0);
    const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
    return {
      papers: add(({ papers }) => papers),
      records: add(({ records }) => records),
      size: add(({ size }) => size),
      content: hex(add((sum) => sum.#high)) + hex(add((sum) => sum.#low)),
    };
  }
}

function pack(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

function unpack(gzip: ArrayBuffer): Promise<Blob> {
  return new Response(new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}
