/** Words are compared by so many UTF-16 units; longer ones are noise (hashes, addresses). */
const LONGEST = 64;

/** Parts of a compound that are joined with those before them: "a-b-c-d" is found as ab, abc, abcd. */
const PARTS = 6;

/** Scripts written without spaces (and Hangul, whose words carry their particles): they are found by any part, as pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const MARK = /\p{M}/u;

/**
 * Told of each word of a text.
 * @param place counts the words of the text; characters of unspaced scripts count one each
 * @param start where it begins in the folded text
 * @param end where it ends there
 * @param how `join` for a compound's joined form, `last` for the last character of an unspaced run
 */
export type Visit = (
  word: string,
  place: number,
  start: number,
  end: number,
  how: 'word' | 'signed' | 'join' | 'pair' | 'last',
) => void;

const NONE = 0;
const SPACED = 1;
const DENSE = 2;

/** `kinds[c]` of an ASCII character: part of a word or not. */
const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, c) =>
  (c >= 48 && c <= 57) || (c >= 97 && c <= 122) ? SPACED : NONE,
);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return ASCII_KINDS[unit] as number;
  if (Number.isNaN(unit)) return NONE;
  const char = String.fromCodePoint(text.codePointAt(at) as number);
  return UNSPACED.test(char) ? DENSE : WORD.test(char) ? SPACED : NONE;
}

/** `-` `'` `.` `_` `&` right between two words join them. */
function joins(unit: number): boolean {
  return unit === 45 || unit === 39 || unit === 46 || unit === 95 || unit === 38;
}

/** `+` and `#` right after a word and before none belong to it as well: C++, C#. */
function signs(unit: number): boolean {
  return unit === 43 || unit === 35;
}

/**
 * Visits the words of a text that `foldForSearch` has folded, in order; see "Words" in `index.ts`.
 * @param place the place of the first word
 * @returns the place after the last word
 */
export function visitWords(text: string, visit: Visit, place = 0): number {
  let at = 0;
  let chain = '';
  let chainPlace = 0;
  let chainStart = 0;
  let parts = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === NONE) {
      at++;
      continue;
    }
    const start = at;
    if (kind === DENSE) {
      const run = visitDense(text, at, place, visit);
      place += run.count;
      at = run.end;
      parts = 0;
      continue;
    }
    do at += width(text, at);
    while (at < text.length && kindAt(text, at) === SPACED);
    const word = cut(text.slice(start, at));
    visit(word, place, start, at, 'word');
    if (parts > 0 && parts < PARTS) {
      chain += word;
      parts++;
      if (chain.length <= LONGEST) visit(chain, chainPlace, chainStart, at, 'join');
    } else if (parts === 0) {
      chain = word;
      chainPlace = place;
      chainStart = start;
      parts = 1;
    }
    if (!(joins(text.charCodeAt(at)) && kindAt(text, at + 1) === SPACED)) parts = 0;
    if (signs(text.charCodeAt(at))) {
      const from = at;
      while (signs(text.charCodeAt(at))) at++;
      if (at - from <= 2 && kindAt(text, at) === NONE)
        visit(word + text.slice(from, at), place, start, at, 'signed');
    }
    place++;
  }
  return place;
}

/** A run of an unspaced script: each two characters that follow each other, then the last one by itself. */
function visitDense(text: string, from: number, place: number, visit: Visit): { count: number; end: number } {
  let start = from;
  let at = from;
  let count = 0;
  do {
    const here = at;
    at += width(text, at);
    while (at < text.length && MARK.test(String.fromCodePoint(text.codePointAt(at) as number)))
      at += width(text, at);
    if (count > 0) visit(cut(text.slice(start, at)), place + count - 1, start, at, 'pair');
    start = here;
    count++;
  } while (at < text.length && kindAt(text, at) === DENSE);
  visit(cut(text.slice(start, at)), place + count - 1, start, at, 'last');
  return { count, end: at };
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

function cut(word: string): string {
  if (word.length <= LONGEST) return word;
  const end = word.codePointAt(LONGEST - 1) as number;
  return word.slice(0, end > 0xffff ? LONGEST - 1 : LONGEST);
}
