import type { Found, FoundYears, Question, RelatedPaper } from '../../finding.ts';
import { IndexFinder } from '../finder/index-finder.ts';
import { IndexStore } from '../finder/index-store.ts';
import { StoredIndex } from '../finder/stored-index.ts';
import type { Context } from './calls.ts';

const store = new IndexStore();
const stored = new StoredIndex(store, (work, signal) =>
  navigator.locks.request('sheaf-index', { signal }, work),
);
const finder = new IndexFinder(stored, store);
let loaded: Promise<void> | undefined;

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
  return { found: await finder.find(question), version };
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
