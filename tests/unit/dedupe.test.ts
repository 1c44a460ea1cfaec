import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPapers } from '../../lib/dedupe/index.ts';
import { tracesOf } from '../../lib/dedupe/evidence.ts';
import { judge } from '../../lib/dedupe/judge.ts';
import { TwoByIds } from '../../lib/dedupe/two-by-ids.ts';
import type { Entry } from '../../lib/entry.ts';
import { mergePapers, type Paper, toPaper } from '../../lib/paper.ts';
import { splitPaper } from '../../lib/paper/split.ts';
import { Shelf } from './shelf.ts';

const TWO = ['Mira Holub', 'Jan Sand'];

function entry(title: string, rest: Partial<Entry> = {}): Entry {
  return { title, authors: [], ids: [], url: '', links: {}, stats: {}, ...rest };
}

function saved(entries: Entry[]): Paper[] {
  const library = new Shelf();
  for (const [i, each] of entries.entries()) library.save(toPaper(each, i + 1));
  return [...library.papers.values()];
}

describe('saving', () => {
  test('the same card again changes nothing, and with new votes only the votes', () => {
    const library = new Shelf();
    const card = entry('Kites over Brno', { ids: ['arxiv:2406.01234'], stats: { upvotes: 3 } });
    expect(library.save(toPaper(card, 1)).action).toBe('insert');
    expect(library.save(toPaper(card, 2)).action).toBe('unchanged');
    const voted = library.save(toPaper({ ...card, stats: { upvotes: 9 } }, 3));
    expect(voted).toMatchObject({
      action: 'merge',
      into: 'arxiv:2406.01234',
      absorbed: [],
      paper: { stats: { upvotes: 9 }, added: 1 },
    });
    expect(voted.paper.sources).toHaveLength(1);
  });

  test('the same card without an id or even a title is known again', () => {
    for (const card of [entry('Preface'), entry(''), entry('???'), entry('Kites over Brno')]) {
      const library = new Shelf();
      library.save(toPaper(card, 1));
      expect(library.save(toPaper(card, 2)).action).toBe('unchanged');
    }
  });

  test('a paper that comes back from elsewhere with a source that is kept joins its paper', () => {
    const shelf = new Shelf();
    const [bare, told] = [entry('Kites over Brno'), entry('Kites over Brno', { abstract: 'We fly.' })];
    shelf.save(toPaper(bare, 1));
    shelf.save(mergePapers(toPaper(bare, 2), toPaper(told, 2)));
    const keys = [...shelf.papers.values()].map(({ sources }) => sources.map(({ key }) => key));
    expect(keys.flat().sort()).toEqual([bare, told].map((one) => toPaper(one).sources[0]?.key).sort());
    expect(keys).not.toContainEqual([]);
  });

  test('v1, v3 and the published form make one paper that keeps all three', () => {
    const forms = [
      entry('Kites, a draft', {
        ids: ['arxiv:2406.01234'],
        version: 1,
        authors: TWO,
        venue: 'arXiv',
        published: '2024-06-01',
      }),
      entry('Kites over Brno', {
        ids: ['arxiv:2406.01234'],
        version: 3,
        authors: TWO,
        venue: 'arXiv',
        published: '2024-06-01',
      }),
      entry('Kites over Brno', {
        ids: ['doi:10.1145/1.2'],
        authors: TWO,
        venue: 'Journal of Kites',
        published: '2025',
      }),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const papers = saved(order.map((i) => forms[i] as Entry));
      expect(papers).toMatchObject([{ title: 'Kites over Brno', venue: 'Journal of Kites', version: 3 }]);
      expect(papers[0]?.sources).toHaveLength(3);
    }
  });

  test('a conference and a journal version stay two, and are asked about', () => {
    const library = new Shelf();
    library.save(
      toPaper(entry('Kites over Brno', { authors: TWO, venue: 'Symposium on Kites', published: '2023' })),
    );
    const made = library.save(
      toPaper(entry('Kites over Brno', { authors: TWO, venue: 'Journal of Kites', published: '2024' })),
    );
    expect(made.action).toBe('insert');
    expect(made.suspects).toMatchObject([
      {
        verdict: 'version',
        reasons: ['Same title', 'All 2 authors agree', expect.stringContaining('Published in')],
      },
    ]);
  });

  test('a DOI over a whole supplement keeps its abstracts apart, and one of them has it', () => {
    const library = new Shelf();
    const doi = { ids: ['doi:10.1145/1.2'] };
    library.save(toPaper(entry('Kites over Brno', doi)));
    const made = library.save(toPaper(entry('Paper boats on the Svratka', doi)));
    expect(made).toMatchObject({ action: 'insert', paper: { ids: [], foreignIds: ['doi:10.1145/1.2'] } });
    expect(made.paper.uid).toMatch(/^text:/);
    expect(
      library.save(toPaper(entry('Paper boats on the Svratka', { ...doi, site: 'text' }))),
    ).toMatchObject({ action: 'merge', into: made.paper.uid });
    expect(library.papers.size).toBe(2);
  });
});

