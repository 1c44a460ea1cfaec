/** A stretch of a title or abstract: words, or the inside of `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. */
export interface Part {
  kind: 'words' | 'math';
  text: string;
  /** What stood around math. */
  marks?: [open: string, close: string];
}

/**
 * Cuts a text where TeX math begins and ends. A dollar that opens no math (money, a shell variable, a lone sign) stays among the words.
 * Takes time linear in the length of the text.
 */
export function splitMath(text: string): Part[] {
  const parts: Part[] = [];
  /** Closing marks that occur no more, so that nobody looks for them twice. */
  const gone = new Set<string>();
  let start = 0;
  let i = 0;
  while (i < text.length) {
    const open = openingAt(text, i);
    if (open === '') {
      i += text[i] === '\\' ? 2 : 1;
      continue;
    }
    const from = i + open.length;
    const end = gone.has(open) ? -1 : closing(text, open, from);
    if (end < 0) gone.add(open);
    const close = CLOSE[open] ?? '';
    if (
      end <= from ||
      !isMath(text.slice(from, end), open, text[i - 1] ?? '', text[end + close.length] ?? '')
    ) {
      i += open.length;
      continue;
    }
    if (i > start) parts.push({ kind: 'words', text: text.slice(start, i) });
    parts.push({ kind: 'math', text: text.slice(from, end), marks: [open, close] });
    i = end + close.length;
    start = i;
  }
  if (start < text.length) parts.push({ kind: 'words', text: text.slice(start) });
  return parts;
}

const CLOSE: Record<string, string> = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' };

/** Math longer than this is no inline math, but two lone dollars. */
const LONGEST = 2000;

function openingAt(text: string, i: number): string {
  if (text[i] === '$') return text[i + 1] === '$' ? '$$' : '$';
  if (text[i] !== '\\') return '';
  return text[i + 1] === '(' ? '\\(' : text[i + 1] === '[' ? '\\[' : '';
}

/** Index of the mark that closes `open`, not counting escaped ones; -1 where there is none near enough. */
function closing(text: string, open: string, from: number): number {
  const close = CLOSE[open] ?? '';
  const limit = Math.min(text.length, from + LONGEST);
  for (let i = from; i < limit; i++) {
    if (text.startsWith(close, i)) return i;
    if (text[i] === '\\') i += 1;
  }
  return -1;
}

/** Whether the inside of two marks is math and not prose between two amounts of money. */
function isMath(inside: string, open: string, before: string, after: string): boolean {
  if (open !== '$') return true;
  if (inside.trim() === '') return false;
  const prose = /(?:^|\s)[A-Za-z]{2,}[,.;:]?\s+(?:[A-Za-z]{2,}|$)/.test(inside.replace(/\\[A-Za-z]+/g, '\\'));
  if (/[\\^_{}]/.test(inside)) return !(/^\d/.test(inside) && prose);
  if (!/[\p{L}\p{N}]/u.test(inside)) return !/^[\s,.;:]*$/.test(inside);
  if (/\d/.test(after) || (/^\d/.test(inside) && /\s$/.test(inside))) return false;
  // `US$7, 3$`: prices; but `M$4$I` has lost its caret. `$HOME/$PATH`: variables.
  if (/\p{Lu}/u.test(before) && /^\d+(?!\d*$)/.test(inside)) return false;
  if (/^[A-Z][A-Z_]+(?:[/:]$|[,;.]?\s)/.test(inside)) return false;
  // `5$ and 10$`: the sign stands behind the amount.
  if (/\d/.test(before) && /^(?:[,;.] ?|\s)/.test(inside)) return false;
  if (/\b(?:and|or|to|per|for|vs|of|the|with|from|at|by|than)\b/.test(inside)) return false;
  return !prose && !/^\s|\s$/.test(inside.length > 12 ? inside : '');
}
