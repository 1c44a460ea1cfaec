/** One field of an entry: its value as pieces that `#` joins. */
export interface BibField {
  /** Lower case. */
  name: string;
  pieces: Piece[];
}

/** A part of a value: the inside of braces or quotes, or a bare word, which is a number or the name of a macro. */
export interface Piece {
  text: string;
  bare: boolean;
}

const SPACE = /\s*/y;
const KEY = /[^\s,{}=]*(?:[ \t]+[^\s,{}=]+)*/y;
const WORD = /[^\s,{}=#"%()]+/y;

/** The key and the fields between the two brackets of an entry of that type (lower case); as a sentence why they cannot be read. */
export function readFields(inside: string, type: string): { key: string; fields: BibField[] } | string {
  let at = match(SPACE, inside, 0);
  let key = '';
  if (type !== 'string') {
    const end = match(KEY, inside, at);
    key = inside.slice(at, end);
    at = match(SPACE, inside, end);
    if (at < inside.length && inside[at] !== ',')
      return key === '' ? 'It has no key.' : `A comma is missing after its key “${short(key)}”.`;
    at += 1;
  }
  const fields: BibField[] = [];
  for (;;) {
    at = match(SPACE, inside, at);
    if (at >= inside.length) return { key, fields };
    if (inside[at] === ',') {
      at += 1;
      continue;
    }
    const end = match(WORD, inside, at);
    const name = inside.slice(at, end);
    if (name === '') return `“${short(inside.slice(at))}” is no field.`;
    at = match(SPACE, inside, end);
    if (inside[at] !== '=') return `An equals sign is missing after “${short(name)}”.`;
    const pieces: Piece[] = [];
    do {
      at = match(SPACE, inside, at + 1);
      const piece = pieceAt(inside, at);
      if (!piece) return `The value of “${short(name)}” cannot be read.`;
      pieces.push({ text: piece.text, bare: piece.bare });
      at = match(SPACE, inside, piece.end);
    } while (inside[at] === '#');
    fields.push({ name: name.toLowerCase(), pieces });
  }
}

function pieceAt(text: string, at: number): (Piece & { end: number }) | undefined {
  const char = text[at];
  if (char === '{' || char === '"') {
    const close = char === '{' ? 0x7d : 0x22;
    let depth = 0;
    for (let i = at + 1; i < text.length; i++) {
      const here = text.charCodeAt(i);
      if (depth === 0 && here === close) return { text: text.slice(at + 1, i), bare: false, end: i + 1 };
      if (here === 0x7b) depth += 1;
      else if (here === 0x7d) depth -= 1;
    }
    return undefined;
  }
  const end = match(WORD, text, at);
  return end === at ? undefined : { text: text.slice(at, end), bare: true, end };
}

/** Where a pattern that may match nothing ends at this place. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function short(text: string): string {
  const line = text.slice(0, 60).replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
