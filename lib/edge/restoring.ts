import {
  type Backup,
  type LibraryState,
  type RestoreOptions,
  type RestorePlan,
  isRemoved,
  meets,
  planRestore,
  planningRestore,
  readingBackup,
} from '../backup/index.ts';
import { unpacked } from '../citekey/buckets.ts';
import { isTombstone, type Transaction, wholeInTrash } from './database.ts';
import { keep } from './given-keys.ts';
import type { Library } from './library.ts';
import { pause } from './pause.ts';
import type { Progress } from './worker/calls.ts';

/** Papers read at a time, and papers written. */
const SLICE = 500;
const BATCH = 100;

/** Reads a backup without holding the page up for long. Never throws for what the file holds. */
export function readFile(text: string, progress: Progress): Promise<Backup> {
  return slowly(readingBackup(text), ({ read, of }) => progress(read, of));
}

/** Runs to the end what pauses by itself, and lets the page breathe in each pause. */
async function slowly<S, T>(work: Generator<S, T>, paused: (step: S) => void): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    paused(step.value);
    await pause();
  }
}

/** What a restore would do. Nothing is written. */
export async function preview(
  library: Library,
  backup: Backup,
  options: RestoreOptions,
  progress: Progress,
): Promise<RestorePlan> {
  const ours = await library.read((tx) => near(tx, backup, progress));
  return slowly(planningRestore(ours, backup, options), () => {});
}

/**
 * Restores a backup as one act that can be undone, whole or not at all. It is planned anew in the same transaction: others may have
 * written since the preview.
 * @returns what was done, and the act to undo; none when nothing changed
 * @param label "Restored 120 papers from sheaf-backup-2026-11-20.json"
 */
export async function restore(
  library: Library,
  backup: Backup,
  options: RestoreOptions,
  label: (plan: RestorePlan) => string,
  progress: Progress,
): Promise<{ plan: RestorePlan; act?: number }> {
  const { result, act } = await library.act(label, async (writing) => {
    const state = await writing.look((tx) => near(tx, backup, () => {}));
    const plan = planRestore(state, backup, options);
    const absorbed = new Set(plan.keep.flatMap((one) => one.absorbed));
    for (const uid of plan.gone.kept) {
      await writing.records.unset('papers', uid);
      if (absorbed.has(uid)) continue;
      for (const { a, b } of await writing.questions.about(uid))
        await writing.records.unset('suspects', [a, b]);
    }
    for (const uid of plan.gone.removed) await writing.records.unset('trash', uid);
    for (const { a, b } of plan.gone.decisions) await writing.records.unset('decisions', [a, b]);
    // All out before any goes in: an id may move from one paper to another.
    for (const { paper, known } of plan.keep) if (known) await writing.records.unset('papers', paper.uid);
    for (let i = 0; i < plan.keep.length; i += BATCH) {
      await Promise.all(
        plan.keep.slice(i, i + BATCH).map(({ paper, absorbed }) => writing.put(paper, absorbed)),
      );
      progress(i, plan.keep.length);
    }
    for (const tombstone of plan.tombstones) await writing.records.set('trash', tombstone.uid, tombstone);
    for (const paper of plan.trash) await writing.records.set('trash', paper.uid, paper);
    for (const { a, b, decided, at } of plan.decisions) await writing.questions.decide(a, b, decided, at);
    for (const search of plan.searches) await writing.records.set('searches', search.name, search);
    for (const record of plan.dismissed) await writing.records.set('dismissed', record.id, record);
    await keep(writing.keys(), state.keys ?? [], plan.keys);
    for (const suspect of plan.suspects) await writing.questions.ask(suspect);
    return plan;
  });
  return { plan: result, ...(act !== undefined && { act }) };
}

/** What the library has that a file has to do with. Awaits nothing but the transaction. */
async function near(tx: Transaction, file: LibraryState, progress: Progress): Promise<LibraryState> {
  const met = meets(file);
  const state: LibraryState = {
    papers: [],
    tombstones: [],
    decisions: await tx.objectStore('decisions').getAll(),
    searches: await tx.objectStore('searches').getAll(),
    dismissed: await tx.objectStore('dismissed').getAll(),
    keys: unpacked(await tx.objectStore('keys').getAll()),
  };
  const [kept, removed] = await Promise.all([
    tx.objectStore('papers').count(),
    tx.objectStore('trash').count(),
  ]);
  let read = 0;
  for (const store of ['trash', 'papers'] as const) {
    let after: string | undefined;
    for (;;) {
      const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
      const slice = await tx.objectStore(store).getAll(range, SLICE);
      for (const stored of slice.map(wholeInTrash)) {
        if (!met(stored)) continue;
        if (isTombstone(stored)) state.tombstones.push(stored);
        else if (store === 'trash' || !isRemoved(stored)) state.papers.push(stored);
      }
      progress((read += slice.length), kept + removed);
      if (slice.length < SLICE) break;
      after = slice.at(-1)?.uid;
    }
  }
  return state;
}
