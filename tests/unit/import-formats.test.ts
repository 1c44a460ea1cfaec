import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { decodeText, parseText, readImport } from '../../lib/import/index.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8');
const titles = (text: string) => parseText(text).map(({ title }) => title);

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

describe('RIS', () => {
  const ris = [
    'TY  - JOUR',
    'ID  - moss2024',
    'TI  - Threads & Looms: 50% of $5',
    'AU  - Moss, Anna',
    'AU  - van der Berg, Jan, Jr',
    'AU  - Quill Team',
    'PY  - 2024',
    'DA  - 2024/03/07/',
    'JF  - Journal of Looms',
    'DO  - 10.1234/jol.7',
    'UR  - https://example.org/7',
    'L1  - https://example.org/7.pdf',
    'KW  - looms',
    'KW  - threads',
    'AB  - First line',
    'second line',
    'ER  - ',
    '',
    'TY  - UNPB',
    'T1  - A Preprint',
    'A1  - Lee, Kim',
    'Y1  - 2023///',
    'AN  - arXiv:2305.01234',
    'ER  -',
  ];
  test.each(['\n', '\r\n', '\r'])('records with all their fields, lines ended by %j', (end) => {
    const { format, entries, unreadable } = readImport(ris.join(end));
    expect(format).toBe('ris');
    expect(unreadable).toEqual([]);
    expect(entries.map(({ line }) => line)).toEqual([1, 19]);
    expect(entries[0]).toMatchObject({
      entry: {
        title: 'Threads & Looms: 50% of $5',
        authors: ['Anna Moss', 'Jan van der Berg Jr', 'Quill Team'],
        published: '2024-03-07',
        venue: 'Journal of Looms',
        ids: ['doi:10.1234/jol.7'],
        url: 'https://example.org/7',
        links: { pdf: 'https://example.org/7.pdf' },
        keywords: ['looms', 'threads'],
        abstract: 'First line\nsecond line',
      },
      reader: { citekey: { value: 'moss2024' } },
    });
    expect(entries[1]?.entry).toMatchObject({
      ids: ['arxiv:2305.01234'],
      published: '2023',
      authors: ['Kim Lee'],
    });
  });

  test('a record that is cut off is named; one whose end is forgotten comes in', () => {
    const text = [
      'TY  - JOUR',
      'TI  - One',
      'TY  - JOUR',
      'AU  - Nobody',
      'ER  - ',
      'TY  - JOUR',
      'TI  - Cut o',
    ].join('\n');
    const { entries, unreadable } = readImport(text);
    expect(entries.map(({ entry }) => entry.title)).toEqual(['One']);
    expect(unreadable).toMatchObject([
      { line: 3, reason: 'It has no title.' },
      { line: 6, reason: 'It is cut off: its last line, ER, is missing.' },
    ]);
  });
});

