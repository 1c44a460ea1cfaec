import type { Evidence } from './evidence.ts';

/** Letters of a piece of text that is looked for in the other abstract. */
const PIECE = 12;

/** An abstract shorter than this (in letters) proves nothing: "No abstract available". */
const TELLING = 60;

/**
 * How much of the shorter abstract stands in the longer, piece by piece: 1 when it is its beginning or the whole, about 0 for
 * two texts of their own, however alike they begin. Undefined where there is too little text.
 */
export function compareAbstracts(a: Evidence, b: Evidence): number | undefined {
  const [short, long] =
    a.abstract.length <= b.abstract.length ? [a.abstract, b.abstract] : [b.abstract, a.abstract];
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
