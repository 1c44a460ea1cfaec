import type { Dismissal } from '../dismissal.ts';

/** What is noted about a paper under any of its ids, each record once. */
export async function dismissalsOf(
  index: { getAll(id: string): Promise<Dismissal[]> },
  ids: readonly string[],
): Promise<Dismissal[]> {
  const found = await Promise.all(ids.map((id) => index.getAll(id)));
  return [...new Map(found.flat().map((one) => [one.id, one])).values()];
}
