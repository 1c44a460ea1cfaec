import { type Block, readMarkdown } from '../markdown.ts';
import type { Inline } from './inline.ts';

/** A note on one line, as it is read: without the signs of Markdown, the address of a link by what it says. */
export function plainNote(text: string): string {
  return readMarkdown(text)
    .map(ofBlock)
    .filter((one) => one !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return ofInlines(block.inside);
    case 'quote':
      return block.blocks.map(ofBlock).join(' ');
    case 'list':
      return block.items.map((item) => item.map(ofBlock).join(' ')).join(' · ');
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}

const ofInlines = (pieces: readonly Inline[]): string => pieces.map(ofInline).join('');

function ofInline(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'br') return ' ';
  return piece.kind === 'code' ? piece.text : ofInlines(piece.inside);
}
