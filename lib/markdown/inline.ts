import { cleanLink } from '../text/links.ts';

/** A piece of a line: text, or an element of a fixed set with its pieces. */
export type Inline =
  | string
  | { kind: 'strong' | 'em' | 'del' | 'link'; href?: string; inside: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'br' };

/** So deep are marks read within marks; what is deeper is text. */
const DEEPEST = 6;
const MARKS = [
  ['**', 'strong'],
  ['__', 'strong'],
  ['~~', 'del'],
  ['*', 'em'],
  ['_', 'em'],
] as const;
const ADDRESS = /https?:\/\/[^\s<>"]+/iy;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The pieces of a paragraph. What is not closed is text, addresses that are not http(s) make no link, and HTML is text: all of it in one pass
 * per mark, so that no text takes longer than its length and depth ask for.
 */
export function inlines(text: string, depth = 0): Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  const put = (piece: Inline) => {
    if (plain) pieces.push(plain);
    plain = '';
    pieces.push(piece);
  };
  // Where a mark is known not to be closed any more: looked for once, not at each of its letters.
  const open = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const found = depth < DEEPEST ? pieceAt(text, at, depth, open) : undefined;
    if (found) {
      put(found.piece);
      at = found.end;
    } else if (text[at] === '\\' && /[\\`*_~[\]()#>+.!-]/.test(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
    } else plain += text[at++];
  }
  if (plain) pieces.push(plain);
  return pieces;
}

function pieceAt(
  text: string,
  at: number,
  depth: number,
  open: Set<string>,
): { piece: Inline; end: number } | undefined {
  const letter = text[at];
  if (letter === '\n')
    return /(?: {2}|\\)$/.test(text.slice(Math.max(0, at - 2), at))
      ? { piece: { kind: 'br' }, end: at + 1 }
      : undefined;
  if (letter === '`') return codeAt(text, at, open);
  if (letter === '[') return linkAt(text, at, depth, open);
  if (letter === 'h' || letter === 'H') return addressAt(text, at);
  for (const [mark, kind] of MARKS) {
    if (!text.startsWith(mark, at) || open.has(mark)) continue;
    const end = closing(text, at, mark);
    if (end === undefined) {
      open.add(mark);
      continue;
    }
    const inside = inlines(text.slice(at + mark.length, end), depth + 1);
    return { piece: { kind, inside }, end: end + mark.length };
  }
  return undefined;
}

/** Where a mark ends that begins here: not at a blank, and `_` not within a word. */
function closing(text: string, at: number, mark: string): number | undefined {
  const first = text[at + mark.length];
  const inWord = mark.startsWith('_') && LETTER.test(text[at - 1] ?? '');
  if (first === undefined || /\s/.test(first) || inWord) return undefined;
  for (let end = text.indexOf(mark, at + mark.length + 1); end > 0; end = text.indexOf(mark, end + 1)) {
    const after = text[end + mark.length] ?? '';
    if (/\s|\\/.test(text[end - 1] ?? '') || (mark.startsWith('_') && LETTER.test(after))) continue;
    // `*` of a `**` that is closed later.
    if (mark.length === 1 && (after === mark || text[end - 1] === mark)) continue;
    return end;
  }
  return undefined;
}

function codeAt(text: string, at: number, open: Set<string>) {
  const ticks = /^`+/.exec(text.slice(at, at + 20))?.[0] ?? '`';
  const end = open.has(ticks) ? -1 : text.indexOf(ticks, at + ticks.length);
  if (end < 0) {
    open.add(ticks);
    return undefined;
  }
  return {
    piece: { kind: 'code' as const, text: text.slice(at + ticks.length, end).trim() },
    end: end + ticks.length,
  };
}

/** So long may the words of a link and its address be. */
const LONGEST = 2_000;

function linkAt(text: string, at: number, depth: number, open: Set<string>) {
  const middle = open.has('](') ? -1 : text.indexOf('](', at);
  if (middle < 0) open.add('](');
  const end = middle < 0 ? -1 : text.indexOf(')', middle);
  if (end < 0 || end - at > LONGEST) return undefined;
  const href = httpOnly(text.slice(middle + 2, end).trim());
  const words = text.slice(at + 1, middle);
  if (href === undefined || words.includes('\n\n')) return undefined;
  return { piece: { kind: 'link' as const, href, inside: inlines(words, depth + 1) }, end: end + 1 };
}

function addressAt(text: string, at: number) {
  ADDRESS.lastIndex = at;
  const found = ADDRESS.exec(text)?.[0];
  const href = found === undefined ? undefined : httpOnly(cleanLink(found));
  if (href === undefined || !found?.startsWith(href)) return undefined;
  return { piece: { kind: 'link' as const, href, inside: [href] }, end: at + href.length };
}

/** An address a note may lead to. */
function httpOnly(address: string): string | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}
