import { array, assert as check, constantFrom, integer, property, record, string } from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { type Paper, toPaper } from '../../lib/paper.ts';
import { cameBack, carried, formats, paper } from './back.ts';
import { entry } from './entries.ts';
import { MANY, PATIENCE } from './runs.ts';

const shared = new URL('../../../shared/', import.meta.url);
const there = existsSync(new URL('export/cases.json', shared));
const skip = there ? '' : ' (skipped: ../shared is not here)';

describe.each(formats)('$label, exported and imported again', (exporter) => {
  test(
    'gives the same papers, whatever their text',
    () => {
      // Money beside math is read one way or the other by everybody; here each text has one of them.
      const common = [
        'Looms',
        'BERT',
        'of',
        '“Ink”',
        '50%',
        '#1',
        'C++',
        'naïve',
        'Größe',
        'a_b',
        '&',
        '–',
        'Đ',
        '織機',
        '<b>',
        "'s",
      ];
      const words = constantFrom(['$5', '~', '\\'], ['$O(n^2)$', 'ℝᵈ']).chain((some) =>
        array(constantFrom(...common, ...some), { minLength: 1, maxLength: 9 }),
      );
      const name = constantFrom(
        'Ada Moss',
        'Ludwig van der Berg',
        'Quill Team',
        'Zoë Łukasz-Đinđić',
        'Tom King Jr.',
        'Suharto',
        '王小明',
        'Moss and Sons Inc.',
        'José García',
        'J. K. Lee',
      );
      const one = record({
        id: integer({ min: 1, max: 99_999 }),
        words,
        abstract: words,
        authors: array(name, { maxLength: 4 }),
        published: constantFrom('2024', '2024-03', '2024-03-07', undefined),
        bare: constantFrom(true, false, false),
      });
      check(
        property(array(one, { maxLength: 6 }), (all) => {
          const papers = [...new Map(all.map((it) => [it.id, it])).values()].map(
            ({ id, words, abstract, authors, published, bare }) =>
              paper({
                title: `Paper ${words.join(' ')}`,
                authors: [...new Set(authors)],
                ids: bare ? [] : [`arxiv:2403.${String(id).padStart(5, '0')}`],
                ...(published && { published }),
                abstract: `We see ${abstract.join(' ')}`,
              }),
          );
          const { papers: back, unreadable } = cameBack(papers, exporter);
          expect(unreadable).toEqual([]);
          expect(back.map(carried)).toEqual(papers.map(carried));
        }),
        MANY,
      );
    },
    PATIENCE,
  );

  test('with venue, links, categories, keys and what else it has a place for', () => {
    const full = entry('2609.90001', {
      venue: 'Journal of Looms',
      ids: ['arxiv:2609.90001', 'doi:10.1234/jol.7'],
      keywords: ['looms', 'ink'],
      categories: ['cs.LG'],
    });
    const kept: Paper = {
      ...toPaper(full, 1),
      reader: {
        citekey: { value: 'MyKey', at: 3 },
        tags: { value: ['a tag'], at: 3 },
        note: { value: 'Two\nlines', at: 3 },
        starred: { value: true, at: 3 },
        status: { value: 'read', at: 3 },
      },
    };
    const [back] = cameBack([kept], exporter).papers;
    expect(back?.reader.citekey?.value).toBe('MyKey');
    expect(back).toMatchObject({ venue: 'Journal of Looms', ids: ['arxiv:2609.90001', 'doi:10.1234/jol.7'] });
    if (['csv', 'json'].includes(exporter.id))
      expect(back?.reader).toMatchObject({
        tags: { value: ['a tag'] },
        note: { value: 'Two\nlines' },
        starred: { value: true },
        status: { value: 'read' },
      });
  });

  test.skipIf(!there)(`the hard cases${skip}`, () => {
    interface Said {
      title: string;
      authors: string[];
      date?: string;
      arxivId?: string;
      category?: string;
      venue?: string;
      doi?: string;
      abstract?: string;
    }
    const { cases } = JSON.parse(readFileSync(new URL('export/cases.json', shared), 'utf8')) as {
      cases: { id: string; input: Said & { records?: Said[] } }[];
    };
    const wrong = cases.flatMap(({ id, input }) =>
      (input.records ?? [input]).flatMap(
        ({ title, authors, date, arxivId, category, venue, doi, abstract }) => {
          const before = paper({
            title,
            authors,
            ids: [...(arxivId ? [`arxiv:${arxivId.replace(/v\d+$/, '')}`] : []), ...(doi ? [doi] : [])],
            ...(date && { published: date }),
            ...(category && { categories: [category] }),
            ...(venue && { venue }),
            ...(abstract && { abstract }),
          });
          if (before.title.trim() === '') return [];
          const [after] = cameBack([before], exporter).papers;
          const [a, b] = [carried(before), after && carried(after)];
          const brief = (one: typeof a | undefined) => JSON.stringify(one).slice(0, 500);
          return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ id, before: brief(a), after: brief(b) }];
        },
      ),
    );
    expect(wrong).toEqual([]);
  });
});

test('a title that the reader wrote comes back as the title', () => {
  const own: Paper = { ...toPaper(entry('2609.90001'), 1), reader: { title: { value: 'My own', at: 2 } } };
  for (const exporter of formats) {
    const [back] = cameBack([own], exporter).papers;
    expect(back && carried(back).title).toBe('My own');
  }
});

test(
  'any text in any field is carried or left out, and breaks nothing',
  () => {
    check(
      property(
        array(string({ unit: 'grapheme', maxLength: 30 }), { minLength: 4, maxLength: 4 }),
        ([title = '', author = '', venue = '', abstract = '']) => {
          const one = paper({
            title: `T ${title}`,
            authors: [author],
            venue,
            abstract,
            ids: ['arxiv:2403.00001'],
          });
          const two = paper({ title: 'The last one', ids: ['arxiv:2403.00002'] });
          for (const exporter of formats) {
            const { papers: back, unreadable } = cameBack([one, two], exporter);
            expect(unreadable).toEqual([]);
            expect(back.map(({ ids }) => ids[0])).toEqual(['arxiv:2403.00001', 'arxiv:2403.00002']);
          }
        },
      ),
      MANY,
    );
  },
  PATIENCE,
);
