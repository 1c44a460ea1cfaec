import { openDB } from 'idb';

import type { Database, Schema, Transaction } from './database.ts';

/**
 * Step `i` brings a database from version `i` to `i + 1`. Append only: a released step is never edited.
 * IndexedDB runs all of them and sets the version in one transaction, so a killed upgrade leaves the old version whole.
 */
const migrations: ((db: Database, upgrade: Transaction<'versionchange'>) => void)[] = [
  (db) => {
    const papers = db.createObjectStore('papers', { keyPath: 'uid' });
    papers.createIndex('ids', 'ids', { multiEntry: true, unique: true });
    papers.createIndex('titleKeys', 'titleKeys', { multiEntry: true });
    papers.createIndex('added', 'added');
    const trash = db.createObjectStore('trash', { keyPath: 'uid' });
    trash.createIndex('ids', 'ids', { multiEntry: true });
    trash.createIndex('titleKeys', 'titleKeys', { multiEntry: true });
    trash.createIndex('removed', 'reader.removed.at');
    const suspects = db.createObjectStore('suspects', { keyPath: ['a', 'b'] });
    suspects.createIndex('a', 'a');
    suspects.createIndex('b', 'b');
    db.createObjectStore('decisions', { keyPath: ['a', 'b'] });
    db.createObjectStore('journal', { keyPath: 'id', autoIncrement: true }).createIndex('size', 'size');
    db.createObjectStore('redo', { keyPath: 'id' });
    db.createObjectStore('images', { keyPath: ['act', 'slice'] });
  },
  (db, upgrade) => {
    db.createObjectStore('changes', { autoIncrement: true });
    // What is there already is not in the index yet.
    // Should it fail, so does the whole upgrade, which says so.
    upgrade
      .objectStore('changes')
      .add({ after: '' })
      .catch(() => {});
    db.createObjectStore('segments');
    db.createObjectStore('folded');
    for (const store of ['papers', 'trash'] as const)
      upgrade.objectStore(store).createIndex('tags', 'reader.tags.value', { multiEntry: true });
    db.createObjectStore('readers', { keyPath: ['act', 'slice'] });
    db.createObjectStore('searches', { keyPath: 'name' });
    db.createObjectStore('visits', { keyPath: 'start' }).createIndex('listing', 'listing');
    db.createObjectStore('seen');
  },
  (db) => {
    db.createObjectStore('keys', { keyPath: 'bucket' });
  },
  (db) => {
    db.createObjectStore('dismissed', { keyPath: 'id' }).createIndex('ids', 'ids', { multiEntry: true });
  },
  (db) => {
    db.createObjectStore('rests');
  },
  // Papers are kept lean, which an older Sheaf could not read: folding anew, in the background, makes those that are there so.
  () => {},
];

/** Version of the newest schema this code knows. */
export const VERSION = migrations.length;

/** The browser lets extensions keep nothing. */
class NoPlace extends Error {
  override readonly name = 'NoPlace';
}

/** How long an upgrade waits in silence for the windows of an older Sheaf to let go, ms. They do when they are asked, after what they write. */
const PATIENCE = 3_000;

/**
 * Opens the library's database and brings it up to date.
 * @param onLost called when the connection was closed from outside (another window upgrades, or the browser gave it up): open again before the next use
 * @throws DOMException; `explain` puts it into words. Error in words when another window does not let go: the upgrade goes on once it has
 */
export async function openDatabase(name: string, onLost: () => void): Promise<Database> {
  const slow = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = openDB<Schema>(name, VERSION, {
    upgrade(db, from, _to, transaction) {
      // A broken-off upgrade is told by the opening that fails.
      transaction.done.catch(() => {});
      for (const step of migrations.slice(from)) step(db, transaction);
    },
    blocked() {
      timer = setTimeout(() => {
        // Whoever asks next waits behind this one.
        opening.then((late) => late.close()).catch(() => {});
        slow.reject(
          new Error(
            'Another window still works with an older Sheaf. Close it, or wait a little, and try again.',
          ),
        );
      }, PATIENCE);
    },
    // A newer Sheaf in another window wants to upgrade: let it, rather than block it until this window closes.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  try {
    return await Promise.race([opening, slow.promise]);
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    // Firefox refuses IndexedDB to extensions while it is set never to remember history, and to their pages in a private window (153).
    if (name === 'InvalidStateError' || name === 'SecurityError') throw new NoPlace(name, { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
