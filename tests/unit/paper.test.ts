import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/entry.ts';
import { fold } from '../../lib/paper/fold.ts';
import { lean, whole } from '../../lib/paper/lean.ts';
import { mergePapers, type Paper, toPaper } from '../../lib/paper.ts';
import type { Reader } from '../../lib/paper/reader.ts';
import { splitPaper } from '../../lib/paper/split.ts';
import { toSource } from '../../lib/paper/source.ts';
import { cleanTags } from '../../lib/tags.ts';

const bare: Entry = {
  title: 'A quiet study of loud things',
  authors: [],
  ids: [],
  url: '',
  links: {},
  stats: {},
};

/** Few values each, so that entries often agree, and every kind of hostile text. */
const text = fc.oneof(
  fc.constantFrom(
    'Kites over Brno',
    'Kites over Brno …',
    '基于风筝的研究',
    'G{\\"o}del',
    '\ud800',
    'x'.repeat(5_000),
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const origin = fc.constantFrom('page-data' as const, 'page-text' as const, 'pasted' as const);
const entries: fc.Arbitrary<Entry> = fc.record(
  {
    title: text,
    abstract: text,
    authors: fc.array(fc.constantFrom('Mira Holub', 'Holub, Mira', 'J. Sand', 'et al.', '王伟'), {
      maxLength: 4,
    }),
    ids: fc.subarray([
      'arxiv:2406.01234',
      'doi:10.1145/1.2',
      'openreview:AbCdE1234',
      'not an id',
      'doi:10.18653/v1/2024.acl-long.1',
    ]),
    url: fc.constantFrom('', 'https://arxiv.org/abs/2406.01234v2', 'https://example.org/paper'),
    links: fc.record(
      {
        pdf: fc.constantFrom('https://arxiv.org/pdf/2406.01234v3', 'https://example.org/a.pdf'),
        code: fc.webUrl(),
      },
      { requiredKeys: [] },
    ),
    stats: fc.record(
      { upvotes: fc.nat(9), stars: fc.nat(9), comments: fc.nat(9), rank: fc.nat(9) },
      { requiredKeys: [] },
    ),
    site: fc.constantFrom('huggingface', 'arxiv', 'text'),
    kind: fc.constantFrom('day', 'week'),
    authorCount: fc.nat(5),
    published: fc.constantFrom('2024', '2024-05', '2024-05-06'),
    version: fc.integer({ min: 1, max: 3 }),
    venue: fc.constantFrom('arXiv', 'Journal of Kites', 'KITE 2024'),
    organization: text,
    keywords: fc.array(text, { maxLength: 2 }),
    categories: fc.array(fc.constantFrom('cs.LG', 'cs.CL'), { maxLength: 2 }),
    summary: text,
    from: fc.dictionary(
      fc.constantFrom('title', 'abstract', 'authors', 'links.pdf', 'stats.upvotes', 'venue'),
      origin,
    ),
  },
  { requiredKeys: ['title', 'authors', 'ids', 'url', 'links', 'stats'] },
);
const written = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: fc.nat(3) });
const readers: fc.Arbitrary<Reader> = fc.record(
  {
    tags: fc.oneof(
      written(fc.array(fc.constantFrom('later', 'kites'), { maxLength: 2 })),
      fc
        .array(fc.record({ tag: fc.constantFrom('later', 'kites'), at: fc.nat(3), off: fc.boolean() }))
        .map((facts) => cleanTags({ value: [], at: 0, facts })),
    ),
    note: written(text),
    status: written(fc.constantFrom('unread' as const, 'read' as const)),
    removed: written(fc.boolean()),
    citekey: written(text),
  },
  { requiredKeys: [] },
);
const sightings = fc.record({ entry: entries, seen: fc.option(fc.nat(4), { nil: undefined }) });
const papers: fc.Arbitrary<Paper> = fc
  .record({ made: fc.array(sightings, { minLength: 1, maxLength: 4 }), reader: readers, split: fc.nat(3) })
  .map(({ made, reader, split }) => {
    const [first, ...rest] = made.map(({ entry, seen }) => toPaper(entry, seen));
    const merged = rest.reduce(mergePapers, first as Paper);
    const whole = { ...merged, reader };
    // Every fourth has a past: something was taken out of it.
    return split === 0 ? splitPaper(whole, [whole.sources[0]?.key ?? ''], 2)[0] : whole;
  });

