/** Words of Latin letters; what is folded has no accents. Shorter ones are other words with an `s`: "GP" and "GPS". */
const WORD = /^[a-z]{3,40}$/;
/** Words that end like the plural of another and are none. */
const NO_PLURAL = new Set(['does', 'news']);

/** How words end, and what the ends of their plurals are: so many letters go, these come. The first that fits. */
const PLURALS: readonly (readonly [ending: RegExp, ...forms: (readonly [gone: number, come: string])[]])[] = [
  [/[^aeiou]y$/, [1, 'ies']],
  [/[sx]is$/, [2, 'es']],
  [/(?:ri|li|de|te)x$/, [0, 'es'], [2, 'ices']],
  [/(?:ss|us|as|ns|x|z|sh)$/, [0, 'es']],
  [/s$/],
  [/(?:ch|o|[cs]ion)$/, [0, 's'], [0, 'es']],
  [/eau$/, [0, 's'], [0, 'x']],
  [/$/, [0, 's']],
];

/**
 * The regular plurals of a folded word, some of which nobody writes: a word says neither its language nor how it sounds ("epochs", "batches"). English, with
 * the Greek and Latin ones of science (`analyses`, `matrices`); the `s` of French, Spanish and Portuguese, and what no English word ends in (`réseaux`,
 * `traducciones`). The endings of other languages would make other words: German "Rate" is no "Rat".
 */
function pluralsOf(word: string): string[] {
  if (!WORD.test(word)) return [];
  const [, ...forms] = PLURALS.find(([ending]) => ending.test(word)) ?? [];
  return forms
    .map(([gone, come]) => word.slice(0, word.length - gone) + come)
    .filter((plural) => !NO_PLURAL.has(plural));
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
