import { whole } from '../paper/lean.ts';
import type { Paper } from '../paper.ts';
import type { Library } from './library.ts';

/** All papers in slices, by uid: a short transaction each, so a long walk holds nobody up. */
export async function* slices(library: Pick<Library, 'readPapers'>, size = 500): AsyncGenerator<Paper[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const from = range;
    const slice = await library.readPapers((papers) => papers.getAll(from, size));
    if (slice.length) yield slice.map(whole);
    const last = slice.at(-1)?.uid;
    if (slice.length < size || last === undefined) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
