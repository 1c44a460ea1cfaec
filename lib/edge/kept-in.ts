import { perhapsIn } from './perhaps-in.ts';

/** Where kept papers are found by id. */
interface ById {
  get(uid: string): Promise<{ ids: readonly string[] } | undefined>;
  index(name: 'ids'): {
    getKey(id: string): Promise<string | undefined>;
    getAllKeys(range: IDBKeyRange, most: number): Promise<readonly string[]>;
  };
}

/** So many whole papers are read, at most, to learn that the others of a page are not kept. */
const MOST = 8;

/** For each list of canonical ids, whether a paper with one of them is kept. All are looked up at once. */
export async function keptIn(papers: ById, idLists: readonly (readonly string[])[]): Promise<boolean[]> {
  const index = papers.index('ids');
  const idsBetween = async (range: IDBKeyRange, most: number) => {
    const uids = await index.getAllKeys(range, most);
    if (uids.length >= most) return uids.map(() => []);
    return Promise.all(uids.map(async (uid) => (await papers.get(uid))?.ids ?? []));
  };
  const perhaps = await perhapsIn(idLists.flat(), idsBetween, MOST);
  const uids = await Promise.all(perhaps.map((id) => index.getKey(id)));
  const kept = new Set(perhaps.filter((_, i) => uids[i] !== undefined));
  return idLists.map((ids) => ids.some((id) => kept.has(id)));
}