describe('merging papers', () => {
  test('gives the same paper whichever comes first', () => {
    fc.assert(
      fc.property(papers, papers, (a, b) => {
        expect(mergePapers(a, b)).toEqual(mergePapers(b, a));
      }),
    );
  });

  test('gives the same paper however three are grouped', () => {
    fc.assert(
      fc.property(papers, papers, papers, (a, b, c) => {
        expect(mergePapers(mergePapers(a, b), c)).toEqual(mergePapers(a, mergePapers(b, c)));
      }),
    );
  });

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(papers, papers, (a, b) => {
        expect(mergePapers(a, a)).toEqual(a);
        expect(mergePapers(mergePapers(a, b), b)).toEqual(mergePapers(a, b));
      }),
    );
  });

  test('is undone by splitting, and splitting by merging', () => {
    fc.assert(
      fc.property(papers, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (paper, chosen) => {
        const keys = paper.sources.filter((_, i) => chosen[i % 8]).map(({ key }) => key);
        const [rest, piece] = splitPaper(paper, keys, 7);
        if (!piece) {
          expect(rest).toBe(paper);
          return;
        }
        expect(mergePapers(rest, piece)).toEqual(paper);
        expect(piece.sources.map(({ key }) => key).sort()).toEqual(keys.sort());
        expect(rest.uid).toBe(paper.uid);
        expect(piece.uid).not.toBe(paper.uid);
        // Ids are unique in a library: the two never hold one together.
        expect(rest.ids.filter((id) => piece.ids.includes(id))).toEqual([]);
      }),
    );
  });

  test('loses no source', () => {
    fc.assert(
      fc.property(papers, papers, (a, b) => {
        const keys = new Set([...a.sources, ...b.sources].map(({ key }) => key));
        expect(new Set(mergePapers(a, b).sources.map(({ key }) => key))).toEqual(keys);
      }),
    );
  });
});

describe('folding sources', () => {
  test('does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(sightings, { minLength: 1, maxLength: 5 }), fc.integer(), (made, turn) => {
        const sources = made.map(({ entry, seen }) => toSource(entry, seen));
        const turned = sources.map(
          (_, i) => sources[(i + Math.abs(turn)) % sources.length] as (typeof sources)[0],
        );
        expect(fold(turned)).toEqual(fold(sources));
        expect(fold([...sources].reverse())).toEqual(fold(sources));
      }),
    );
  });

  test('names a source for every field it fills', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const keys = paper.sources.map(({ key }) => key);
        for (const key of Object.values(paper.from)) expect(keys).toContain(key);
        for (const field of ['abstract', 'venue', 'published', 'summary'] as const)
          expect(field in paper).toBe(field in paper.from);
      }),
    );
  });

  test('believes page data before page text before pasted text', () => {
    const data = { ...bare, title: 'From data', site: 'a', from: { title: 'page-data' as const } };
    const shown = {
      ...bare,
      title: 'From what is shown, and longer',
      site: 'b',
      from: { title: 'page-text' as const },
    };
    const pasted = { ...bare, title: 'From the clipboard, and longest of them all', site: 'c' };
    expect([pasted, shown, data].map((entry) => toPaper(entry)).reduce(mergePapers).title).toBe('From data');
    expect([pasted, shown].map((entry) => toPaper(entry)).reduce(mergePapers).title).toBe(shown.title);
  });

  test('takes a whole author list before a cut one, wherever it was read', () => {
    const cut: Entry = {
      ...bare,
      authors: ['Mira Holub', 'Jan Sand'],
      authorCount: 5,
      from: { authors: 'page-data' },
    };
    const others: Entry = {
      ...bare,
      authors: ['Mira Holub', 'Jan Sand', 'Eva Lom', 'et al.'],
      from: { authors: 'page-data' },
    };
    const whole: Entry = { ...bare, authors: ['Mira Holub', 'Jan Sand', 'Eva Lom'] };
    const paper = [cut, others, whole].map((entry) => toPaper(entry)).reduce(mergePapers);
    expect(paper.authors).toEqual(whole.authors);
    expect(paper.authorCount).toBeUndefined();
    expect(toPaper(cut).authorCount).toBe(5);
  });

  test('never lets a machine-written summary pass for the abstract', () => {
    const summary = 'Kites fly higher when nobody looks.';
    const page: Entry = { ...bare, abstract: summary, summary, from: { abstract: 'page-data' } };
    const real: Entry = { ...bare, abstract: 'We study kites.', from: { abstract: 'pasted' } };
    const paper = mergePapers(toPaper(page), toPaper(real));
    expect(paper.abstract).toBe('We study kites.');
    expect(paper.summary).toBe(summary);
  });

  test('takes venue, date and title of the published form, and keeps the version of the preprint', () => {
    const preprint: Entry = {
      ...bare,
      title: 'Kites, first draft',
      ids: ['arxiv:2406.01234'],
      venue: 'arXiv',
      published: '2024-06-03',
      version: 2,
    };
    const article: Entry = {
      ...bare,
      title: 'Kites',
      ids: ['doi:10.1145/1.2'],
      venue: 'Journal of Kites',
      published: '2025',
    };
    const paper = mergePapers(toPaper(preprint), toPaper(article));
    expect(paper).toMatchObject({ title: 'Kites', venue: 'Journal of Kites', published: '2025', version: 2 });
    expect(paper.ids).toEqual(['arxiv:2406.01234', 'doi:10.1145/1.2']);
  });

  test('takes numbers from the latest sighting', () => {
    const paper = [
      toPaper({ ...bare, site: 'a', stats: { upvotes: 90, stars: 4 } }, 1_000),
      toPaper({ ...bare, site: 'b', stats: { upvotes: 7 } }, 2_000),
    ].reduce(mergePapers);
    expect(paper.stats).toEqual({ upvotes: 7, stars: 4 });
  });
});

