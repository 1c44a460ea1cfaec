import { describe, expect, test } from 'vitest';

import { parseText, readImport } from '../../lib/import/index.ts';

const titles = (text: string) => parseText(text).map(({ title }) => title);

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
