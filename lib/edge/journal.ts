import { type Act, type Image, NO_PAPERS, type Transaction } from './database.ts';
import { swapReaders } from './rewriting.ts';
import type { Loose } from './loose.ts';

/** So many acts can be undone, … */
const MOST = 200;
/** … and about so many bytes of what was before are kept for it. The newest act can be undone however large it is. */
const MOST_BYTES = 20_000_000;
/** Images in one record of the store. */
const SLICE = 100;
/** Between one slice and the next. */
const HALF = 0.5;

/** What undo and redo would do now. */
export interface History {
  undo?: Act;
  redo?: Act;
}

/** Notes an act: what was before it can be had back, and what was undone before can not be done again. @returns its id */
export async function append(
  tx: Transaction<'readwrite'>,
  label: string,
  at: number,
  images: Image[],
): Promise<number> {
  await dropRedo(tx);
  const act: Omit<Act, 'id'> = { at, label, size: sizeOf(images) };
  const id = await tx.objectStore('journal').add(act as Act);
  await putImages(tx, id, images);
  await trim(tx);
  return id;
}

/** Begins an act that notes what was before as it goes along. @returns its id */
export function begin(tx: Transaction<'readwrite'>, at: number): Promise<number> {
  const act: Omit<Act, 'id'> = { at, label: '', size: 0 };
  return tx.objectStore('journal').add(act as Act);
}

/** Ends an act that was begun. @param done whether it changed anything: else there was no act */
export async function end(tx: Transaction<'readwrite'>, act: Act, done: boolean): Promise<void> {
  if (!done) return tx.objectStore('journal').delete(act.id);
  await dropRedo(tx);
  await tx.objectStore('journal').put(act);
  await trim(tx);
}

/**
 * Undoes the newest act.
 * @param expected undo this act, or nothing
 * @returns the act and the uids it touched; undefined when there is none, or it is not the expected one
 */
export async function undo(
  tx: Transaction<'readwrite'>,
  expected?: number,
): Promise<{ act: Act; uids: string[] } | undefined> {
  const cursor = await tx.objectStore('journal').openCursor(null, 'prev');
  if (!cursor || (expected !== undefined && cursor.key !== expected)) return undefined;
  const act = cursor.value;
  await cursor.delete();
  const uids = await swap(tx, act);
  await tx.objectStore('redo').put(act);
  return { act, uids };
}

/** Does again what was undone last. */
export async function redo(tx: Transaction<'readwrite'>): Promise<{ act: Act; uids: string[] } | undefined> {
  const cursor = await tx.objectStore('redo').openCursor();
  if (!cursor) return undefined;
  const act = cursor.value;
  await cursor.delete();
  const uids = await swap(tx, act);
  await tx.objectStore('journal').put(act);
  return { act, uids };
}

/** What undo and redo would do now. */
export async function history(tx: Transaction): Promise<History> {
  const [last, next] = await Promise.all([
    tx.objectStore('journal').openCursor(null, 'prev'),
    tx.objectStore('redo').openCursor(),
  ]);
  return { ...(last && { undo: last.value }), ...(next && { redo: next.value }) };
}

/**
 * Puts back what was before an act, and keeps what is now in its place. An act keeps its id on its way there and back. It goes slice by
 * slice, so that an act over a whole library is not in memory at once.
 */
async function swap(tx: Transaction<'readwrite'>, act: Act): Promise<string[]> {
  const records = (store: Image['store']) => tx.objectStore(store) as unknown as Loose;
  const slices = tx.objectStore('images');
  const keys = await slices.getAllKeys(imagesOf(act.id));
  const uids = new Set<string>();
  act.size = 0;
  // All out before any goes in: ids are unique, and may have moved from one paper to another. What comes out waits between the slices.
  for (const [id, slice] of keys) {
    const images = (await slices.get([id, slice]))?.images ?? [];
    // Asked for all at once: waiting for each would cost thousands of round trips.
    const now = await Promise.all(
      images.map(async ({ store, key }) => {
        const before = await records(store).get(key);
        return { store, key, ...(before !== undefined && { before }) } as Image;
      }),
    );
    await Promise.all(images.map(({ store, key }) => records(store).delete(key)));
    await slices.put({ act: id, slice: slice + HALF, images: now });
    act.size += sizeOf(now);
    for (const { store, key } of images)
      if (!NO_PAPERS.has(store)) for (const uid of [key].flat()) uids.add(uid);
  }
  for (const [id, slice] of keys) {
    const [back, now] = await Promise.all([slices.get([id, slice]), slices.get([id, slice + HALF])]);
    const there = back?.images.filter(({ before }) => before !== undefined) ?? [];
    await Promise.all(there.map(({ store, before }) => records(store).put(before)));
    await slices.put({ act: id, slice, images: now?.images ?? [] });
    await slices.delete([id, slice + HALF]);
  }
  const readers = await swapReaders(tx, imagesOf(act.id));
  act.size += readers.size;
  for (const uid of readers.uids) uids.add(uid);
  return [...uids];
}

/** What was undone before can not be done again. */
async function dropRedo(tx: Transaction<'readwrite'>): Promise<void> {
  for (const id of await tx.objectStore('redo').getAllKeys()) {
    await tx.objectStore('redo').delete(id);
    await dropImages(tx, id);
  }
}

async function putImages(tx: Transaction<'readwrite'>, act: number, images: Image[]): Promise<void> {
  for (let at = 0; at < images.length; at += SLICE)
    await tx.objectStore('images').put({ act, slice: at / SLICE, images: images.slice(at, at + SLICE) });
}

async function dropImages(tx: Transaction<'readwrite'>, act: number): Promise<void> {
  await tx.objectStore('images').delete(imagesOf(act));
  await tx.objectStore('readers').delete(imagesOf(act));
}

/** Lets the oldest acts go that are too many or too large. */
async function trim(tx: Transaction<'readwrite'>): Promise<void> {
  // There are never many more than are kept: one request is faster than a walk.
  const acts = await tx.objectStore('journal').getAll();
  let kept = 0;
  let bytes = 0;
  for (const { id, size } of acts.reverse()) {
    kept++;
    bytes += size;
    if (kept === 1 || (kept <= MOST && bytes <= MOST_BYTES)) continue;
    await tx.objectStore('journal').delete(id);
    await dropImages(tx, id);
  }
}

function sizeOf(images: Image[]): number {
  return images.reduce((sum, image) => sum + JSON.stringify(image).length, 0);
}

function imagesOf(act: number): IDBKeyRange {
  return IDBKeyRange.bound([act, 0], [act, Infinity]);
}
