import { GREEK_NAMES } from '../text/greek.ts';

/** What tells two titles apart even when all other words agree. */
export interface Marks {
  /** Numbers, decimals and roman numerals (as numbers), sorted. */
  numbers: string[];
  /** A year that leads or trails a title: often copied along from a citation. */
  years: string[];
  greek: string[];
  /** Words with `+` or `#`: `c++`. */
  signs: string[];
  /** `erratum`, `reply` and the like; empty for a plain paper. */
  about: string;
  /** The title without numbers and words that count (`part`). */
  plain: string;
}

const ABOUT: [name: string, pattern: RegExp][] = [
  [
    'correction',
    /^(?:errat(?:um|a)|corrigend(?:um|a)|corrections? (?:to|for)|retraction|retracted|expression of concern|withdrawn)\b|\b(?:errat(?:um|a)|corrigend(?:um|a))(?= (?:to|for)\b|$)/,
  ],
  ['addendum', /^addend(?:um|a)\b|\baddend(?:um|a)(?= to\b|$)/],
  [
    'reply',
    /^(?:repl(?:y|ies)|response|rebuttal|rejoinder) (?:to|on)\b|^authors? (?:reply|response)\b|\b(?:reply|rejoinder|rebuttal)(?= to\b|$)/,
  ],
  ['comment', /^(?:(?:a |some )?(?:comments?|discussion|remarks?|commentary|letter)) on\b|\bcomments? on\b/],
];

const COUNTING = new Set('part chapter volume vol no number version'.split(' '));

const ROMAN = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ').map((word, i) => [word, String(i + 1)]),
);

const NUMBER_WORDS = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, String(i + 1)]),
);

/** What marks a folded title (`foldTitle`, or `bareTitle`). */
export function marksOf(title: string): Marks {
  const numbers: string[] = [];
  const years: string[] = [];
  const greek: string[] = [];
  const signs: string[] = [];
  const plain: string[] = [];
  const words = title.split(' ');
  for (const [i, word] of words.entries()) {
    const roman = i > 0 ? ROMAN.get(word) : undefined;
    const spelt = COUNTING.has(words[i - 1] ?? '')
      ? (NUMBER_WORDS.get(word) ?? /^[a-h]$/.exec(word)?.[0])
      : undefined;
    if (roman ?? spelt) numbers.push(roman ?? spelt ?? '');
    else if (/\d/.test(word)) {
      const edge = (i === 0 || i === words.length - 1) && words.length > 3 && /^(?:19|20)\d\d$/.test(word);
      if (edge) years.push(word);
      else
        numbers.push(
          ...(word.match(/\d+(?:\.\d+)*/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, '')),
        );
      plain.push(word.replace(/[\d.]+/g, ''));
    } else if (!COUNTING.has(word)) plain.push(word);
    if (GREEK_NAMES.has(word)) greek.push(word);
    if (/[+#]/.test(word)) signs.push(word);
  }
  const about = ABOUT.find(([, pattern]) => pattern.test(title))?.[0] ?? '';
  return {
    numbers: numbers.sort(),
    years: years.sort(),
    greek: greek.sort(),
    signs: signs.sort(),
    about,
    plain: plain.join(''),
  };
}

/**
 * Why two titles are not one work's, in words; undefined when no mark forbids it. A number that only one title has forbids
 * it where the rest is the same ("X" and "X II"); elsewhere it may be a volume or a page that was copied along.
 */
export function differingMark(a: Marks, b: Marks): string | undefined {
  const about = a.about || b.about;
  if (a.about !== b.about) return `Only one is ${about === 'addendum' ? 'an' : 'a'} ${about}`;
  const alone = a.plain === b.plain;
  return (
    differing('a number', a.numbers, b.numbers, alone) ??
    differing('a year', a.years, b.years, false) ??
    differing('a Greek letter', a.greek, b.greek, true) ??
    differing('a sign', a.signs, b.signs, true)
  );
}

function differing(what: string, a: string[], b: string[], oneSided: boolean): string | undefined {
  if (a.join(' ') === b.join(' ')) return undefined;
  const onlyA = a.filter((word) => !b.includes(word));
  const onlyB = b.filter((word) => !a.includes(word));
  if (!oneSided && (onlyA.length === 0 || onlyB.length === 0)) return undefined;
  const [first = '', second = ''] = [onlyA.join(' '), onlyB.join(' ')].sort();
  if (first === '' && second === '') return `Titles differ in how often ${what} stands there`;
  return first === ''
    ? `Only one title has ${what}: ${second}`
    : `Titles differ in ${what}: ${first} and ${second}`;
}
