import { GREEK } from './greek.ts';

/** Commands that only style or space: they go without a trace. Others leave their name as a word (`\log`, `\alpha`). */
const STYLE =
  /^(?:text[a-z]*|math(?:bf|cal|rm|it|sf|tt|bb|frak|scr|normal|op|bin|rel|strut)|bm|boldsymbol|emph|bf|it|rm|tt|sc|sl|sf|em|up|(?:bf|it|rm|tt|sc|sl|sf|md|up)(?:series|shape|family)|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|left|right|[bB]igg?[lrm]?|mbox|hbox|makebox|url|href|operatorname|ensuremath|xspace|protect|displaystyle|limits|nolimits|quad|qquad|hspace|vspace|thanks|footnote(?:mark)?|begin|end|label|relax|hat|bar|tilde|vec|dot|ddot|widehat|widetilde|overline|underline|sup|sub|textsuperscript|textsubscript)$/;

/** Commands whose letter or sign has another name in plain text. */
const SPOKEN: Record<string, string> = {
  varepsilon: ' epsilon ',
  vartheta: ' theta ',
  varphi: ' phi ',
  varrho: ' rho ',
  varsigma: ' sigma ',
  varpi: ' pi ',
  infty: ' infty ',
  ell: 'l',
  times: '×',
  i: 'i',
  j: 'j',
  ss: 'ss',
  o: 'o',
  O: 'O',
  l: 'l',
  L: 'L',
  ae: 'ae',
  AE: 'AE',
  oe: 'oe',
  OE: 'OE',
  aa: 'a',
  AA: 'A',
  dj: 'd',
  DJ: 'D',
  and: '&',
  textquotesingle: "'",
  textquoteright: "'",
};

/** Typographic quotes and dashes read as Latin-1 (`â€œ`), or already given up as `â ??`: no letters of the title. */
const MISREAD = /â(?:€[^\s\w]| ?\?\?)/g;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Letters of Latin script that Unicode does not take apart. */
export const UNDIVIDED: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/**
 * A title as it is compared: lower case, words apart by one blank. TeX, markup, punctuation, accents and width are gone;
 * what tells works apart stays: digits and decimals, Greek letters (by name: `\alpha`, `α` and `alpha` are one), `+` and `#`
 * after a letter, numerals, every script. Empty when nothing is left. Folding twice changes nothing.
 */
export function foldTitle(raw: string): string {
  let text = foldLetters(raw.includes('\\') ? untex(raw) : raw);
  const ascii = !ABOVE_ASCII.test(text);
  if (!ascii) text = text.replace(GREEK_LETTERS, nameGreek);
  if (/\d/.test(text)) {
    text = text
      .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
      .replace(/(\d) ?(?:×|(?<=\d)times(?=\d)) ?(?=\d)/gu, '$1x')
      .replace(/(\d)\.(?=\d)/g, `$1${POINT}`);
  }
  if (/[+#]/.test(text)) text = text.replace(/(\p{L})([+#]+)(?!\p{L})/gu, keepSigns);
  text = text
    .replace(/&/g, ' and ')
    .replace(/∞/g, ' infty ')
    .replace(/['’‘ʹ`´${}^_]/g, '')
    .replace(ascii ? ASCII_SEPARATORS : SEPARATORS, ' ')
    .replace(KEPT, (sign) => (sign === PLUS ? '+' : sign === SHARP ? '#' : '.'));
  return text.trim();
}

/** Any text as it is searched for in another: letters and digits of every script, nothing between them. */
export function foldText(raw: string): string {
  const text = foldLetters(raw);
  return text.replace(ABOVE_ASCII.test(text) ? /[^\p{L}\p{M}\p{N}]+/gu : /[^a-z0-9]+/g, '');
}

function keepSigns(_: string, letter: string, signs: string): string {
  return `${letter}${signs.replace(/\+/g, PLUS).replace(/#/g, SHARP)} `;
}

function nameGreek(letters: string): string {
  return ` ${[...letters].map((letter) => GREEK[letter] ?? letter).join(' ')} `;
}

const ABOVE_ASCII = /[^\x00-\x7f]/;

/** One or two Greek letters by themselves; more are a Greek word. */
const GREEK_LETTERS = /(?<!\p{Script=Greek})\p{Script=Greek}{1,2}(?!\p{Script=Greek})/gu;

// Private-use letters hold the place of signs that stay while all others go.
const PLUS = '\uE000';
const SHARP = '\uE001';
const POINT = '\uE002';
const KEPT = /[\uE000-\uE002]/g;
const ASCII_SEPARATORS = /[^a-z0-9\uE000-\uE002]+/g;
const SEPARATORS = /[^\p{L}\p{M}\p{N}\uE000-\uE002]+/gu;

/**
 * Case, width, ligatures and the accents of Latin, Greek and Cyrillic letters folded; marks of other scripts (Kana's voicing,
 * Indic vowels, Arabic hamza) are letters' parts there and stay.
 */
export function foldLetters(raw: string): string {
  let text = raw;
  if (text.includes('&')) text = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, entity);
  if (text.includes('<'))
    text = text.replace(/<\/?(?:sup|sub|inf|i|b|em|strong|u|scp|sc|tt|span|br)(?:\s[^<>]{0,80})?\/?>/gi, '');
  // Nothing above ASCII: what most titles are.
  if (!ABOVE_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\uE000-\uE002]/g, '')
    .replace(MISREAD, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFKC')
    .replace(/[ßøłđðþæœıħ]/g, (letter) => UNDIVIDED[letter] ?? letter)
    .replace(/ς/g, 'σ');
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Commands resolved or dropped; braces, dollars and carets are left for the caller, who drops them. */
function untex(raw: string): string {
  return raw
    .replace(/\\["'`^~=.](?:\s*\{\s*\\?([a-zA-Z])\s*\}|\s*\\?([a-zA-Z]))/g, '$1$2')
    .replace(/\\[vcHukbdrt](?:\s*\{\s*\\?([a-zA-Z])\s*\}|\s+\\?([a-zA-Z])(?![a-zA-Z]))/g, '$1$2')
    .replace(/\\([%#&_$])/g, '$1')
    .replace(/\\([a-zA-Z]+)\s?/g, (_, name: string) => spoken(name))
    .replace(/\\!/g, '')
    .replace(/\\[^a-zA-Z]?/g, ' ');
}

function spoken(name: string): string {
  const known = Object.hasOwn(SPOKEN, name) ? SPOKEN[name] : undefined;
  if (known !== undefined) return known;
  return STYLE.test(name) ? '' : ` ${name} `;
}
