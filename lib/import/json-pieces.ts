import { LineCount } from '../bib-file/line-count.ts';

/** One element of a list, or one member of an object, of a JSON text. */
export interface JsonPiece {
  /** Of a member. */
  key?: string;
  value?: unknown;
  line: number;
  from: number;
  to: number;
  /** It cannot be parsed. */
  broken?: true;
}

/**
 * The elements of the list, or the members of the object, that a JSON text is, with their lines. Of a text that is cut or damaged each piece that is whole
 * and begins a line as the first one does; in a text on one line, those before the damage. Takes time linear in its length; never throws.
 */
export function jsonPieces(text: string): JsonPiece[] {
  const start = /^\uFEFF?\s*[[{]/.exec(text)?.[0].length ?? 0;
  if (start === 0) return [];
  const lines = new LineCount(text);
  const isObject = text[start - 1] === '{';
  const pieces: JsonPiece[] = [];
  let at = start;
  for (;;) {
    const from = skipped(text, at);
    if (from >= text.length || text[from] === ']' || text[from] === '}') return pieces;
    const to = endOf(text, from);
    const piece = read(text, from, to, isObject, lines.at(from));
    if (piece.broken)
      return [...pieces, ...resumed(text, from, isObject, lines, indentOf(text, pieces[0]?.from ?? from))];
    pieces.push(piece);
    at = skipped(text, to);
    if (text[at] === ',') at += 1;
  }
}

/** From a damaged piece on: pieces that begin a line with the same indent. */
function resumed(
  text: string,
  from: number,
  isObject: boolean,
  lines: LineCount,
  indent: string,
): JsonPiece[] {
  const beginning = isObject ? '"[^"\\r\\n]{1,300}"[ \\t]*:[ \\t]*\\{' : '\\{';
  const again = new RegExp(`(?<=[\\r\\n])${indent}(?=${beginning})`, 'g');
  again.lastIndex = from;
  const starts = [
    from,
    ...Array.from(text.slice(from).matchAll(again), ({ index, 0: found }) => from + index + found.length),
  ];
  return starts.map((start, i) => {
    const limit = starts[i + 1] ?? text.length;
    const piece = text.slice(start, limit);
    const trimmed = piece.replace(/[\s,]{0,200}$/, '');
    const whole = read(text, start, start + trimmed.length, isObject, lines.at(start));
    // The last one has the end of the list behind it.
    const rest = i === starts.length - 1 ? trimmed.replace(/\s{0,200}[\]}]$/, '') : trimmed;
    return whole.broken && rest !== trimmed
      ? read(text, start, start + rest.length, isObject, whole.line)
      : whole;
  });
}

function read(text: string, from: number, to: number, isObject: boolean, line: number): JsonPiece {
  try {
    const piece = text.slice(from, to);
    if (!isObject) return { value: JSON.parse(piece) as unknown, line, from, to };
    const [[key, value] = ['', undefined]] = Object.entries(JSON.parse(`{${piece}}`) as object);
    return { key, value, line, from, to };
  } catch {
    return { line, from, to, broken: true };
  }
}

/** Where a piece ends: before the comma or the bracket that is not inside of it. */
function endOf(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === 0x5c) i += 1;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x7b || char === 0x5b) depth += 1;
    else if (char === 0x7d || char === 0x5d) {
      if (depth === 0) return i;
      depth -= 1;
    } else if (char === 0x2c && depth === 0) return i;
  }
  return text.length;
}

function skipped(text: string, at: number): number {
  let i = at;
  while (/\s/.test(text[i] ?? 'x')) i += 1;
  return i;
}

/** The blanks before a place on its line. */
function indentOf(text: string, at: number): string {
  return /[ \t]{0,80}$/.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
}
