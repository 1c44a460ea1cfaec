import type { KeptPaper } from '../lib/edge/database.ts';
import { whole } from '../lib/paper/lean.ts';
import type { Paper } from '../lib/paper.ts';

/** An index, and the keys of the records in its order. */
export interface RawIndex {
  name: string;
  keyPath: string | string[];
  unique: boolean;
  multiEntry: boolean;
  order?: IDBValidKey[];
}

/** A store as the database has it. */
export interface RawStore {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  /** With `autoIncrement`: the key that the next record gets. */
  next?: number;
  indexes: RawIndex[];
  records: { key: IDBValidKey; value: unknown }[];
}

/** A whole database, past all code of the extension. */
export interface RawDatabase {
  version: number;
  stores: RawStore[];
}

/** The kept papers of a library, whole. */
export function papersIn({ stores }: RawDatabase): Paper[] {
  const records = stores.find(({ name }) => name === 'papers')?.records ?? [];
  return records.map(({ value }) => whole(value as KeptPaper));
}

/**
 * Reads everything in a database, at the version it has.
 * Uses nothing from outside its body: it also runs in a page of the extension, as its own text.
 */
export function readDatabase(name: string): Promise<RawDatabase> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(name);
    open.addEventListener('error', () => reject(open.error ?? new Error('not opened')));
    open.addEventListener('success', () => {
      const db = open.result;
      const read: RawDatabase = { version: db.version, stores: [] };
      const finish = () => {
        db.close();
        resolve(read);
      };
      if (!db.objectStoreNames.length) {
        finish();
        return;
      }
      // Writable only to learn the next key of a store; nothing of it stays.
      const tx = db.transaction([...db.objectStoreNames], 'readwrite');
      for (const storeName of db.objectStoreNames) {
        const store = tx.objectStore(storeName);
        const { keyPath, autoIncrement } = store;
        const raw: RawStore = { name: storeName, keyPath, autoIncrement, indexes: [], records: [] };
        for (const indexName of store.indexNames) {
          const index = store.index(indexName);
          const shown: RawIndex = {
            name: indexName,
            keyPath: index.keyPath,
            unique: index.unique,
            multiEntry: index.multiEntry,
          };
          raw.indexes.push(shown);
          const order = index.getAllKeys();
          order.addEventListener('success', () => {
            shown.order = order.result;
          });
        }
        read.stores.push(raw);
        const keys = store.getAllKeys();
        const values = store.getAll();
        values.addEventListener('success', () => {
          raw.records = keys.result.map((key, i) => ({ key, value: values.result[i] as unknown }));
          if (!autoIncrement) return;
          const added = store.add({});
          added.addEventListener('success', () => {
            raw.next = added.result as number;
          });
        });
      }
      // The last request's callbacks come before this one's: requests are answered in order, additions last.
      const first = tx.objectStore(db.objectStoreNames[0] ?? '').count();
      first.addEventListener('success', () => {
        const last = tx.objectStore(db.objectStoreNames[0] ?? '').count();
        last.addEventListener('success', () => tx.abort());
      });
      tx.addEventListener('abort', finish);
      tx.addEventListener('complete', finish);
    });
  });
}

/**
 * Puts a database in place of the one with this name, exactly as it was read: stores, indexes, records, next keys, version.
 * Uses nothing from outside its body: it also runs in a page of the extension, as its own text.
 */
export function writeDatabase(name: string, { version, stores }: RawDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase(name);
    gone.addEventListener('error', () => reject(gone.error ?? new Error('not deleted')));
    // Asked for at once, so that nobody's opening comes in between.
    const open = indexedDB.open(name, version);
    open.addEventListener('error', () => reject(open.error ?? new Error('not written')));
    open.addEventListener('upgradeneeded', () => {
      for (const { name: storeName, keyPath, autoIncrement, next, indexes, records } of stores) {
        const store = open.result.createObjectStore(storeName, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
          store.createIndex(index, path, { unique, multiEntry });
        // Any record under the key before it sets the next key.
        if (next !== undefined && next > 1) {
          if (typeof keyPath === 'string') store.add({ [keyPath]: next - 1 });
          else store.add({}, next - 1);
          store.delete(next - 1);
        }
        for (const { key, value } of records) {
          if (keyPath === null) store.put(value, key);
          else store.put(value);
        }
      }
    });
    open.addEventListener('success', () => {
      open.result.close();
      resolve();
    });
  });
}