describe('CSL-JSON', () => {
  const items = [
    {
      id: 'moss2024',
      type: 'article-journal',
      title: 'Threads <i>and</i> Looms',
      author: [
        { family: 'Moss', given: 'Anna' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr' },
        { literal: 'Quill Team' },
      ],
      issued: { 'date-parts': [[2024, '3', 7]] },
      'container-title': 'Journal of Looms',
      DOI: '10.1234/JOL.7',
      custom: { ids: ['arxiv:2305.01234'], code: 'https://github.com/a/b' },
    },
    {
      id: 'http://zotero.org/users/1/items/AB',
      type: 'article',
      title: 'A Preprint',
      note: 'arXiv:2305.09999 [cs]',
      issued: { raw: '2023-05' },
    },
  ];
  test.each([
    ['pretty', JSON.stringify(items, null, 2), [2, 39]],
    ['on one line', JSON.stringify(items), [1, 1]],
  ])('items, %s', (_, text, lines) => {
    const { format, entries, unreadable } = readImport(text);
    expect(format).toBe('csl-json');
    expect(unreadable).toEqual([]);
    expect(entries.map(({ line }) => line)).toEqual(lines);
    expect(entries[0]).toMatchObject({
      entry: {
        title: 'Threads and Looms',
        authors: ['Anna Moss', 'Jan van der Berg Jr', 'Quill Team'],
        published: '2024-03-07',
        venue: 'Journal of Looms',
        ids: ['arxiv:2305.01234', 'doi:10.1234/jol.7'],
        links: { code: 'https://github.com/a/b' },
      },
      reader: { citekey: { value: 'moss2024' } },
    });
    expect(entries[1]).toMatchObject({
      entry: { ids: ['arxiv:2305.09999'], published: '2023-05' },
      reader: {},
    });
  });

  test('one item alone, and a list in an object', () => {
    expect(titles(JSON.stringify(items[0]))).toEqual(['Threads and Looms']);
    expect(titles(JSON.stringify({ items }))).toHaveLength(2);
  });

  test('a damaged item is named with its line, and those around it come in', () => {
    const text = JSON.stringify([items[1], items[0], items[1]], null, 2).replace('"Moss"', '"Moss');
    const { entries, unreadable } = readImport(text);
    expect(entries.map(({ entry }) => entry.title)).toEqual(['A Preprint', 'A Preprint']);
    expect(unreadable).toMatchObject([{ line: 11, reason: 'It is damaged or cut off.' }]);
  });
});

describe('a backup of PaperMemory', () => {
  const memory = {
    'Arxiv-2305.01234': {
      addDate: '2024-08-29T08:34:59.825Z',
      author: 'Anna Moss and Jan van der Berg',
      bibtex:
        '@inproceedings{moss2023loom,\n title={A Loom for Every House},\n author={Moss, Anna},\n booktitle={Weaving Conference},\n doi={10.1234/wc.7},\n year={2023},\n month={jul}\n}',
      code: {},
      codeLink: 'https://github.com/a/b',
      count: 2,
      favorite: true,
      id: 'Arxiv-2305.01234',
      key: 'moss2023loom',
      note: 'Ask Kim',
      pdfLink: 'http://arxiv.org/pdf/2305.01234v7',
      tags: ['looms', ''],
      title: 'A Loom for  Every House',
      venue: 'WC',
      year: '2023',
    },
    'ACL-1': {
      id: 'ACL-1',
      title: 'Words',
      author: '',
      note: 'Accepted @ ACL (2020)',
      pdfLink: 'https://aclanthology.org/2020.acl-main.1.pdf',
      year: '2020',
    },
    __dataVersion: 508,
  };
  test('papers with what their reader wrote', () => {
    const { format, entries, unreadable } = readImport(JSON.stringify(memory, null, 4));
    expect(format).toBe('papermemory');
    expect(unreadable).toEqual([]);
    expect(entries).toMatchObject([
      {
        line: 2,
        added: Date.UTC(2024, 7, 29, 8, 34, 59, 825),
        entry: {
          title: 'A Loom for Every House',
          authors: ['Anna Moss', 'Jan van der Berg'],
          ids: ['arxiv:2305.01234', 'doi:10.1234/wc.7'],
          venue: 'Weaving Conference',
          published: '2023-07',
          links: { code: 'https://github.com/a/b', pdf: 'http://arxiv.org/pdf/2305.01234v7' },
        },
        reader: {
          citekey: { value: 'moss2023loom', at: 0 },
          note: { value: 'Ask Kim', at: 0 },
          starred: { value: true, at: 0 },
          tags: { value: ['looms'] },
        },
      },
      { entry: { title: 'Words', ids: ['acl:2020.acl-main.1'], published: '2020' }, reader: {} },
    ]);
  });

  test('one that is cut gives what is whole', () => {
    const whole = JSON.stringify(memory, null, 4);
    const { format, entries, unreadable } = readImport(whole.slice(0, whole.indexOf('"Words"')));
    expect(format).toBe('papermemory');
    expect(entries.map(({ entry }) => entry.title)).toEqual(['A Loom for Every House']);
    expect(unreadable).toMatchObject([{ reason: 'It is damaged or cut off.' }]);
  });
});

describe('lines of ids and links', () => {
  test('each is a paper; a link that names none is named with its line', () => {
    const text = [
      '2305.01234',
      '- https://openreview.net/forum?id=AbC12_xyz',
      '',
      'https://example.org/nothing',
      '10.1234/jol.7, doi: 10.1234/jol.8',
      'https://aclanthology.org/2020.acl-main.1/',
    ].join('\r\n');
    const { format, entries, unreadable } = readImport(text);
    expect(format).toBe('links');
    expect(entries.map(({ entry, line }) => [entry.ids[0], line])).toEqual([
      ['arxiv:2305.01234', 1],
      ['openreview:AbC12_xyz', 2],
      ['doi:10.1234/jol.7', 5],
      ['doi:10.1234/jol.8', 5],
      ['acl:2020.acl-main.1', 6],
    ]);
    expect(unreadable).toMatchObject([{ line: 4, text: 'https://example.org/nothing' }]);
  });
});

describe('the encoding of a file', () => {
  const text = '@misc{a, title={Größe, Œuvre – “x”}}';
  const bytes = (swap: boolean) =>
    new Uint8Array(
      Array.from(`\ufeff${text}`).flatMap((char) => {
        const code = char.charCodeAt(0);
        return swap ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
      }),
    );
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', bytes(false)],
    ['UTF-16, big end first', bytes(true)],
    ['UTF-16 without its mark', bytes(false).slice(2)],
  ])('%s', (_, file) => {
    expect(titles(decodeText(file).text)).toEqual(['Größe, Œuvre – “x”']);
  });
  test('Latin-1, and one broken letter among whole ones', () => {
    expect(decodeText(Uint8Array.from('Größe', (char) => char.charCodeAt(0))).text).toBe('Größe');
    const broken = new Uint8Array([...new TextEncoder().encode('Größe und Maß '), 0xff]);
    expect(decodeText(broken).text).toBe('Größe und Maß \ufffd');
  });
});