describe('a paper that names the ids of two others', () => {
  const preprint = entry('Kites, a draft', { ids: ['arxiv:2406.01234'] });
  const article = entry('Kites over Brno', { ids: ['doi:10.1145/1.2'] });
  const bridge = entry('Kites over Brno', { ids: ['arxiv:2406.01234', 'doi:10.1145/1.2'] });

  test('brings them together, whichever comes first', () => {
    for (const order of [
      [preprint, article, bridge],
      [article, preprint, bridge],
      [bridge, article, preprint],
      [article, bridge, preprint],
    ]) {
      expect(saved(order)).toMatchObject([{ ids: ['arxiv:2406.01234', 'doi:10.1145/1.2'] }]);
    }
    const library = new Shelf();
    library.save(toPaper(article, 5));
    library.save(toPaper(preprint, 6));
    expect(library.save(toPaper(bridge, 7))).toMatchObject({
      action: 'merge',
      into: 'doi:10.1145/1.2',
      absorbed: ['arxiv:2406.01234'],
    });
  });

  test('does not when something forbids it: it joins one, and asks about the other', () => {
    const other = entry('Kites over Brno', { ids: ['doi:10.1145/1.2', 'arxiv:2406.09999'] });
    const library = new Shelf();
    library.save(toPaper(preprint, 1));
    library.save(toPaper(other, 2));
    const made = library.save(toPaper(bridge, 3));
    expect(made).toMatchObject({ action: 'merge', into: 'arxiv:2406.01234', absorbed: [] });
    expect(made.paper.foreignIds).toEqual(['doi:10.1145/1.2']);
    expect(made.suspects).toHaveLength(1);
    expect(library.papers.size).toBe(2);
  });

  test('does not when the reader took them apart', () => {
    const library = new Shelf();
    const whole = library.save(toPaper(preprint, 1)).paper;
    const joined = mergePapers(whole, toPaper(article, 2));
    const [rest, piece] = splitPaper(
      joined,
      joined.sources.filter(({ key }) => key !== whole.sources[0]?.key).map(({ key }) => key),
      3,
    );
    library.papers = new Map([rest, piece as Paper].map((paper) => [paper.uid, paper]));
    library.save(toPaper(bridge, 3));
    expect(library.papers.size).toBe(2);
    expect(library.save(toPaper(article, 4)).action).toBe('unchanged');
  });

  test('never chains: A is B and B is C, but A and C are two', () => {
    const a = entry('Singular kites of Brno', {
      authors: TWO,
      abstract: 'x'.repeat(80),
      ids: ['arxiv:2406.01234'],
    });
    const b = entry('Singular kites of Brno', { authors: TWO });
    const c = entry('Singular kites of Brno', { authors: TWO, ids: ['arxiv:2406.09999'] });
    for (const order of [
      [a, b, c],
      [c, b, a],
      [a, c, b],
      [b, a, c],
    ])
      expect(saved(order)).toHaveLength(2);
  });
});

const words = fc.constantFrom(
  'Kites over Brno',
  'Kites over Brno II',
  'Paper boats',
  'Preface',
  '风筝综述',
  'A parser for C++',
  'A parser for C#',
  '',
);
const cards: fc.Arbitrary<Entry> = fc
  .record(
    {
      title: words,
      authors: fc.subarray(['Mira Holub', 'Jan Sand', 'Eva Lom']),
      ids: fc.subarray(['arxiv:2406.01234', 'arxiv:2406.09999', 'doi:10.1145/1.2', 'doi:10.1145/9.9']),
      abstract: fc.constantFrom('a'.repeat(90), 'b'.repeat(90)),
      venue: fc.constantFrom('arXiv', 'Journal of Kites', 'Symposium on Kites'),
      published: fc.constantFrom('2023', '2024', '2030'),
    },
    { requiredKeys: ['title', 'authors', 'ids'] },
  )
  .map((card) => ({ ...entry(card.title), ...card }));

