/** Where kept papers are found by id. */
interface ById {
  index(name: 'ids'): { getKey(id: string): Promise<string | undefined> };
}

/** For each list of canonical ids, whether a paper with one of them is kept. All are looked up at once. */
export function keptIn(papers: ById, idLists: readonly (readonly string[])[]): Promise<boolean[]> {
  const index = papers.index('ids');
  return Promise.all(
    idLists.map(async (ids) => {
      const keys = await Promise.all(ids.map((id) => index.getKey(id)));
      return keys.some((key) => key !== undefined);
    }),
  );
}
