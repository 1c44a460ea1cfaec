import { GREEK_NAMES } from '../text/greek.ts';

/** What tells two titles apart even when all other words agree. */
export interface Marks {
  /** Numbers, decimals and roman numerals (as numbers), sorted. */
  numbers: string[];
  greek: string[];
  /** Words with `+` or `#`: `c++`. */
  signs: string[];
  /** `erratum`, `reply` and the like; empty for a plain paper. */
  about: string;
}

/** Additions that say which form a work is in, not which work it is. */
const FORM =
  / (?:extended abstract|extended version|full version|full paper|short paper|long version|technical report|preprint|invited (?:talk|paper)|abstract)$/;

const ABOUT: [name: string, pattern: RegExp][] = [
  [
    'correction',
    /^(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|retraction|retracted|expression of concern|withdrawn)\b|\b(?:errat(?:um|a)|corrigend(?:um|a))(?: (?:to|for)|$)/,
  ],
  ['addendum', /^addend(?:um|a)\b|\baddend(?:um|a)(?: to|$)/],
  [
    'reply',
    /^(?:repl(?:y|ies)|response|rebuttal|authors? (?:reply|response)|rejoinder)(?: to|$)|\b(?:a )?(?:reply|rejoinder|rebuttal)(?: to|$)/,
  ],
  [
    'comment',
    /^(?:comments?|discussion|remarks?|a note|notes?|commentary|letter) on\b|\b(?:a )?comments? on\b/,
  ],
  ['review', /\bbook review$|^(?:book )?review of\b/],
];

/** Splits a folded title into the title to compare and what marks it. */
export function marksOf(folded: string): { title: string; marks: Marks } {
  const title = folded.replace(FORM, '') || folded;
  const numbers: string[] = [];
  const greek: string[] = [];
  const signs: string[] = [];
  for (const [i, word] of title.split(' ').entries()) {
    if (/\d/.test(word)) numbers.push(...(word.match(/\d+(?:\.\d+)*/g) ?? []).map(unpadded));
    else if (i > 0 && ROMAN.has(word)) numbers.push(ROMAN.get(word) ?? '');
    if (GREEK_NAMES.has(word)) greek.push(word);
    if (/[+#]/.test(word)) signs.push(word);
  }
  const about = ABOUT.find(([, pattern]) => pattern.test(folded))?.[0] ?? '';
  return { title, marks: { numbers: numbers.sort(), greek: greek.sort(), signs: signs.sort(), about } };
}

const ROMAN = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ').map((word, i) => [word, String(i + 1)]),
);

function unpadded(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}

/** Why two titles cannot be one work, in words; undefined when no mark differs. */
export function differingMark(a: Marks, b: Marks): string | undefined {
  if (a.about !== b.about) return `Only one is a ${a.about || b.about}`;
  return (
    differing('a number', a.numbers, b.numbers) ??
    differing('a Greek letter', a.greek, b.greek) ??
    differing('a sign', a.signs, b.signs)
  );
}

function differing(what: string, a: string[], b: string[]): string | undefined {
  if (a.join(' ') === b.join(' ')) return undefined;
  const onlyA = a.filter((word) => !b.includes(word));
  const onlyB = b.filter((word) => !a.includes(word));
  return `Titles differ in ${what}: ${onlyA.join(' ') || 'none'} and ${onlyB.join(' ') || 'none'}`;
}