describe('whatever is saved', () => {
  test('no source is lost, no id is held twice, and saving all again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(cards, { maxLength: 8 }), (entries) => {
        const library = new Shelf();
        for (const [i, card] of entries.entries()) library.save(toPaper(card, i + 1));
        const keys = new Set(entries.map((card) => toPaper(card).sources[0]?.key));
        const kept = [...library.papers.values()].flatMap(({ sources }) => sources.map(({ key }) => key));
        expect(new Set(kept)).toEqual(keys);
        expect(kept).toHaveLength(keys.size);
        for (const card of entries) expect(library.save(toPaper(card, 99)).action).toBe('unchanged');
      }),
      { numRuns: 100 },
    );
  });

  test('as a batch gives the same papers and suspects in every order', () => {
    fc.assert(
      fc.property(fc.array(cards, { maxLength: 8 }), fc.nat(), (entries, turn) => {
        const once = foldPapers(entries);
        const turned = entries.map((_, i) => entries[(i + turn) % entries.length] as Entry);
        expect(foldPapers(turned)).toEqual(once);
        expect(foldPapers([...entries, ...entries].reverse())).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});

test('papers that are two by their ids are different whatever else they say', () => {
  const word = fc.constantFrom(
    ...'kites kite over brno of the a boats papyrus flights flight zinc quarry jumble window'.split(' '),
  );
  const card = fc.record({
    title: fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    authors: fc.constantFrom(TWO, [], ['Mira Holub']),
    ids: fc.constantFrom<string[][]>(
      [],
      ['arxiv:2406.01234'],
      ['arxiv:2406.01235'],
      ['arxiv:2406.01236', 'doi:10.1/a.v1'],
      ['arxiv:2406.01237', 'doi:10.1/a.v2'],
      ['doi:10.1/a.v1'],
      ['acl:2024.x-1.1'],
    ),
  });
  let known = 0;
  fc.assert(
    fc.property(card, card, (one, other) => {
      const [a, b] = [one, other].map(({ title, ...rest }) => toPaper(entry(title, rest))) as [Paper, Paper];
      const two = new TwoByIds();
      for (const paper of [a, b]) two.add(paper, tracesOf(paper).bare);
      const shared = a.ids.some((id) => b.ids.includes(id)) || tracesOf(a).title === tracesOf(b).title;
      if (!two.are(0, 1, shared)) return;
      known++;
      expect(judge(a, b).verdict).toBe('different');
    }),
    { numRuns: 3000 },
  );
  expect(known).toBeGreaterThan(100);
});

test('a batch names suspects that no key would find', () => {
  const { papers, suspects } = foldPapers([
    entry('Tethered kites over the roofs of Brno', { authors: TWO, published: '2024' }),
    entry('Tethered kites above the roofs of Brno: a year of flights', { authors: TWO, published: '2024' }),
    entry('Paper boats on the Svratka', { authors: TWO, published: '2024' }),
  ]);
  expect(papers).toHaveLength(3);
  expect(suspects).toHaveLength(1);
  expect(suspects[0]?.reasons).toContain('All 2 authors agree');
});

test('in a crowd of one title, each is still known again', () => {
  const crowd = Array.from({ length: 300 }, (_, i) =>
    entry('Kites over Brno', { authors: [`Mira ${String.fromCodePoint(0x5000 + i)}`, 'Jan Sand'] }),
  );
  const again = crowd.map((card) => ({ ...card, site: 'text', authors: [card.authors[0] ?? ''] }));
  const { papers } = foldPapers([...crowd, ...again]);
  // Jan Sand wrote with all of them, so half of the authors agree with each: nobody may be merged for that alone.
  expect(
    papers.every(({ sources }) => new Set(sources.map(({ entry: { authors } }) => authors[0])).size === 1),
  ).toBe(true);
  expect(papers).toHaveLength(300);
});
