import { accented, isTextAccent, markedMath, mathAccent, textAccent } from './accents.ts';
import { SWITCHES, alphabetOf, inAlphabet } from './alphabets.ts';
import { ATTACHED, SILENT, TEXT_SYMBOLS } from './commands.ts';
import type { Output } from './output.ts';
import { FUNCTION_END, FUNCTION_START } from './marks.ts';
import { atom, structured } from './structured.ts';
import type { Take, Tex } from './tex.ts';
import { FUNCTIONS, GREEK, SYMBOLS } from './symbols.ts';

/** Escapes of one character: specials stay, spaces are spaces, hints go. */
const ESCAPES: Record<string, string> = {
  '{': '{',
  '}': '}',
  '%': '%',
  '&': '&',
  $: '$',
  '#': '#',
  _: '_',
  ' ': ' ',
  '\n': ' ',
  '\t': ' ',
  '\r': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '>': ' ',
  '\\': ' ',
  '!': '',
  '/': '',
  '-': '',
  '@': '',
  '*': '',
  '(': '',
  ')': '',
  '[': '',
  ']': '',
  '|': '‖',
  '+': '',
};

/** Writes what the command at `i` stands for and returns where to go on. */
export function run(tex: Tex, i: number, to: number, math: boolean, depth: number, out: Output): number {
  const token = tex.tokens[i] ?? '';
  const name = token.slice(1).replace(/\*$/, '');
  const take = (at: number, asMath = math) => tex.argument(at, to, asMath, depth);
  if (!/^[A-Za-z]/.test(name)) return escape(tex, i, to, math, name, out, take);

  const spaceAfter = /^\s/.test(tex.tokens[i + 1] ?? '') && i + 1 < to;
  /** TeX eats the space behind a command; in text a reader wants it. */
  const next = i + (spaceAfter && math ? 2 : 1);
  const mark = math ? undefined : textAccent(name);
  const base = tex.tokens[i + 1 + Number(spaceAfter)] ?? '';
  if (mark !== undefined && (standsUnder(base) || (spaceAfter && isOneLetter(base, mark)))) {
    const base = take(i + 1, false);
    out.push(accented(base.text, mark));
    return base.next;
  }
  const alphabet = alphabetOf(name);
  if (alphabet !== undefined) {
    if (SWITCHES.has(name) && math && tex.tokens[i + 1] !== '{') {
      out.push(inAlphabet(tex.range(i + 1 + Number(spaceAfter), to, math, depth + 1), alphabet));
      return to;
    }
    const letters = take(i + 1, true);
    out.push(inAlphabet(letters.text, alphabet));
    return letters.next;
  }
  if (SILENT.has(name)) {
    if ((name === 'left' || name === 'right') && tex.tokens[next]?.startsWith('.'))
      tex.tokens[next] = tex.tokens[next].slice(1);
    return i + 1 + Number(spaceAfter);
  }
  if (FUNCTIONS.has(name)) {
    const scripted = /^[\^_]/.test(tex.tokens[next] ?? '') && next < to;
    out.push(math ? FUNCTION_START + name + (scripted ? '' : FUNCTION_END) : name);
    return next;
  }
  const over = mathAccent(name);
  if (over !== undefined) {
    const base = take(i + 1, true);
    out.push(markedMath(base.text, over));
    return base.next;
  }
  if (name === 'over' && math) {
    const above = out.take();
    out.push(`${atom(above)}/${atom(tex.range(next, to, math, depth + 1))}`);
    return to;
  }
  const structure = structured(name, i, out, tex, to, take);
  if (structure !== undefined) return structure;
  const symbol =
    (math ? SYMBOLS.get(name) : undefined) ??
    (Object.hasOwn(TEXT_SYMBOLS, name) ? TEXT_SYMBOLS[name] : undefined) ??
    (name.length > 1 || standsAlone(tex, i, to, out) ? SYMBOLS.get(name) : undefined) ??
    (name.startsWith('text') ? GREEK.get(name.slice(4)) : undefined);
  if (symbol !== undefined) {
    out.push(symbol);
    return !math && spaceAfter && ATTACHED.has(name) ? i + 2 : next;
  }
  if (tex.tokens[i + 1] === '{' && (tex.partner[i + 1] ?? -1) > 0 && i + 1 < to) {
    const inside = take(i + 1);
    out.push(inside.text === '' ? token : inside.text);
    return inside.next;
  }
  // An author's own macro: its name says most. In math the backslash would only disturb; in text it shows that something is missing.
  out.push(math ? name + (/^[A-Za-z\\]/.test(tex.tokens[next] ?? '') && next < to ? ' ' : '') : token);
  return math ? next : i + 1;
}

/** Whether a text accent may stand over what begins with this token: a group, a letter, a dotless one, another accent. */
function standsUnder(token: string): boolean {
  return token === '{' || /^(?:\\[ij]$|\p{L}(?!\p{L}))/u.test(token) || isTextAccent(token);
}

/** `\v Cech`: the first letter of a word takes the accent where there is such a letter, as it does for TeX. */
function isOneLetter(word: string, mark: string): boolean {
  const [first = ''] = word;
  return /\p{L}/u.test(first) && Array.from((first + mark).normalize('NFC')).length === 1;
}

/** `\Z_3` and `/\R)` outside of math are sets; `A\B` and `C:\R` are not. */
function standsAlone(tex: Tex, i: number, to: number, out: Output): boolean {
  const after = i + 1 < to ? (tex.tokens[i + 1] ?? '') : '';
  return (
    !/[\p{L}\p{N}:)\\]$/u.test(out.tail) &&
    !after.startsWith('\\') &&
    /^[NZQRCEP]$/.test(tex.tokens[i]?.slice(1) ?? '')
  );
}

function escape(
  tex: Tex,
  i: number,
  to: number,
  math: boolean,
  name: string,
  out: Output,
  take: Take,
): number {
  const mark = math ? undefined : textAccent(name);
  if (mark !== undefined) {
    const after = tex.tokens[i + 1] ?? '';
    if (
      /^(?:[{\p{L}]|\\[ij]$)/u.test(after) ||
      isTextAccent(after) ||
      (/^\s/.test(after) && /^\p{L}/u.test(tex.tokens[i + 2] ?? ''))
    ) {
      const base = take(i + 1, false);
      out.push(base.text === '' && (name === '~' || name === '^') ? name : accented(base.text, mark));
      return base.next;
    }
    if (name === '"' || name === "'" || name === '`') out.push(name);
    return i + 1;
  }
  // With a space before it too, a backslash is no control space but stands for itself.
  const lone = !math && /^\s$/.test(name) && (out.tail === '' || /\s$/.test(out.tail));
  const plain = lone ? '\\ ' : Object.hasOwn(ESCAPES, name) ? ESCAPES[name] : undefined;
  if (name === '\\') {
    // A new line of a formula.
    out.push(math && i + 1 < to && out.tail.trim() !== '' ? '; ' : ' ');
    return i + 1;
  }
  out.push(plain ?? `\\${name}`);
  return i + 1;
}
