import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';

import type { Paper } from '../paper.ts';

/** What the database holds. Papers and trash are apart so that no look-up, count or list ever has to skip removed papers. */
export interface Schema extends DBSchema {
  papers: {
    key: string;
    value: Paper;
    indexes: { ids: string; titleKey: string; added: number };
  };
  trash: {
    key: string;
    value: Paper;
    indexes: { ids: string; titleKey: string };
  };
}

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * Step `i` brings a database from version `i` to `i + 1`. Append only: a released step is never edited.
 * IndexedDB runs all of them and sets the version in one transaction, so a killed upgrade leaves the old version whole.
 */
const migrations: ((db: Database, upgrade: Upgrade) => void)[] = [
  (db) => {
    const papers = db.createObjectStore('papers', { keyPath: 'uid' });
    papers.createIndex('ids', 'ids', { multiEntry: true, unique: true });
    papers.createIndex('titleKey', 'titleKey');
    papers.createIndex('added', 'added');
    const trash = db.createObjectStore('trash', { keyPath: 'uid' });
    trash.createIndex('ids', 'ids', { multiEntry: true });
    trash.createIndex('titleKey', 'titleKey');
  },
];

/** Version of the newest schema this code knows. */
export const VERSION = migrations.length;

/**
 * Opens the library's database and brings it up to date.
 * @param onLost called when the connection was closed from outside (another window upgrades, or the browser gave it up): open again before the next use
 * @throws DOMException; `explain` puts it into words
 */
export function openDatabase(name: string, onLost: () => void): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db, from, _to, transaction) {
      for (const step of migrations.slice(from)) step(db, transaction);
    },
    // A newer Sheaf in another window wants to upgrade: let it, rather than block it until this window closes.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}
