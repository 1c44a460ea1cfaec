import { type DBSchema, openDB } from 'idb';

/** A `.bib` file on the disk that the reader let Sheaf keep up to date. */
export interface BibHandle {
  name: string;
  handle: FileSystemFileHandle;
  /** When Sheaf wrote it last, ms since the epoch. */
  at: number;
}

interface Schema extends DBSchema {
  files: { key: string; value: BibHandle };
}

/** More files nobody keeps; the one written longest ago is forgotten. */
const MOST = 5;

/** A database of its own: a handle is no paper, belongs in no backup, and is worthless on another machine. */
const open = () =>
  openDB<Schema>('sheaf-files', 1, {
    upgrade(db) {
      db.createObjectStore('files', { keyPath: 'name' });
    },
  });

/** The files that are kept up to date, the one written last first. */
export async function bibHandles(): Promise<BibHandle[]> {
  const db = await open();
  try {
    return (await db.getAll('files')).sort((a, b) => b.at - a.at);
  } finally {
    db.close();
  }
}

/** Remembers a file, in place of another of its name. */
export async function keepBibHandle(kept: BibHandle): Promise<void> {
  const db = await open();
  try {
    await db.put('files', kept);
    const all = (await db.getAll('files')).sort((a, b) => b.at - a.at);
    for (const { name } of all.slice(MOST)) await db.delete('files', name);
  } finally {
    db.close();
  }
}

/** Forgets a file. It stays on the disk as it is. */
export async function forgetBibHandle(name: string): Promise<void> {
  const db = await open();
  try {
    await db.delete('files', name);
  } finally {
    db.close();
  }
}
