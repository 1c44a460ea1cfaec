import { type BibField, readFields } from './fields.ts';
import { LineCount } from './line-count.ts';

/** One `@…{…}` of a file, with its place in the text: `text.slice(from, to)` is it, whole. */
export interface BibItem {
  /** Lower case: `article`, `string`, `comment`. */
  type: string;
  /** Empty where the type has none. */
  key: string;
  fields: BibField[];
  from: number;
  to: number;
  /** From 1. */
  line: number;
}

/** What should be an entry and cannot be read as one. */
export interface Damage {
  from: number;
  to: number;
  line: number;
  /** Why, as a sentence. */
  reason: string;
}

/** Where an entry begins, looked for at an at sign. White space between its parts is bounded, so that a look costs little. */
const OPENING = /@[ \t]{0,8}([A-Za-z]+)[ \t]{0,8}\s{0,2}([{(])/y;
/** The same at the beginning of a line: there it may end an entry that has lost its last brace. */
const NEXT_ENTRY = /[ \t]*@[ \t]{0,8}[A-Za-z]+[ \t]{0,8}[{(]/y;
/** So many beginnings of lines that look like an entry may stand inside of one: somebody's abstract may quote BibTeX. Bounds the work on a damaged file. */
const QUOTED = 20;

/**
 * Reads the text of a `.bib` file entry by entry, as BibTeX does: braces count however they are escaped, and what stands between entries is
 * comment. Of a damaged file every entry that is whole is found: one without its last brace ends where a line begins the next.
 * Never throws; takes time linear in the length of the text, however damaged.
 */
export function* scanBib(text: string): Generator<BibItem | Damage> {
  const lines = new LineCount(text);
  let at = 0;
  for (;;) {
    const from = text.indexOf('@', at);
    if (from < 0) return;
    OPENING.lastIndex = from;
    const opening = OPENING.exec(text);
    if (!opening || isCommentedOut(text, from, at)) {
      at = from + 1;
      continue;
    }
    const [whole, name = '', bracket = ''] = opening;
    const type = name.toLowerCase();
    const open = from + whole.length - 1;
    const { end, next } = closing(text, open, bracket === '(' ? ')' : '}');
    const line = lines.at(from);
    if (end < 0) {
      yield { from, to: next, line, reason: 'Its closing brace is missing.' };
      at = next;
      continue;
    }
    const read =
      type === 'comment' || type === 'preamble'
        ? { key: '', fields: [] }
        : readFields(text.slice(open + 1, end), type);
    if (typeof read !== 'string') {
      const early = endsEarly(text, end + 1);
      if (early > 0 && type !== 'string') {
        yield { from, to: early, line, reason: 'It ends too early: there is a closing brace too many.' };
        at = early;
        continue;
      }
      yield { type, ...read, from, to: end + 1, line };
      at = end + 1;
    } else {
      // Where it swallowed others, these may be whole.
      const to = next > 0 ? next : end + 1;
      yield { from, to, line, reason: read };
      at = to;
    }
  }
}

/** Whether an item is damage. */
export const isDamage = (item: BibItem | Damage): item is Damage => 'reason' in item;

/** On a line that begins with a percent sign, as TeX users comment things out. */
function isCommentedOut(text: string, from: number, since: number): boolean {
  for (let i = from - 1; i >= since; i--) {
    const char = text[i];
    if (char === '\n' || char === '\r') return false;
    if (char === '%') return true;
    if (char !== ' ' && char !== '\t') return false;
  }
  return false;
}

/**
 * The bracket that closes the one at `open`.
 * @returns its index, -1 where there is none, and the first beginning of an entry at the beginning of a line inside (the end of the text, where
 * nothing closes and there is none; 0 where it closes and there is none)
 */
function closing(text: string, open: number, close: string): { end: number; next: number } {
  let depth = 0;
  let quoted = 0;
  let next = 0;
  for (let i = open + 1; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x7b) depth += 1;
    else if (depth === 0 && text[i] === close) return { end: i, next };
    else if (char === 0x7d) {
      depth -= 1;
      // A brace that closes nothing, in an entry of round brackets.
      if (depth < 0) return { end: -1, next: next || i + 1 };
    } else if (char === 0x0a || char === 0x0d) {
      NEXT_ENTRY.lastIndex = i + 1;
      if (!NEXT_ENTRY.test(text)) continue;
      next ||= text.indexOf('@', i);
      if (++quoted > QUOTED) return { end: -1, next };
    }
  }
  return { end: -1, next: next || text.length };
}

/** The next field behind an entry that ended. */
const FIELD_AGAIN =
  /[ \t]{0,8}\s{0,3}[ \t]{0,40},[ \t]{0,8}\s{0,3}[ \t]{0,40}[A-Za-z][\w-]{0,40}[ \t]{0,20}=[ \t]{0,8}["{\w]/y;

/** Where what stands behind an entry is the rest of its fields, up to and with its brace: its end. Else 0. */
function endsEarly(text: string, from: number): number {
  FIELD_AGAIN.lastIndex = from;
  if (!FIELD_AGAIN.test(text)) return 0;
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '{') depth += 1;
    else if (char === '}' && --depth < 0) return i + 1;
    else if (char === '\n' || char === '\r') {
      NEXT_ENTRY.lastIndex = i + 1;
      if (NEXT_ENTRY.test(text)) return text.indexOf('@', i);
    }
  }
  return text.length;
}
