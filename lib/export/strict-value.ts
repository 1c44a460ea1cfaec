import { daysOf } from '../paper/issue-date.ts';

/** Handed on byte for byte: what is a command elsewhere is a letter here. */
const VERBATIM = new Set(['doi', 'url', 'eprint']);

/** What pdfLaTeX with T1 has no letters for: neither Latin-1, Latin Extended-A, Romanian commas nor punctuation. Abstracts are hardly ever set. */
const FOREIGN = /[^\u0000-\u017f\u0218-\u021b\u2010-\u2026]/;
const SET = new Set(['title', 'author', 'journal', 'journaltitle', 'booktitle', 'howpublished']);

/** What a character of a value may be, besides harmless. */
const SIGN = 1;
const BRACE = 2;
const DAMAGED = 4;
const UNPAIRED = 8;
const KINDS = new Uint8Array(128);
for (const sign of '\\$%&#_^~') KINDS[sign.charCodeAt(0)] = SIGN;
for (const brace of '{}') KINDS[brace.charCodeAt(0)] = BRACE;
KINDS.fill(DAMAGED, 0, 0x20);
KINDS[0x7f] = DAMAGED;
/** Anything that is not harmless. */
const NOTABLE = new RegExp(
  `[${Array.from(KINDS, (kind, code) => (kind ? `\\x${code.toString(16).padStart(2, '0')}` : '')).join('')}\\ufffd]`,
  'g',
);

/**
 * Looks whether the value of a field (its name lower case, without its braces) is what it should be.
 * @param kinds what is in it, as `kindsIn` found
 * @param object told what is wrong: “with …”
 */
export function checkValue(
  name: string,
  value: string,
  kinds: number,
  object: (remark: string) => void,
): void {
  if (value === '') object(`with an empty ${name}`);
  if (kinds & UNPAIRED) object(`with braces that do not pair in its ${name}`);
  if (kinds & DAMAGED) object(`with a damaged character in its ${name}`);
  if (kinds & SIGN && !VERBATIM.has(name) && isLive(value))
    object(`with a sign that TeX would run in its ${name}`);
  if (SET.has(name) && FOREIGN.test(value))
    object('with letters that XeLaTeX and LuaLaTeX set but pdfLaTeX does not');
  if (name === 'year' && !/^\d{4}$/.test(value)) object('with a year that is no year');
  if (name === 'date' && !isDate(value)) object('with a date that the calendar does not have');
  if (name === 'doi' && !/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(value)) object('with a DOI that is none');
  if (name === 'url' && !/^https?:\/\/[^\s/]\S*$/i.test(value)) object('with an address that is none');
  if (name === 'author' && !areNames(value)) object('with an author’s name that cannot be read');
}

/**
 * What there is in a value, from one place in a text to another. Escaped braces count as well, for BibTeX, biber and pandoc. All of a large file goes through
 * it: the first sign is looked for by the engine, in half the time; a loop is faster where signs are many.
 */
export function kindsIn(text: string, from: number, to: number): number {
  NOTABLE.lastIndex = from;
  let found = 0;
  let depth = 0;
  for (let i = NOTABLE.test(text) ? NOTABLE.lastIndex - 1 : to; i < to; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? (KINDS[code] as number) : code === 0xfffd ? DAMAGED : 0;
    if (kind === 0) continue;
    found |= kind;
    if (code === 0x7b) depth += 1;
    else if (code === 0x7d && --depth < 0) found |= UNPAIRED;
  }
  return depth === 0 ? found : found | UNPAIRED;
}

/** Whether a sign would end the line, open a formula or stop TeX: unescaped and outside of math, or math that does not end. */
function isLive(value: string): boolean {
  const bare = value.replace(/\\[^A-Za-z]|\\[A-Za-z]+/g, '').replace(/\$[^$%#]*\$/g, '');
  return /[%#$&_^]/.test(bare);
}

function isDate(value: string): boolean {
  const [, year, , month, , day] = /^(\d{4})(-(\d\d)(-(\d\d))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  const days = daysOf(Number(year), Number(month));
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

/** Names parted by “and”, none empty, with two commas at most: more lose the entry. */
function areNames(value: string): boolean {
  if (!/[{},]/.test(value)) return !/(?:^| )and (?:and|$)|^and /i.test(value);
  let flat = value;
  for (let next = outer(flat); next !== flat; next = outer(flat)) flat = next;
  return flat
    .split(/ and(?= )/i)
    .every((name) => name.trim() !== '' && name.split(',').length <= 3 && !/^\s*,/.test(name));
}

/** Groups without groups in them become a letter. */
function outer(value: string): string {
  return value.replace(/\{[^{}]*\}/g, 'x');
}
