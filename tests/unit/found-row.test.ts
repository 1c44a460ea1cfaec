import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toRow } from '../../lib/found-row.ts';
import { plainNote } from '../../lib/markdown/plain.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { parseQuery } from '../../lib/search/index.ts';
import { entry } from './entries.ts';
import { MANY } from './runs.ts';

const T = Date.UTC(2026, 10, 21);
const ABSTRACT = 'We weave looms that remember. '.repeat(20);
const paper = (reader: Paper['reader'] = {}, abstract = ABSTRACT): Paper => ({
  ...toPaper(entry('2609.90001', { title: 'Lanterns', abstract }), T),
  reader,
});
const found = (query: string, of = paper()) => toRow(of, parseQuery(query), of.uid);
const marked = ({ excerpt }: ReturnType<typeof toRow>) =>
  excerpt?.hits.map(([from, to]) => excerpt.text.slice(from, to));

describe('a row of what was found', () => {
  it('shows the abstract where it has the words, and its beginning where only the title has', () => {
    expect(marked(found('remember'))?.[0]).toBe('remember');
    const inTitle = found('lanterns');
    expect(inTitle.excerpt?.hits).toEqual([]);
    expect(inTitle.excerpt?.text).toMatch(/^We weave looms/u);
    expect(found('').excerpt).toBeUndefined();
    expect(found('lanterns', paper({}, '')).excerpt).toBeUndefined();
  });

  it('shows a note as it is read', () => {
    const note = {
      value: '# To do\n\n- **budget** first\n- see [the map](https://example.org/atlas)',
      at: T,
    };
    const row = found('budget', paper({ note }));
    expect(row.excerpt?.text).toBe('To do budget first · see the map');
    expect(marked(row)).toEqual(['budget']);
    // An address is found as well, and then shown.
    expect(marked(found('atlas', paper({ note })))).toEqual(['atlas']);
  });

  it('has the tags that were searched for before the others', () => {
    const tags = { value: ['looms', 'memory', 'to read'], at: T };
    expect(found('memory', paper({ tags }))).toMatchObject({
      tags: ['memory', 'looms', 'to read'],
      tagsFound: 1,
    });
    expect(found('lanterns', paper({ tags })).tags).toEqual(tags.value);
    expect(found('lanterns', paper({ tags })).tagsFound).toBeUndefined();
  });
});

describe('a note without its signs', () => {
  it.each([
    ['**a** and _b_, ~~c~~, `d*e`', 'a and b, c, d*e'],
    ['> quoted\n> on\n\n1. one\n2. two', 'quoted on one · two'],
    ['***\n\ntext', 'text'],
    ['2 * 3 * 4', '2 * 3 * 4'],
  ])('%s', (text, plain) => {
    expect(plainNote(text)).toBe(plain);
  });

  it('is one line, and every letter of it stands in the note', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab *_~`#>-1.[](\n') }), (text) => {
        const plain = plainNote(text);
        expect(plain).not.toMatch(/\n/u);
        for (const letter of plain.replaceAll('·', '')) if (letter !== ' ') expect(text).toContain(letter);
      }),
      MANY,
    );
  });
});
