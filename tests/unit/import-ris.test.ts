import { describe, expect, test } from 'vitest';

import { readImport } from '../../lib/import/index.ts';

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
