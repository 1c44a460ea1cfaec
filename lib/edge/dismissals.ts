import { type Dismissal, dismissal } from '../dismissal.ts';
import type { Writing } from './writing.ts';

/** What is noted about a paper under any of its ids, each record once. */
export async function dismissalsOf(
  index: { getAll(id: string): Promise<Dismissal[]> },
  ids: readonly string[],
): Promise<Dismissal[]> {
  const found = await Promise.all(ids.map((id) => index.getAll(id)));
  return [...new Map(found.flat().map((one) => [one.id, one])).values()];
}

/**
 * Notes that papers are dismissed, or that this is taken back.
 * @param idLists for each paper its canonical ids; one without any is passed over
 * @returns how many it was not so for
 */
export async function dismissAll(
  tx: Writing,
  idLists: readonly (readonly string[])[],
  on: boolean,
  at: number,
): Promise<number> {
  const named = idLists.filter((ids) => ids.length > 0);
  const known = await tx.look(async (all) => {
    const store = all.objectStore('dismissed');
    // Mostly nothing lies there.
    if (!(await store.openKeyCursor())) return [];
    return Promise.all(named.map((ids) => dismissalsOf(store.index('ids'), ids)));
  });
  const records = named.map((ids, i) => dismissal(ids, known[i] ?? [], on, at));
  for (const record of records.flat()) await tx.records.set('dismissed', record.id, record);
  return records.filter(({ length }) => length > 0).length;
}
