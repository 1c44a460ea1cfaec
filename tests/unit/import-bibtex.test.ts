import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { parseText, readImport } from '../../lib/import/index.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8');

describe('BibTeX and BibLaTeX', () => {
  const { format, entries, unreadable } = readImport(fixture('library.bib'));
  const byKey = new Map(entries.map((item) => [item.reader?.citekey?.value, item]));

  test('every entry of a library is read, with its line, and nothing that is none', () => {
    expect(format).toBe('bibtex');
    expect(unreadable).toEqual([]);
    expect(entries.map(({ line, reader }) => [line, reader?.citekey?.value])).toEqual([
      [8, 'Mueller:2024'],
      [25, 'ink24'],
      [27, 'preprint'],
      [38, 'old-style'],
      [39, 'DBLP:journals/corr/abs-2401-00001'],
      [45, 'weaving24'],
    ]);
  });

  test('text, names, macros, dates, ids and what the reader wrote', () => {
    const { entry, reader } = byKey.get('Mueller:2024') ?? {};
    expect(entry).toEqual({
      site: 'text',
      kind: 'bibtex',
      title: 'The BERT of Looms: $O(n^2)$ Threads & Études',
      authors: [
        'Anna Müller',
        'Jan van der Berg',
        'The Quill Team',
        'García Márquez, Ana',
        'Tom Moss Jr.',
        'et al.',
      ],
      ids: ['doi:10.1234/jol.2024_07'],
      url: '',
      abstract:
        'A first sentence with 50% of braces. A second one, with an at sign: @miscnot, a real entry and more.',
      published: '2024-03-10',
      venue: 'Journal of Looms',
      keywords: ['looms', 'threads', 'weaving'],
      links: {},
      stats: {},
      from: {
        title: 'pasted',
        authors: 'pasted',
        ids: 'pasted',
        abstract: 'pasted',
        published: 'pasted',
        venue: 'pasted',
        keywords: 'pasted',
      },
    });
    expect(reader).toEqual({
      citekey: { value: 'Mueller:2024', at: 0 },
      note: { value: 'Read this twice', at: 0 },
    });
  });

  test('a collection passes on its title, year and publisher', () => {
    expect(byKey.get('ink24')?.entry).toMatchObject({
      title: 'Ink and Other Threads',
      authors: ['Kim Lee'],
      venue: 'Proceedings of the Weaving Conference',
      published: '2024',
    });
  });

  test('BibLaTeX: dates, extended names, eprints', () => {
    expect(byKey.get('preprint')?.entry).toMatchObject({
      title: 'A Loom for Every House: Twelve Patterns',
      authors: ['Ludwig van Beek Jr'],
      published: '2023-05-06',
      ids: ['arxiv:2305.01234'],
      version: 2,
      categories: ['cs.LG'],
      url: 'https://arxiv.org/abs/2305.01234v2',
    });
  });

  test.each([
    ['old-style', ['arxiv:math/0309136']],
    ['DBLP:journals/corr/abs-2401-00001', ['arxiv:2401.00001']],
  ])('arXiv ids where people write them for want of a field: %s', (key, ids) => {
    expect(byKey.get(key)?.entry.ids).toEqual(ids);
  });

  test.each([
    [
      'without its last brace',
      '@article{b, title = {Open {brace}, year = 2024}',
      'Its closing brace is missing.',
    ],
    [
      'without a comma behind its key',
      '@article{b title = {X}}',
      'A comma is missing after its key “b title”.',
    ],
    [
      'with words that no braces hold',
      '@article{b, title = Bare words}',
      'An equals sign is missing after “words”.',
    ],
    [
      'with a brace too many',
      '@article{b, title = {X}}, year = {2024}}',
      'It ends too early: there is a closing brace too many.',
    ],
    ['without a title', '@article{b, year = {2024}}', 'It has no title.'],
    ['without a value', '@article{b, title = }', 'The value of “title” cannot be read.'],
    ['without a key and a comma', '@article{= 5}', 'It has no key.'],
    ['with a field that has no name', '@article{b, "x" = 5}', '“"x" = 5” is no field.'],
  ])('an entry %s is named with its line, and those around it come in', (_, bad, reason) => {
    const text = `@misc{a, title={Before}}\r\n\r\n${bad}\r\n\r\n@misc{c, title={After}}\r\n`;
    const read = readImport(text);
    expect(read.entries.map(({ entry, line }) => [entry.title, line])).toEqual([
      ['Before', 1],
      ['After', 5],
    ]);
    expect(read.unreadable).toEqual([
      { line: 3, reason, text: expect.stringContaining('@article{') as string },
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('lines count whatever ends them: %j', (end) => {
    const text = ['', '@misc{a,', ' title={A}', '}', '@misc{b, title={B}', ''].join(end);
    expect(readImport(text)).toMatchObject({ entries: [{ line: 2 }], unreadable: [{ line: 5 }] });
  });

  test('a macro that doubles itself fills no memory', () => {
    const bomb = Array.from({ length: 200 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`).join('\n');
    const [entry] = parseText(`@string{s0 = "0123456789"}\n${bomb}\n@misc{a, title = s200 # s200}`);
    expect(entry?.title.length).toBeLessThan(10_000);
  });
});
