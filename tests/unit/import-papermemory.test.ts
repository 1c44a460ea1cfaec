import { describe, expect, test } from 'vitest';

import { readImport } from '../../lib/import/index.ts';

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
