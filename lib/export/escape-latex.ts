import {
  ACCENTS,
  LETTERS,
  MATH,
  MATH_ACCENTS,
  PUNCTUATION,
  SUBSCRIPTS,
  SUPERSCRIPTS,
} from './latex-table.ts';

/** Characters that are the same in LaTeX. */
const SAME = /^[A-Za-z0-9 .,:;()?!/'=+*@[\]-]/;

/** The common case by far: nothing to escape. */
const ALL_SAME = new RegExp(`${SAME.source}*$`);

/** ASCII without braces: each sign by itself. */
const NO_UNITS = /^[\x20-z|~]*$/;
const OTHER = /[^A-Za-z0-9 .,:;()?!/'=+*@[\]-]/g;
/** What of it plain text may hold. Few signs are looked for eight times as fast as all but many are (Chromium 156). */
const IN_PLAIN = /["#%<>|]/g;

/** Runs of such characters, of raised ones, of lowered ones; letters with combining marks; single characters. */
const UNIT = new RegExp(
  `${SAME.source.slice(1)}+(?!\\p{M})|[${[...SUPERSCRIPTS.keys()].join('')}]+|[${[...SUBSCRIPTS.keys()].join('')}]+|\\P{M}\\p{M}+|[^]`,
  'gu',
);

/** Punctuation that pdfLaTeX with T1 sets as it is; compiled sign by sign in TeX Live 2022. */
const PUNCTUATED = /^[¡¿«»–—‘’‚“”„…]$/;
const LATIN = /^(?=\p{Script=Latin})[\p{Lu}\p{Ll}]$/u;

/**
 * What stays in UTF-8 for biber. It makes letters of accents whatever we write, and of two accents on a letter something that TeX cannot read:
 * letters stay letters. pdfLaTeX with T1 knows those of Europe, LuaLaTeX all.
 */
function staysUtf8(unit: string): boolean {
  return PUNCTUATED.test(unit) || (LATIN.test(unit) && unit.normalize('NFKC') === unit);
}

/**
 * Plain Unicode as LaTeX. Characters that neither LaTeX nor a table here knows are pushed to `lost`, but letters: those stay, in UTF-8.
 * Braces are escaped in pairs; one without its partner gets an invisible one, since readers of BibTeX count `\{` as a brace.
 * @param utf8 what pdfLaTeX reads in UTF-8 stays as it is
 */
export function escapeLatex(text: string, lost: string[] = [], utf8 = false): string {
  if (ALL_SAME.test(text)) return text;
  if (NO_UNITS.test(text)) return escapeSigns(text, lost);
  const composed = text.normalize('NFC');
  const lonely = lonelyBraces(composed);
  let latex = '';
  for (const found of composed.matchAll(UNIT)) {
    const [unit] = found;
    if ((SAME.test(unit) && !/\p{M}$/u.test(unit)) || (utf8 && staysUtf8(unit))) latex += unit;
    else if (lonely.has(found.index)) latex += unit === '{' ? '\\{\\vphantom{\\}}' : '\\vphantom{\\{}\\}';
    else latex += escapeUnit(unit, lost, utf8);
  }
  return joined(latex);
}

/** The same of ASCII without braces, in one pass. */
function escapeSigns(text: string, lost: string[]): string {
  return joined(text.replace(OTHER, (sign) => escapeUnit(sign, lost)));
}

/** The same of plain text (`isPlain`): few signs are left in it. */
export function escapePlain(text: string, lost: string[]): string {
  return joined(text.replace(IN_PLAIN, (sign) => escapeUnit(sign, lost)));
}

/** Symbols side by side are one formula; a sign that may not follow another script has braces of its own kind. */
function joined(latex: string): string {
  return latex.replaceAll('$}{$', '');
}

function escapeUnit(unit: string, lost: string[], utf8 = false): string {
  const plain = PUNCTUATION.get(unit) ?? LETTERS.get(unit);
  if (plain !== undefined) return plain;
  const [first = ''] = unit;
  if (SUPERSCRIPTS.has(first)) return `{$^{${Array.from(unit, (c) => SUPERSCRIPTS.get(c)).join('')}}$}`;
  if (SUBSCRIPTS.has(first)) return `{$_{${Array.from(unit, (c) => SUBSCRIPTS.get(c)).join('')}}$}`;
  const symbol = MATH.get(unit);
  if (symbol !== undefined) return `{$${symbol}$}`;
  if (/^[\x20-\x7e]$/.test(unit)) return unit;
  return accent(unit, utf8) ?? fallback(unit, lost);
}

/** A letter under its marks: `{\'e}`, `{\H o}`, `{\'{\"u}}`, `{$\hat{\rho}$}`; undefined where a mark has no command. */
function accent(unit: string, utf8: boolean): string | undefined {
  const [base = '', ...marks] = unit.normalize('NFD');
  if (marks.length === 0) return undefined;
  const hat = MATH_ACCENTS.get(marks[0] ?? '');
  // Unicode has no such letter: biber would make a combining mark of the command.
  const asMath = utf8 && hat !== undefined && marks.length === 1;
  if (!asMath && /[A-Za-zı]/.test(base) && marks.every((mark) => ACCENTS.has(mark))) {
    const letter = base === 'ı' ? '\\i' : base;
    return marks.reduce(
      (inner, mark) =>
        `{\\${ACCENTS.get(mark)}${/^[a-z]$/i.test(ACCENTS.get(mark) ?? '') && inner.length === 1 ? ' ' : ''}${inner}}`,
      letter,
    );
  }
  const symbol = MATH.get(base) ?? (/[A-Za-z]/.test(base) ? base : undefined);
  return hat === undefined || symbol === undefined || marks.length > 1
    ? undefined
    : `{$\\${hat}{${symbol}}$}`;
}

/** The nearest thing: an ASCII equivalent, a Latin letter or a sign without the marks that have no command, a letter as it is; else nothing. */
function fallback(unit: string, lost: string[]): string {
  const compatible = unit.normalize('NFKD');
  if (compatible !== unit && /^[\x20-\x7e]+$/.test(compatible)) return escapeLatex(compatible, lost);
  const [base = '', ...marks] = unit.normalize('NFD');
  if (marks.length > 0 && /[\p{S}\p{P}A-Za-z]/u.test(base)) {
    lost.push(...marks.filter((mark) => !ACCENTS.has(mark)));
    return escapeLatex(
      base + marks.filter((mark) => /[A-Za-z]/.test(base) && ACCENTS.has(mark)).join(''),
      lost,
    );
  }
  if (/[\p{L}\p{M}\p{N}]/u.test(unit)) return unit;
  lost.push(unit);
  return '';
}

function lonelyBraces(text: string): Set<number> {
  const open: number[] = [];
  const lonely = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') open.push(i);
    else if (text[i] === '}' && open.pop() === undefined) lonely.add(i);
  }
  for (const i of open) lonely.add(i);
  return lonely;
}
