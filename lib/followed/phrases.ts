import { foldTitle } from '../text/fold.ts';
import { otherNumber } from './plural.ts';

/** Phrases by what they may begin with: their words but the last, the forms of that, and where each stands among the followed. */
export type Phrases = Map<string, { words: readonly string[]; last: ReadonlySet<string>; at: number }[]>;

/** Scripts written without blanks: their letters are words, so that a phrase is found within a run. Hangul has blanks, and particles hang on its words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]\p{M}*/gu;
const ABOVE_ASCII = /[^\x00-\x7f]/;
/** Between letters an apostrophe parts words: `Noether's`, `l'intégrale`. After a backslash it is an accent. */
const APOSTROPHE = /(\p{L})['’ʼ](?=\p{L})/gu;
/** Words of a paper that are looked at: an abstract has 300. */
const MOST = 5_000;

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  const apart = /['’ʼ]/.test(text) ? text.replace(APOSTROPHE, '$1 ') : text;
  let folded = foldTitle(apart.slice(0, 50_000));
  if (ABOVE_ASCII.test(folded)) folded = folded.replace(UNSPACED, ' $& ').trim().replace(/ +/g, ' ');
  return folded === '' ? [] : folded.split(' ', MOST);
}

/**
 * Adds a phrase; one without letters or digits is none.
 * @param numbers whether its last word may stand in the other number: "language models" for "language model"
 */
export function phrasesOf(phrases: Phrases, text: string, at: number, numbers: boolean): void {
  const words = wordsOf(text);
  const last = words.pop();
  if (last === undefined) return;
  const forms = new Set([last, ...(numbers ? otherNumber(last) : [])]);
  const phrase = { words, last: forms, at };
  for (const first of words.length ? words.slice(0, 1) : forms)
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
}

/** Notes in `found` which of the phrases stand in these words. */
export function holds(phrases: Phrases, words: readonly string[], found: Set<number>): void {
  for (let from = 0; from < words.length; from++)
    for (const phrase of phrases.get(words[from] as string) ?? []) {
      const end = words[from + phrase.words.length];
      if (
        end !== undefined &&
        phrase.last.has(end) &&
        phrase.words.every((word, i) => word === words[from + i])
      )
        found.add(phrase.at);
    }
}
