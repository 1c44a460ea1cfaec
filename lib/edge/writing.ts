import type { IDBPObjectStore, IDBPTransaction } from 'idb';

import type { Paper } from '../paper.ts';
import type { Schema } from './database.ts';

/** A write transaction over the papers and the trash. */
export type Writing = IDBPTransaction<Schema, ('papers' | 'trash')[], 'readwrite'>;

/** So many papers may share one folded title before the rest is not looked at ("Preface", "Editorial"). */
const SAME_TITLE = 50;

type Searched = IDBPObjectStore<Schema, ('papers' | 'trash')[], 'papers' | 'trash', 'readwrite'>;

/** The papers of a store that share an id or a folded title, each once. */
export async function candidates(
  store: unknown,
  keys: { ids: string[]; titleKeys: string[] },
): Promise<Paper[]> {
  const searched = store as Searched;
  const found = await Promise.all([
    ...keys.ids.map((id) => searched.index('ids').getAll(id)),
    ...keys.titleKeys.map((title) => searched.index('titleKey').getAll(title, SAME_TITLE)),
  ]);
  return [...new Map(found.flat().map((paper) => [paper.uid, paper])).values()];
}

/** Puts a paper, and takes out those it has absorbed: first, since their ids are now its own and ids are unique. */
export async function put(tx: Writing, paper: Paper, absorbed: string[]): Promise<void> {
  const papers = tx.objectStore('papers');
  for (const uid of absorbed) if (uid !== paper.uid) await papers.delete(uid);
  await papers.put(paper);
}
