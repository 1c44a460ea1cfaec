import { mathText } from './math.ts';

/** A word with TeX in it, without the punctuation round it. */
const WORD = /[^\s(“"‘'[.,;:!?][^\s]*[\\^_][^\s]*/gu;
/** Copies of a formula longer than this are no single word. */
const LONGEST = 40;

/** Folded as a copy of text is: scripts on the line, letters of math as letters. */
const onLine = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}()[\]|,+=*/-]+/gu, '');

/**
 * `O(n2)O(n^2)O(n2)` is `$O(n^2)$`: a formula copied from a page that sets math, once as MathML has it, as TeX and as it is drawn, is told once, by its TeX.
 * Without the last copy only where the first one has four signs, a bracket among them: clean text may say `x2x^2`.
 */
export function withoutCopies(text: string): string {
  if (!/[\\^_]/.test(text)) return text;
  return text.replace(WORD, (word) => {
    const [end = ''] = /[.,;:!?”"’'\]]*$/u.exec(word) ?? [];
    const tex = original(word.slice(0, word.length - end.length));
    return tex === undefined ? word : `$${tex}$${end}`;
  });
}

/** The TeX that stands in a word behind a copy of what it shows, and mostly before another. */
function original(word: string): string | undefined {
  const sign = word.search(/[\\^_{}$]/);
  for (let length = Math.min(LONGEST, sign, word.length >> 1); length > 0; length--) {
    const copy = word.slice(0, length);
    const twice = word.endsWith(copy) && word.length > 2 * length;
    if (!twice && !(length > 3 && copy.includes('('))) continue;
    const tex = word.slice(length, twice ? -length : undefined);
    if (/[\\^_]/.test(tex) && /^[^_^]/.test(tex) && onLine(mathText(tex)) === onLine(copy)) return tex;
  }
  return undefined;
}
