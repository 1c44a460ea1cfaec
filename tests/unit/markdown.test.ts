import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Block, type Inline, readMarkdown } from '../../lib/markdown.ts';
import { MANY } from './runs.ts';

const one = (text: string) => readMarkdown(text)[0];
const inside = (text: string): Inline[] => {
  const block = one(text);
  return block && 'inside' in block ? block.inside : [];
};

/** Every text and every address that a note shows. */
function walk(blocks: Block[]): { texts: string[]; links: string[] } {
  const texts: string[] = [];
  const links: string[] = [];
  const line = (pieces: Inline[]): void => {
    for (const piece of pieces) {
      if (typeof piece === 'string') texts.push(piece);
      else if (piece.kind === 'code') texts.push(piece.text);
      else if (piece.kind !== 'br') {
        if (piece.href !== undefined) links.push(piece.href);
        line(piece.inside);
      }
    }
  };
  const all = (some: Block[]): void => {
    for (const block of some) {
      if (block.kind === 'code') texts.push(block.text);
      else if (block.kind === 'quote') all(block.blocks);
      else if (block.kind === 'list') block.items.forEach(all);
      else if (block.kind !== 'rule') line(block.inside);
    }
  };
  all(blocks);
  return { texts, links };
}

describe('a note in Markdown', () => {
  it.each<[string, Inline[]]>([
    ['plain', ['plain']],
    ['a **bold** and *slanted* word', ['a ', { kind: 'strong', inside: ['bold'] }, ' and ', { kind: 'em', inside: ['slanted'] }, ' word']],
    ['**bold *and* slanted**', [{ kind: 'strong', inside: ['bold ', { kind: 'em', inside: ['and'] }, ' slanted'] }]],
    ['snake_case_name and 2 * 3 * 4', ['snake_case_name and 2 * 3 * 4']],
    ['not **closed', ['not **closed']],
    ['`code **stays**`', [{ kind: 'code', text: 'code **stays**' }]],
    ['\\*not\\*', ['*not*']],
    ['~~gone~~', [{ kind: 'del', inside: ['gone'] }]],
    ['[words](https://a.example/x)', [{ kind: 'link', href: 'https://a.example/x', inside: ['words'] }]],
    ['[words](javascript:alert(1))', ['[words](javascript:alert(1))']],
    ['see https://a.example/x.', ['see ', { kind: 'link', href: 'https://a.example/x', inside: ['https://a.example/x'] }, '.']],
    ['<b>no</b>', ['<b>no</b>']],
  ])('%s', (text, pieces) => {
    expect(inside(text)).toEqual(pieces);
  }); // prettier-ignore

  it('has blocks: headings, lists within lists, quotes, code, rules', () => {
    expect(
      readMarkdown(
        '# Head\ntext\nmore\n\n- a\n  - b\n- c\n\n3. three\n4. four\n\n> said\n\n```\n**raw**\n```\n---',
      ),
    ).toEqual([
      { kind: 'heading', inside: ['Head'] },
      { kind: 'paragraph', inside: ['text\nmore'] },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          [
            { kind: 'paragraph', inside: ['a'] },
            { kind: 'list', ordered: false, start: 1, items: [[{ kind: 'paragraph', inside: ['b'] }]] },
          ],
          [{ kind: 'paragraph', inside: ['c'] }],
        ],
      },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [[{ kind: 'paragraph', inside: ['three'] }], [{ kind: 'paragraph', inside: ['four'] }]],
      },
      { kind: 'quote', blocks: [{ kind: 'paragraph', inside: ['said'] }] },
      { kind: 'code', text: '**raw**' },
      { kind: 'rule' },
    ]);
  });

  it('loses no word, and leads to http(s) only, whatever is written', () => {
    const letters = fc.constantFrom(
      ...'ab *_`~[]()>#-1.\n\\',
      '](',
      '```',
      'https://a.example/',
      'javascript:',
      'word',
    );
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 60 }).map((some) => some.join('')),
        (text) => {
          const { texts, links } = walk(readMarkdown(text));
          for (const link of links) expect(link).toMatch(/^https?:\/\//i);
          const count = (some: string) => some.split('word').length;
          // Words within the address of a link and after a fence's ticks are not shown as text.
          const shown = [...texts, ...links].join('');
          if (!/```/.test(text)) expect(count(shown)).toBeGreaterThanOrEqual(count(text));
        },
      ),
      MANY,
    );
  });

  it.each(['*', '_', '`', '[', '**a ', '> ', '- ', '[a](', '~~', 'http://'])(
    'takes no longer than its length asks for: %s',
    (part) => {
      // Quadratic would be minutes.
      expect(walk(readMarkdown(part.repeat(50_000))).texts.length).toBeGreaterThanOrEqual(0);
    },
  );
});
