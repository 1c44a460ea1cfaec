import { array, assert as check, constantFrom, nat, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniqueKeys } from '../../lib/citekey.ts';
import { citekey } from '../../lib/citekey/make.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';

const paper = (
  title: string,
  authors: string[],
  more: { ids?: string[]; published?: string; own?: string; added?: number } = {},
): Paper => {
  const made = toPaper(
    {
      title,
      authors,
      ids: more.ids ?? [],
      url: '',
      links: {},
      stats: {},
      ...(more.published && { published: more.published }),
    },
    more.added ?? 0,
  );
  return more.own === undefined ? made : { ...made, reader: { citekey: { value: more.own, at: 1 } } };
};

describe('a citation key', () => {
  test.each([
    ['Neural Looms', ['Ada Lovewell'], '2026-01-02', 'lovewell2026neural'],
    ['On the Use of Threads', ['Ludwig van der Berg'], '2020', 'berg2020use'],
    ['{T}owards $\\beta$-Weaving', ['Zoë Müller-Łoś'], '2021', 'mullerlos2021beta'],
    ['50% of Everything', ['Íñigo O’Neil d’Ávila'], '2019', 'davila2019everything'],
    ['State-Space Weaving', ['Пётр Ильин'], '2022', 'ilin2022state'],
    ['X-ray of a Loom', ['Νίκος Παπαδόπουλος'], '2023', 'papadopoulos2023xray'],
    ['Loom 2 Report', ['Quill Team'], '2024', 'quillteam2024loom'],
    ['Orphan Loom', [], '2020', 'orphanloom2020'],
    ['A', ['Kim'], '2020', 'kim2020'],
  ])('%s by %s is %s → %s', (title, authors, published, key) => {
    expect(citekey(paper(title, authors, { published }))).toBe(key);
  });

  test('is made from the arXiv id where the author is in a script without a table', () => {
    expect(citekey(paper('深度', ['王小明'], { ids: ['arxiv:2401.00007'] }))).toBe('arxiv2401-00007');
    expect(citekey(paper('Neural Looms', ['محمد علي'], { ids: ['arxiv:math/0309136'] }))).toBe(
      'arxivmath-0309136',
    );
  });

  test('takes the year from the arXiv id where the listing has no date', () => {
    expect(citekey(paper('Neural Looms', ['Ada Moss'], { ids: ['arxiv:2401.00007'] }))).toBe(
      'moss2024neural',
    );
    expect(citekey(paper('Neural Looms', ['Ada Moss'], { ids: ['arxiv:hep-th/9901001'] }))).toBe(
      'moss1999neural',
    );
  });

  test('is what the reader wrote, without what would break a file', () => {
    expect(citekey(paper('T', ['A B'], { own: 'DBLP:conf/x/Moss20' }))).toBe('DBLP:conf/x/Moss20');
    expect(citekey(paper('T', ['Ada Moss'], { own: ' my, {key}% ', published: '2020' }))).toBe('mykey');
    expect(citekey(paper('T', ['Ada Moss'], { own: ' , ', published: '2020' }))).toBe('moss2020');
  });
});

describe('the keys of a file', () => {
  test('the paper that came first keeps the plain key, later ones get a letter', () => {
    const all = [3, 1, 2].map((added) =>
      paper('Deep Loom', ['Ada Moss'], { published: '2020', ids: [`arxiv:2001.0000${added}`], added }),
    );
    const keys = uniqueKeys(all);
    expect(['arxiv:2001.00001', 'arxiv:2001.00002', 'arxiv:2001.00003'].map((uid) => keys.get(uid))).toEqual([
      'moss2020deep',
      'moss2020deep-a',
      'moss2020deep-b',
    ]);
  });

  test('keys in use elsewhere are not given out again, whatever their case', () => {
    const [one] = [paper('Deep Loom', ['Ada Moss'], { published: '2020' })];
    expect([...uniqueKeys([one], ['Moss2020Deep']).values()]).toEqual(['moss2020deep-a']);
  });

  const papers = array(
    record({
      title: constantFrom('Deep Loom', 'DEEP weave', 'Looms', '織機'),
      author: constantFrom('Ada Moss', 'ADA MOSS', '王', ''),
      own: constantFrom('', 'x', 'X', 'moss2020deep'),
      added: nat(2),
    }),
    {
      maxLength: 12,
    },
  ).map((all) =>
    all.map(({ title, author, own, added }, i) =>
      paper(title, author ? [author] : [], {
        ids: [`arxiv:2001.1${String(i).padStart(4, '0')}`],
        published: '2020',
        added,
        ...(own && { own }),
      }),
    ),
  );

  test('are ASCII, unique ignoring case, and the same in any order', () => {
    check(
      property(
        papers.chain((all) =>
          shuffledSubarray(all, { minLength: all.length }).map((mixed) => ({ all, mixed })),
        ),
        ({ all, mixed }) => {
          const keys = uniqueKeys(all);
          for (const key of keys.values()) expect(key).toMatch(/^[A-Za-z][A-Za-z0-9:_-]*$/);
          expect(new Set([...keys.values()].map((key) => key.toLowerCase())).size).toBe(all.length);
          expect(new Map([...uniqueKeys(mixed)].sort())).toEqual(new Map([...keys].sort()));
        },
      ),
    );
  });
});
