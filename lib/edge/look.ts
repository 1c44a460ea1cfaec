import type { CandidateKeys } from '../dedupe/index.ts';

/** So many papers may share one folded title before the rest is not looked at ("Preface", "Editorial"). */
export const SAME_TITLE = 50;

/** A store of records that have ids and folded titles. */
export interface Searched<T> {
  get(uid: string): Promise<T | undefined>;
  index(name: 'ids' | 'titleKeys'): { getAll(key: string, count?: number): Promise<T[]> };
}

/** A store whose records are made into others as they are read. */
export function readAs<K, T>(store: Searched<K>, as: (kept: K) => T): Searched<T> {
  return {
    async get(uid) {
      const kept = await store.get(uid);
      return kept === undefined ? undefined : as(kept);
    },
    index: (name) => ({
      getAll: async (key, count) => (await store.index(name).getAll(key, count)).map(as),
    }),
  };
}

/** The records of a store that share an id, a folded title or a uid, each once. */
export async function look<T extends { uid: string }>(store: Searched<T>, keys: CandidateKeys): Promise<T[]> {
  const found = await Promise.all([
    ...keys.ids.map((id) => store.index('ids').getAll(id)),
    ...keys.titleKeys.map((title) => store.index('titleKeys').getAll(title, SAME_TITLE)),
    ...keys.uids.map(async (uid) => [await store.get(uid)].filter((kept) => kept !== undefined)),
  ]);
  return [...new Map(found.flat().map((kept) => [kept.uid, kept])).values()];
}
