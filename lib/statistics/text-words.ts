const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
/** A run of letters, marks and digits, with what joins two of them to one word, and `+` or `#` behind (C++). */
const RUN = /[\p{L}\p{M}\p{N}]+(?:[-‐'’.&_][\p{L}\p{M}\p{N}]+)*(?:[+#]{1,2}(?![\p{L}\p{N}]))?/gu;
const ASCII = /^[\0-\x7f]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Whether a word is of a script that is written without spaces: such words are joined without one. */
export const isDense = (word: string): boolean => !ASCII.test(word) && DENSE.test(word);

/**
 * Visits the words of a text in order, as they stand there; an empty one where anything but space stands between two, and at the end: no phrase runs
 * over that.
 */
export function visitTextWords(text: string, visit: (word: string) => void): void {
  let last = 0;
  RUN.lastIndex = 0;
  for (let found = RUN.exec(text); found; found = RUN.exec(text)) {
    const [run] = found;
    const { index } = found;
    // The commonest gap is looked at without a pattern.
    if (index - last > 1 || (index > last && text.charCodeAt(last) !== 32))
      if (/\S/.test(text.slice(last, index))) visit('');
    const dense = isDense(run);
    // A space there is a pause.
    if (dense && index > last) visit('');
    last = index + run.length;
    if (dense) visitDense(run, visit);
    else visit(run);
  }
  visit('');
}

/** Words of a script without spaces, by the browser's dictionary. The language matters little: Chinese and Japanese share one. */
function visitDense(run: string, visit: (word: string) => void): void {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(run)) visit(isWordLike ? segment : '');
}
