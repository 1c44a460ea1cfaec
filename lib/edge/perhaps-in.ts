import { schemeOf } from '../ids.ts';

/** Fewer ids are asked for one by one. */
const FEW = 6;
/** So many times as many records as there are ids are read for them. */
const MOST = 2;

/**
 * Those of some canonical ids that records may have; the others have none. The papers of a page were mostly announced within days of each other, so
 * that few ids lie between theirs: all that is known there is read in one request, which takes as long as a few single ones. Where there is too much
 * between them, all of a scheme come back.
 * @param read of the records in a range of ids, the ids each has; as many records as are there, at most `most`
 */
export async function perhapsIn(
  ids: readonly string[],
  read: (range: IDBKeyRange, most: number) => Promise<readonly (readonly string[])[]>,
  most = MOST * ids.length,
): Promise<string[]> {
  const schemes = [...Map.groupBy(ids, schemeOf).values()];
  const perhaps = schemes.map(async (some) => {
    // The database sorts strings as this does, by their code units.
    const sorted = some.toSorted();
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined || sorted.length < FEW) return some;
    const found = await read(IDBKeyRange.bound(first, last), most);
    if (found.length >= most) return some;
    const met = new Set(found.flat());
    return some.filter((id) => met.has(id));
  });
  return (await Promise.all(perhaps)).flat();
}
