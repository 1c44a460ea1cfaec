import { type Paper, refold } from '../paper.ts';
import { FOLD_RULES, fold } from '../paper/fold.ts';
import { lean, whole } from '../paper/lean.ts';
import { isTombstone, type Transaction } from './database.ts';

/** Papers at a time: a short transaction each, so that a save waits for none. */
const SLICE = 100;
/** Where the store keeps its one record. */
const KEY = 0;

/**
 * Folds the next of the stored papers by today's rules. How far it is stands in the same transaction, so it may be broken off at any time.
 * It is no act: what it changes follows from the sources, and undo has nothing to bring back.
 * @returns whether there are more, and the uids of those that changed
 */
export async function refoldSome(
  tx: Transaction<'readwrite'>,
): Promise<{ result: boolean; uids?: string[] }> {
  const state = (await tx.objectStore('folded').get(KEY)) ?? { rules: 0 };
  if (state.rules === FOLD_RULES && !state.after) return { result: false };
  const [name, after] = state.rules === FOLD_RULES && state.after ? state.after : (['papers', ''] as const);
  const slice = await tx.objectStore(name).getAll(IDBKeyRange.lowerBound(after, true), SLICE);
  const changed: string[] = [];
  for (const stored of slice) {
    if (isTombstone(stored)) continue;
    const known = whole(stored);
    const anew = await own(tx, refold(known), known, name);
    const kept = lean(anew);
    if (JSON.stringify(kept) === JSON.stringify(stored)) continue;
    await tx.objectStore(name).put(kept);
    // One that was only kept in another form says the same to whoever looks.
    if (name === 'papers' && JSON.stringify(anew) !== JSON.stringify(known)) changed.push(stored.uid);
  }
  const last = slice.at(-1)?.uid;
  const next: ['papers' | 'trash', string] | undefined =
    slice.length === SLICE && last !== undefined
      ? [name, last]
      : name === 'papers'
        ? ['trash', '']
        : undefined;
  await tx.objectStore('folded').put({ rules: FOLD_RULES, ...(next && { after: next }) }, KEY);
  return { result: Boolean(next), ...(changed.length > 0 && { uids: changed }) };
}

/** The paper without ids that another kept paper has: newer rules may find one that was not seen before, and ids are unique. */
async function own(
  tx: Transaction<'readwrite'>,
  paper: Paper,
  stored: Paper,
  name: 'papers' | 'trash',
): Promise<Paper> {
  if (name === 'trash') return paper;
  const fresh = paper.ids.filter((id) => !stored.ids.includes(id));
  const holders = await Promise.all(fresh.map((id) => tx.objectStore('papers').index('ids').getKey(id)));
  const foreign = fresh.filter((_, i) => holders[i] !== undefined && holders[i] !== paper.uid);
  if (!foreign.length) return paper;
  return fold(paper.sources, paper.reader, {
    ...paper,
    foreignIds: [...(paper.foreignIds ?? []), ...foreign],
  });
}
