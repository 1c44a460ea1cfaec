import type { Paper } from '../paper.ts';
import { foldText } from '../text/fold.ts';

/** So much of an abstract is compared; a hostile page's megabyte costs no more. */
const LONGEST = 4_000;

/** Letters of a piece of text that is looked for in the other abstract. */
const PIECE = 12;

/** An abstract shorter than this (in letters) proves nothing: "No abstract available". */
const TELLING = 60;

/**
 * How much of the shorter abstract stands in the longer, piece by piece: 1 when it is its beginning or the whole, about 0 for
 * two texts of their own, however alike they begin. Undefined where there is too little text.
 */
export function compareAbstracts(a: Paper, b: Paper): number | undefined {
  if (a.abstract === undefined || b.abstract === undefined) return undefined;
  const [short, long] = [folded(a), folded(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short.length < TELLING) return undefined;
  if (long.startsWith(short)) return 1;
  let found = 0;
  let pieces = 0;
  for (let at = 0; at + PIECE <= short.length; at += PIECE) {
    pieces++;
    if (long.includes(short.slice(at, at + PIECE))) found++;
  }
  return found / pieces;
}

const cache = new WeakMap<Paper, string>();

function folded(paper: Paper): string {
  const known = cache.get(paper);
  if (known !== undefined) return known;
  const text = foldText((paper.abstract ?? '').slice(0, LONGEST));
  cache.set(paper, text);
  return text;
}
