/** Words of Latin letters; what is folded has no accents. Shorter ones are other words with an `s`: "GP" and "GPS". */
const WORD = /^[a-z]{3,40}$/;
/** Words that end like the plural of another and are none. */
const NO_PLURAL = new Set(['does', 'news']);

/**
 * The regular plurals of a folded word, some of which nobody writes: a word says neither its language nor how it sounds ("epochs", "batches"). English, with
 * the Greek and Latin ones of science (`analyses`, `matrices`); the `s` of French, Spanish and Portuguese, and what no English word ends in (`réseaux`,
 * `traducciones`). The endings of other languages would make other words: German "Rate" is no "Rat".
 */
function pluralsOf(word: string): string[] {
  if (!WORD.test(word)) return [];
  const but = (letters: number, ending: string) => word.slice(0, -letters) + ending;
  const all = /[^aeiou]y$/.test(word)
    ? [but(1, 'ies')]
    : /[sx]is$/.test(word)
      ? [but(2, 'es')]
      : /(?:ri|li|de|te)x$/.test(word)
        ? [`${word}es`, but(2, 'ices')]
        : /(?:ss|us|as|ns|x|z|sh)$/.test(word)
          ? [`${word}es`]
          : word.endsWith('s')
            ? []
            : /(?:ch|o)$/.test(word)
              ? [`${word}s`, `${word}es`]
              : /eau$/.test(word)
                ? [`${word}s`, `${word}x`]
                : /[cs]ion$/.test(word)
                  ? [`${word}s`, `${word}es`]
                  : [`${word}s`];
  return all.filter((plural) => !NO_PLURAL.has(plural));
}

/** How a plural may go back to its word, each tried. */
const BACK: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/es$/, ['', 'is']],
  [/s$/, ['']],
  [/ices$/, ['ix', 'ex']],
  [/x$/, ['']],
];

/** The words of which this is a regular plural; some of them are none. */
function singularsOf(word: string): string[] {
  if (!WORD.test(word)) return [];
  return BACK.flatMap(([ending, endings]) =>
    ending.test(word) ? endings.map((other) => word.replace(ending, other)) : [],
  ).filter((one) => pluralsOf(one).includes(word));
}

/** A folded word in the other number: its regular plurals, and the words of which it is one. Of two words each is a form of the other, or neither is. */
export function otherNumber(word: string): string[] {
  return [...new Set([...pluralsOf(word), ...singularsOf(word)])];
}
