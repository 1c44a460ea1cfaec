import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { CiteKeys, uniqueKeys } from '../../lib/citekey.ts';
import { citekey, formatOf, KEY_LENGTH, whyNoKey } from '../../lib/citekey/make.ts';
import { DEFAULT_FORMAT } from '../../lib/citekey/default-format.ts';
import { parseFormat, PRESETS } from '../../lib/citekey/format.ts';
import { foldKey, type Given } from '../../lib/citekey/given.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { MANY, PATIENCE } from './runs.ts';

const looms = toPaper(
  {
    title: 'Neural Looms: Weaving Long Contexts',
    authors: ['Ada Lovewell', 'Zoë Müller-Łoś', 'Kurt van der Berg'],
    published: '2026-03-14',
    ids: ['arxiv:2603.98765'],
    venue: 'Proceedings of NeurIPS 2026',
    url: '',
    links: {},
    stats: {},
  },
  1,
);
const without = (changes: Partial<Paper>): Paper => ({ ...looms, ...changes });
const by = (format: string, paper = looms) => citekey(paper, formatOf(format));

describe('a format of citation keys', () => {
  test.each([
    ['{author}{year}{word}', 'lovewell2026neural'],
    ['{author:camel}{year}', 'Lovewell2026'],
    ['{author:camel}{word:camel}{year:2}', 'LovewellNeural26'],
    ['{author:upper}_{word:2}', 'LOVEWELL_neurallooms'],
    ['{title:camel}', 'NeuralLoomsWeavingLongContexts'],
    ['{title:2:camel}', 'NeuralLooms'],
    ['{authors:2}', 'lovewellmullerlos'],
    ['{authors:camel}', 'LovewellMullerlosBerg'],
    ['{venue:upper}{year}', 'NEURIPS2026'],
    ['{arxiv}', '2603.98765'],
    ['arxiv:{arxiv}', 'arxiv:2603.98765'],
    ['my/{author}.{year}', 'my/lovewell.2026'],
  ])('%s gives %s', (format, key) => {
    expect(by(format)).toBe(key);
  });

  test.each([
    ['{author', 1, 'never closed'],
    ['a}', 2, 'No brace is open'],
    ['{author} {year}', 9, 'cannot stand in a key'],
    ['ü{author}', 1, '“ü”'],
    ['{author}{yaer}', 10, 'There is no field “yaer”'],
    ['{author}{constructor}', 10, 'There is no field “constructor”'],
    ['{author:3}', 9, '{author} takes no number'],
    ['{word:0}', 7, 'from 1 to 99'],
    ['{word:big}', 7, 'upper, lower or camel, or a number'],
    ['{author:camel:loud}', 15, 'upper, lower or camel'],
    ['key', 1, 'at least one field'],
    ['', 1, 'at least one field'],
    ['{author}'.repeat(13), 101, 'at most 100 letters'],
  ])('“%s” is none: at letter %i, %s', (text, letter, said) => {
    const found = parseFormat(text);
    expect(Array.isArray(found)).toBe(false);
    if (Array.isArray(found)) return;
    expect(found.at + 1).toBe(letter);
    expect(found.why).toContain(said);
  });

  test.each(PRESETS)('$name is one', ({ format }) => {
    expect(Array.isArray(parseFormat(format))).toBe(true);
  });

  it('leaves out what a paper does not say, and the signs around it', () => {
    expect(by('{author}-{venue}-{year}', without({ venue: undefined } as never))).toBe('lovewell-2026');
    expect(by('{venue}:{author}', without({ venue: 'arXiv' }))).toBe('lovewell');
    expect(by('{author}_{year}', without({ published: 'soon', ids: [] }))).toBe('lovewell');
  });

  it('falls back where it gives nothing, or an author it cannot give', () => {
    expect(by('{arxiv}', without({ ids: [] }))).toBe('lovewell2026neural');
    expect(by('{author}{year}', without({ authors: ['王小明'] }))).toBe('arxiv2603-98765');
    expect(by('{year}{word}', without({ authors: ['王小明'] }))).toBe('2026neural');
    expect(by('{venue}', without({ venue: 'arXiv', authors: [], ids: [], title: '深度' }))).toMatch(
      /^paper/u,
    );
    expect(by('{nonsense')).toBe('lovewell2026neural');
  });

  it('takes the name of an unknown venue in short', () => {
    const venue = (name: string) => by('{venue}', without({ venue: name }));
    expect(venue('Weft: A Quarterly')).toBe('weft');
    expect(venue('Symposium on Woven Systems and Threads')).toBe('swst');
    expect(venue('Loomworks')).toBe('loomworks');
    expect(venue('WeaveConf 2026')).toBe('weaveconf');
  });

  it('gives ASCII that no reader stumbles over, of a bounded length, whatever is written in it', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...PRESETS.map(({ format }) => format),
        '{title:99:upper}',
        '{authors:99}',
        '{venue}',
        '-',
        ':',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.string(),
        fc.array(fc.string()),
        fc.string(),
        (parts, title, authors, venue) => {
          const paper = toPaper({ title, authors, venue, ids: [], url: '', links: {}, stats: {} }, 1);
          const key = citekey(paper, formatOf(parts.join('')));
          expect(key).toMatch(/^[A-Za-z0-9:._+/-]+$/u);
          expect(key.length).toBeLessThanOrEqual(KEY_LENGTH);
        },
      ),
      MANY,
    );
  });
});

