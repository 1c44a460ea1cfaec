import { type Inline, inlines } from './markdown/inline.ts';

export type { Inline } from './markdown/inline.ts';

/** A part of a note that stands by itself. */
export type Block =
  | { kind: 'paragraph' | 'heading'; inside: Inline[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

/** So deep are lists and quotes read within each other; what is deeper is a paragraph. */
const DEEPEST = 5;
const ITEM = /^( {0,3})([-*+]|(\d{1,9})[.)])( +|$)/;
const FENCE = /^ {0,3}(```+|~~~+)/;

/**
 * Reads a note in Markdown: paragraphs, headings, lists, quotes, code, rules, and what stands in a line (`inlines`): the part of CommonMark that notes
 * are made of. A heading has no level, since a note is a part of a page that has levels of its own. HTML, images and reference links are text. Never throws.
 */
export function readMarkdown(text: string): Block[] {
  return blocksIn(text.replace(/\r\n?/g, '\n').split('\n'), 0);
}

function blocksIn(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line)?.[1];
    if (line.trim() === '') at++;
    else if (fence !== undefined) {
      const end = lines.findIndex((one, i) => i > at && one.trimStart().startsWith(fence));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last + 1;
    } else if (/^ {0,3}([-*_])( *\1){2,} *$/.test(line)) {
      blocks.push({ kind: 'rule' });
      at++;
    } else if (/^ {0,3}#{1,6} /.test(line)) {
      blocks.push({ kind: 'heading', inside: inlines(line.replace(/^ *#+ +/, '').replace(/ +#+ *$/, '')) });
      at++;
    } else if (depth < DEEPEST && /^ {0,3}>/.test(line)) {
      const end = endOf(lines, at, (one) => /^ {0,3}>/.test(one));
      const inside = lines.slice(at, end).map((one) => one.replace(/^ {0,3}> ?/, ''));
      blocks.push({ kind: 'quote', blocks: blocksIn(inside, depth + 1) });
      at = end;
    } else if (depth < DEEPEST && ITEM.test(line)) {
      const { list, end } = listAt(lines, at, depth);
      blocks.push(list);
      at = end;
    } else {
      const end = endOf(lines, at, (one, i) => one.trim() !== '' && (i === at || !begins(one)));
      const words = lines.slice(at, end).map((one) => one.trimStart()).join('\n').trimEnd(); // prettier-ignore
      blocks.push({ kind: 'paragraph', inside: inlines(words) });
      at = end;
    }
  }
  return blocks;
}

/** Whether a line ends the paragraph before it. */
const begins = (line: string) => FENCE.test(line) || ITEM.test(line) || /^ {0,3}(>|#{1,6} )/.test(line);

/** The first line from `at` on that does not fit; the line at `at` fits. */
function endOf(lines: readonly string[], at: number, fits: (line: string, i: number) => boolean): number {
  let end = at + 1;
  while (end < lines.length && fits(lines[end] ?? '', end)) end++;
  return end;
}

/** The items that follow each other, each with the lines that stand in under its first word. */
function listAt(lines: readonly string[], from: number, depth: number): { list: Block; end: number } {
  const [, , mark = '', number] = ITEM.exec(lines[from] ?? '') ?? [];
  const kindOf = (sign: string) => sign.at(-1);
  const items: Block[][] = [];
  let at = from;
  while (at < lines.length) {
    const [head = '', , sign = ''] = ITEM.exec(lines[at] ?? '') ?? [];
    if (!sign || kindOf(sign) !== kindOf(mark)) break;
    const inner = [(lines[at] ?? '').slice(head.length)];
    const end = endOf(lines, at, (one, i) => {
      if (one.trim() === '') return /^ {2,}\S/.test(lines[i + 1] ?? '');
      return /^ {2,}/.test(one) || (!begins(one) && (lines[i - 1] ?? '').trim() !== '');
    });
    for (let i = at + 1; i < end; i++) inner.push((lines[i] ?? '').replace(/^ {1,4}/, ''));
    items.push(blocksIn(inner, depth + 1));
    at = end;
    // A blank line between two items.
    if ((lines[at] ?? '').trim() === '' && ITEM.test(lines[at + 1] ?? '')) at++;
  }
  return {
    list: { kind: 'list', ordered: number !== undefined, start: Number(number ?? 1), items },
    end: at,
  };
}
