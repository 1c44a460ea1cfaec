import { type DBSchema, openDB } from 'idb';

import type { KeptDays } from '../statistics/kept-days.ts';
import type { Phrase } from '../statistics/phrases.ts';

/** What was counted over the whole library, and of which state of it. */
export interface KeptStatistics {
  days: KeptDays;
  phrases: Phrase[];
  /** Which state of the library, and by which rules and in which time zone it was counted. */
  of: string;
}

interface Schema extends DBSchema {
  kept: { key: string; value: KeptStatistics };
}

const KEY = 'library';

/** A database of its own: it follows from the library, belongs in no backup, and may be lost at any time. */
const open = () =>
  openDB<Schema>('sheaf-statistics', 1, {
    upgrade(db) {
      db.createObjectStore('kept');
    },
  });

/** What was counted last. */
export async function keptStatistics(): Promise<KeptStatistics | undefined> {
  const db = await open();
  try {
    return await db.get('kept', KEY);
  } finally {
    db.close();
  }
}

/** Keeps it in place of what was there. */
export async function keepStatistics(kept: KeptStatistics): Promise<void> {
  const db = await open();
  try {
    await db.put('kept', kept, KEY);
  } finally {
    db.close();
  }
}