describe('a key the reader writes', () => {
  test.each([
    ['moss2020', undefined],
    ['DBLP:conf/x/Moss-20_a+b.c', undefined],
    ['', 'at least one letter'],
    [':-', 'at least one letter'],
    ['my key', 'A space'],
    ['müller', '“ü”'],
    ['a,b', '“,”'],
    ['a{b', '“{”'],
    ['x'.repeat(81), 'at most 80'],
  ])('“%s”: %s', (key, said) => {
    if (said === undefined) expect(whyNoKey(key)).toBeUndefined();
    else expect(whyNoKey(key)).toContain(said);
  });
});

describe('keys that were given out', () => {
  const paper = (n: number, added = n, changes: Partial<Paper> = {}): Paper => ({
    ...toPaper(
      {
        title: 'Deep Loom',
        authors: ['Ada Moss'],
        published: '2020',
        ids: [`arxiv:2001.0000${n}`],
        url: '',
        links: {},
        stats: {},
      },
      added,
    ),
    ...changes,
  });
  const given = (n: number, key: string, at = 1, as?: Given['as']): Given => ({
    uid: `arxiv:2001.0000${n}`,
    key,
    at,
    ...(as && { as }),
  });
  const keys = (papers: Paper[], some: Given[], format = DEFAULT_FORMAT, taken: string[] = []) => [
    ...uniqueKeys(papers, taken, { given: some, keyFormat: format }).values(),
  ];

  it('stay with their papers, whichever was added first and whatever the format; the newcomer gets the suffix', () => {
    const some = [given(2, 'Moss2020Deep')];
    expect(keys([paper(1), paper(2)], some)).toEqual(['moss2020deep-a', 'Moss2020Deep']);
    expect(keys([paper(1), paper(2)], some, '{arxiv}')).toEqual(['2001.00001', 'Moss2020Deep']);
    expect(keys([paper(1)], some)).toEqual(['moss2020deep-a']);
  });

  it('go on with the work when papers become one: the kept one’s stays, the other is nobody else’s', () => {
    const both = [given(1, 'one'), given(2, 'two')];
    const merged = paper(1, 1, { ids: ['arxiv:2001.00001', 'arxiv:2001.00002'] });
    expect(keys([merged], both)).toEqual(['one']);
    expect(keys([merged], [given(2, 'two')])).toEqual(['two']);
    expect(keys([paper(3)], both, '{word:2}')).toEqual(['deeploom']);
    const wants = paper(3, 3, { reader: { citekey: { value: 'TWO', at: 1 } } });
    expect(keys([merged, wants], both)).toEqual(['one', 'TWO-a']);
  });

  it('give way to what the reader wrote, and to a new one where the reader wanted that', () => {
    const own = paper(1, 1, { reader: { citekey: { value: 'mine', at: 2 } } });
    expect(keys([own], [given(1, 'one')])).toEqual(['mine']);
    const back = paper(1, 1, { reader: { citekey: { value: '', at: 3 } } });
    expect(keys([back], [given(1, 'one'), given(1, 'mine', 2, 'own')])).toEqual(['one']);
    expect(keys([paper(1)], [given(1, 'one', 2, 'old')])).toEqual(['moss2020deep']);
    expect(keys([paper(1)], [given(1, 'moss2020deep', 2, 'old')])).toEqual(['moss2020deep']);
  });

  it('are told apart from new ones, and a key another file has is not given again', () => {
    const wanted = new CiteKeys({ given: [given(1, 'one'), given(2, 'two')] });
    for (const n of [1, 2, 3]) wanted.add(paper(n));
    const found = wanted.assign(['TWO']);
    expect(found).toEqual(['one', 'two-a', 'moss2020deep']);
    expect([...wanted.known()]).toEqual([
      { entry: 0, before: 'one' },
      { entry: 1, before: 'two' },
    ]);
    expect(wanted.fresh(found)).toEqual([
      { uid: 'arxiv:2001.00002', key: 'two-a' },
      { uid: 'arxiv:2001.00003', key: 'moss2020deep' },
    ]);
  });

  it(
    'are unique ignoring case, and stay through any further file, in any order and format',
    () => {
      const formats = fc.constantFrom(...PRESETS.map(({ format }) => format), '{word}', '{author:upper}');
      const files = fc.array(
        fc.record({
          papers: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
          format: formats,
        }),
        { minLength: 1, maxLength: 8 },
      );
      fc.assert(
        fc.property(files, fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), (all, added) => {
          const some: Given[] = [];
          const known = new Map<string, string>();
          for (const [at, { papers, format }] of all.entries()) {
            const wanted = new CiteKeys({ given: some, keyFormat: format });
            for (const n of papers) wanted.add(paper(n, added[n - 1]));
            const found = wanted.assign();
            expect(new Set(found.map(foldKey)).size).toBe(found.length);
            for (const [i, n] of papers.entries()) {
              const uid = `arxiv:2001.0000${n}`;
              expect(found[i]).toBe(known.get(uid) ?? found[i]);
              known.set(uid, found[i] ?? '');
            }
            for (const one of wanted.fresh(found)) some.push({ ...one, at });
          }
          expect(new Set([...known.values()].map(foldKey)).size).toBe(known.size);
          expect(some).toHaveLength(known.size);
        }),
        MANY,
      );
    },
    PATIENCE,
  );
});
