import { WordCursor } from './dictionary.ts';
import type { Segment } from './segment.ts';

const NONE = new Uint32Array(0);

/** Walks the titles' keys of a segment, in the order of `byTitle`. They are written like words without lists. */
export function titleCursor({ size, titleKeys }: Segment): WordCursor {
  return new WordCursor({ count: size, words: titleKeys, heads: NONE, docs: titleKeys, places: titleKeys });
}
