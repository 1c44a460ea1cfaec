import { editDistance, nearlyEqual, searchDistance } from './edit-distance.ts';
import type { Evidence } from './evidence.ts';
import type { People } from './people.ts';

/** How two titles agree; each figure 0 to 1 but `matched`. */
export interface Titles {
  same: boolean;
  /** Letters in common, over the longer title. */
  letters: number;
  /** How much of the shorter title stands somewhere in the longer. */
  inside: number;
  /** Words in common, slips allowed, over all words of both. */
  words: number;
  /** How many words they have in common. */
  matched: number;
  /** Letters of the shorter title. */
  length: number;
}

/** Below this share of common words, titles of papers without a common author are not compared letter by letter: it is what costs. */
const HOPELESS = 0.25;

export function compareTitles(a: Evidence, b: Evidence, people: People): Titles {
  const [short, long] = a.title.length <= b.title.length ? [a, b] : [b, a];
  const length = short.title.length;
  if (a.title === b.title) {
    return length === 0
      ? { same: false, letters: 0, inside: 0, words: 0, matched: 0, length }
      : { same: true, letters: 1, inside: 1, words: 1, matched: a.words.size, length };
  }
  const rest = new Set(long.words);
  const missing: string[] = [];
  for (const word of short.words) if (!rest.delete(word)) missing.push(word);
  let matched = short.words.size - missing.length;
  for (const word of missing) {
    for (const other of rest) {
      if (!nearlyEqual(word, other)) continue;
      rest.delete(other);
      matched++;
      break;
    }
  }
  const words = matched / Math.max(1, short.words.size + long.words.size - matched);
  if (words < HOPELESS && people.known && people.alike === 0) {
    return { same: false, letters: words, inside: words, words, matched, length };
  }
  return {
    same: false,
    letters: 1 - editDistance(short.title, long.title) / Math.min(160, Math.max(1, long.title.length)),
    inside: 1 - searchDistance(short.title, long.title) / Math.min(160, Math.max(1, length)),
    words,
    matched,
    length,
  };
}

/**
 * Whether two titles are one but for small words, a plural, words written together, or a slip within long words. A slip at the
 * beginning of a word is none (supervised, unsupervised), nor is one in a short word (LLaVA, LLaMA).
 */
export function slipsOnly(a: Evidence, b: Evidence): boolean {
  const left = without(a.wording, b.wording);
  const right = without(b.wording, a.wording);
  if (a.wording.length - left.length < 3) return false;
  const [short, long] = [left.join(''), right.join('')].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (short === long || (short.length > 3 && long === `${short}s`)) return true;
  return (
    short.length >= 7 &&
    short.slice(0, 3) === long.slice(0, 3) &&
    editDistance(short, long) <= short.length / 7
  );
}

function without(words: string[], others: string[]): string[] {
  const gone = [...others];
  return words.filter((word) => {
    const at = gone.indexOf(word);
    if (at >= 0) gone.splice(at, 1);
    return at < 0;
  });
}

/** Whether titles are close enough to trust an id that both papers name. */
export function titlesAgree(titles: Titles): boolean {
  return (
    titles.same ||
    titles.letters >= 0.75 ||
    titles.words >= 0.6 ||
    (titles.inside >= 0.9 && titles.length >= 12)
  );
}
