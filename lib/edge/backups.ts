import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import { BACKUP_END, BackupList, backupDue, beginBackup, keptBackups } from '../backup/index.ts';
import { hash } from '../paper/hash.ts';
import type { Transaction } from './database.ts';
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
  contents: { key: number; value: { at: number; gzip: ArrayBuffer } };
}

/** Papers read at a time. */
const SLICE = 500;

/**
 * Writes the whole library as one file, piece by piece, as it is at one moment.
 * @param at when, ms since the epoch
 * @param write takes each piece; it must not make the reading wait
 * @returns how many papers are kept, and a hash of the contents that does not know the time
 */
export function writeBackup(
  library: Pick<Library, 'read'>,
  at: number,
  write: (text: string) => void,
): Promise<{ papers: number; records: number; content: string }> {
  return library.read(async (tx) => {
    let content = '';
    const said = { papers: 0, records: 0 };
    const put = (text: string) => {
      content = hash(content + hash(text));
      write(text);
    };
    write(beginBackup(at));
    for (const name of ['papers', 'trash', 'decisions', 'searches'] as const) {
      const list = new BackupList(name);
      for await (const slice of slices(tx, name)) {
        put(list.add(slice));
        if (name === 'papers') said.papers += slice.length;
        said.records += slice.length;
      }
      put(list.end());
    }
    write(BACKUP_END);
    return { ...said, content };
  });
}

/** All records of a store in slices, by key, within one transaction. */
async function* slices(
  tx: Transaction,
  name: 'papers' | 'trash' | 'decisions' | 'searches',
): AsyncGenerator<unknown[]> {
  let after: IDBValidKey | undefined;
  for (;;) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const store = tx.objectStore(name);
    const [slice, keys] = await Promise.all([
      store.getAll(range as never, SLICE),
      store.getAllKeys(range as never, SLICE),
    ]);
    if (slice.length) yield slice;
    if (slice.length < SLICE) return;
    after = keys.at(-1);
  }
}

/**
 * The automatic backups. They lie in a database of their own, so that nothing that happens to the library's can touch them, and each is
 * written whole or not at all.
 */
export class Backups {
  readonly #library: Pick<Library, 'read'>;
  readonly #name: string;

  constructor(library: Pick<Library, 'read'>, name = 'sheaf-backups') {
    this.#library = library;
    this.#name = name;
  }

  async #with<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const db = await openDB<Schema>(this.#name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('backups', { keyPath: 'at' });
        fresh.createObjectStore('contents', { keyPath: 'at' });
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

  /** The text of one. @throws Error in words when it is no longer there, or cannot be unpacked */
  async read(at: number): Promise<string> {
    const stored = await this.#with((db) => db.get('contents', at));
    if (!stored) throw new Error('This backup is no longer there: a newer one has taken its place.');
    try {
      const unpacked = new Blob([stored.gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
      return await new Response(unpacked).text();
    } catch (error) {
      throw new Error('This backup is damaged. Take another one.', { cause: error });
    }
  }

  /**
   * Makes the day's backup if it is time for one and something changed since the last. Old ones go in the same transaction, so there is
   * never one fewer than before.
   * @returns whether one was made
   */
  async keep(now: number): Promise<boolean> {
    const [newest] = await this.list();
    if (!backupDue(newest && Math.max(newest.at, newest.checked ?? 0), now)) return false;
    const pack = new Pack();
    const { papers, records, content } = await writeBackup(this.#library, now, (text) => pack.add(text));
    const gzip = await pack.end();
    if (!records) return false;
    if (newest?.content === content) {
      await this.#with((db) => db.put('backups', { ...newest, checked: now }));
      return false;
    }
    await this.#with(async (db) => {
      const tx = db.transaction(['backups', 'contents'], 'readwrite', { durability: 'strict' });
      try {
        const known = await tx.objectStore('backups').getAllKeys();
        const kept = new Set(keptBackups([...known, now], now));
        await tx.objectStore('contents').put({ at: now, gzip });
        await tx.objectStore('backups').put({ at: now, papers, size: gzip.byteLength, content });
        for (const at of known) {
          if (kept.has(at)) continue;
          await tx.objectStore('backups').delete(at);
          await tx.objectStore('contents').delete(at);
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
}

/** Packs text as it comes. */
class Pack {
  readonly #stream = new CompressionStream('gzip');
  readonly #writer = this.#stream.writable.getWriter();
  readonly #packed = new Response(this.#stream.readable).arrayBuffer();
  readonly #encoder = new TextEncoder();

  add(text: string): void {
    // Not waited for: the transaction that is being read would be over.
    this.#writer.write(this.#encoder.encode(text)).catch(() => {});
  }

  async end(): Promise<ArrayBuffer> {
    await this.#writer.close();
    return this.#packed;
  }
}
