import { foldForSearch } from '../search.ts';

/** A stretch of a text, and whether its words are missing in the other text. */
export interface Stretch {
  /** Where it begins. */
  at: number;
  text: string;
  differs: boolean;
}

/** A text in stretches of words that the other text has and words that it has not; case, accents and signs do not count. */
export function differences(text: string, other: string): Stretch[] {
  const known = new Set(other.split(/\s+/).map(bare));
  const stretches: Stretch[] = [];
  let at = 0;
  for (const piece of text.split(/(?<=\s)(?=\S)/)) {
    const word = bare(piece.trim());
    const differs = word !== '' && !known.has(word);
    const last = stretches.at(-1);
    if (last?.differs === differs) last.text += piece;
    else stretches.push({ at, text: piece, differs });
    at += piece.length;
  }
  return stretches;
}

function bare(word: string): string {
  return foldForSearch(word).replace(/^[\p{P}]+|[\p{P}]+$/gu, '');
}
