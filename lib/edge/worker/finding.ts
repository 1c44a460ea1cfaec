import type { Found, FoundYears, Question, RelatedPaper } from '../../finding.ts';
import { IndexFinder } from '../finder/index-finder.ts';
import { IndexStore } from '../finder/index-store.ts';
import { StoredIndex } from '../finder/stored-index.ts';
import { warmUp } from '../finder/warm-up.ts';
import type { Context } from './calls.ts';

const store = new IndexStore();
const stored = new StoredIndex(store, (work, signal) =>
  navigator.locks.request('sheaf-index', { signal }, work),
);
const finder = new IndexFinder(stored, store);
let loaded: Promise<void> | undefined;
/** When the reader last asked, ms of `performance.now()`. */
let asked = 0;
let warm: Promise<void> | undefined;
/** Below so many papers everything is fast enough as it is. */
const MANY = 5_000;
/** Rows that a window shows. */
const SCREENFUL = 16;

/** The index is loaded with the first question. */
function ready(): Promise<void> {
  loaded ??= stored.refresh().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** @returns the answer, and the version of the index that gave it */
export async function find(_: Context, question: Question): Promise<{ found: Found; version: number }> {
  await ready();
  const { version } = stored;
  const found = await finder.find(question);
  asked = performance.now();
  // What goes wrong with it the reader's own question meets, and tells.
  if (found.kept >= MANY && found.behind === 0)
    warm ??= warmUp(
      (text) => finder.find({ text, from: 0, to: SCREENFUL }),
      () => asked,
    ).catch(() => {});
  return { found, version };
}

export async function findUids(
  _: Context,
  question: Pick<Question, 'text' | 'sort' | 'reversed'>,
): Promise<string[]> {
  await ready();
  return finder.uids(question);
}

export async function findYears(_: Context, texts: string[]): Promise<FoundYears[]> {
  await ready();
  return finder.years(texts);
}

/** Saved papers that have something in common with one. */
export async function findRelated(_: Context, uid: string): Promise<RelatedPaper[]> {
  await ready();
  return finder.related(uid);
}

/** Takes in what was written since. @returns the version of the index: answers of another one are out of date */
export async function refresh(): Promise<number> {
  await stored.refresh();
  return stored.version;
}

/** Brings the kept index up to date; takes half a minute when 100,000 papers are new. @returns its version */
export async function catchUp({ progress, signal }: Context): Promise<number> {
  await ready();
  await stored.catchUp(progress, signal);
  return stored.version;
}