describe('a source', () => {
  test('is the same whatever its votes, its rank and the time', () => {
    const once = toSource({ ...bare, stats: { upvotes: 1, rank: 3 } }, 1);
    const again = toSource({ ...bare, stats: { upvotes: 99, rank: 1 }, from: { title: 'page-data' } }, 2);
    expect(again.key).toBe(once.key);
    expect(fold([once, again]).sources).toEqual([again]);
  });

  test('is another when any raw letter differs', () => {
    const changes: Partial<Entry>[] = [
      { title: 'B' },
      { abstract: 'x' },
      { authors: ['A'] },
      { venue: 'V' },
      { url: 'https://a.example/' },
      { kind: 'week' },
      { ids: ['doi:10.1/1'] },
      { links: { code: 'https://b.example/' } },
    ];
    const keys = [bare, ...changes.map((change) => ({ ...bare, ...change }))].map(
      (entry) => toSource(entry).key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('may lack everything but a title', () => {
    const nothing = { title: 'Alone', abstract: null, authors: null, links: null, venue: undefined };
    expect(toPaper(nothing as unknown as Entry)).toEqual(toPaper({ ...bare, title: 'Alone' }));
    const paper = toPaper({ title: 'Alone' } as Entry);
    expect(paper).toMatchObject({
      title: 'Alone',
      authors: [],
      ids: [],
      url: '',
      links: {},
      stats: {},
      added: 0,
    });
  });
});

describe('a paper', () => {
  test('is named after its best id, or its content', () => {
    expect(toPaper({ ...bare, ids: ['doi:10.1145/1.2', 'arxiv:2406.01234'] }).uid).toBe('arxiv:2406.01234');
    expect(toPaper(bare).uid).toMatch(/^text:[0-9a-f]{16}$/);
    expect(toPaper({ ...bare, abstract: 'Another.' }).uid).not.toBe(toPaper(bare).uid);
  });

  test('has the ids of its addresses', () => {
    const paper = toPaper({
      ...bare,
      url: 'https://arxiv.org/abs/2406.01234v2',
      links: { pdf: 'https://doi.org/10.1145/1.2' },
    });
    expect(paper.ids).toEqual(['arxiv:2406.01234', 'doi:10.1145/1.2']);
    expect(paper.version).toBe(2);
  });

  test('was added when the first of its parts was', () => {
    expect(mergePapers(toPaper(bare, 9), toPaper({ ...bare, site: 'a' }, 5)).added).toBe(5);
    expect(mergePapers(toPaper(bare), toPaper({ ...bare, site: 'a' }, 5)).added).toBe(5);
  });

  test('is made of a page with three thousand authors and a title of a million letters', () => {
    const authors = Array.from({ length: 3_000 }, (_, i) => `Author Number${i}`);
    const paper = toPaper({ ...bare, title: '\\alpha{+'.repeat(125_000), authors });
    expect(paper.authors).toHaveLength(3_000);
    expect(paper.titleKey.length).toBeLessThan(400);
  });
});

describe('a paper as it is kept', () => {
  test('is the same paper when it is read again', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        expect(whole(structuredClone(lean(paper)))).toStrictEqual(structuredClone(paper));
      }),
    );
  });

  test('is the same paper even if it says of its fields what its sources do not', () => {
    const other = fc.record(
      {
        title: text,
        authors: fc.array(text, { maxLength: 2 }),
        version: fc.nat(3),
        ids: fc.constant<string[]>([]),
        links: fc.constantFrom({}, { code: 'https://example.org/code' }),
        stats: fc.constantFrom({}, { upvotes: 10 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        papers,
        other,
        fc.dictionary(fc.constantFrom('title', 'venue', 'code', 'rank'), fc.nat(3)),
        (paper, changes, moved) => {
          const keys = Object.entries(moved).map(([field, n]) => [field, paper.sources[n]?.key ?? 'none']);
          const odd = { ...paper, ...changes, from: { ...paper.from, ...Object.fromEntries(keys) } };
          expect(whole(structuredClone(lean(odd)))).toStrictEqual(structuredClone(odd));
        },
      ),
    );
  });

  test('that one listing showed says nothing twice; one that was kept whole is given back as it is', () => {
    const abstract = 'Kites are flown over Brno, and counted.';
    const paper = toPaper({ ...bare, abstract, authors: ['Mira Holub'], ids: ['arxiv:2406.01234'] }, 1);
    const kept = JSON.stringify(lean(paper));
    for (const said of [paper.title, abstract, 'Mira Holub']) expect(kept.split(said)).toHaveLength(2);
    expect(whole(paper)).toBe(paper);
  });
});
