import { foldTitle } from '../text/fold.ts';

/** Phrases by their first word: the words of each, and where it stands among the followed. */
export type Phrases = Map<string, { words: readonly string[]; at: number }[]>;

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

/** Adds a phrase; one without letters or digits is none. */
export function phrasesOf(phrases: Phrases, text: string, at: number): void {
  const words = wordsOf(text);
  const [first] = words;
  if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { words, at }]);
}

/** Notes in `found` which of the phrases stand in these words. */
export function holds(phrases: Phrases, words: readonly string[], found: Set<number>): void {
  for (let from = 0; from < words.length; from++) {
    const begun = phrases.get(words[from] as string);
    if (!begun) continue;
    for (const phrase of begun)
      if (phrase.words.every((word, i) => word === words[from + i])) found.add(phrase.at);
  }
}
