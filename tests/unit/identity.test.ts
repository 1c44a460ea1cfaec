import { describe, expect, test } from 'vitest';
import { compare } from '../../lib/dedupe/index.ts';
import type { Entry } from '../../lib/entry.ts';
import { mergePapers, type Paper, toPaper } from '../../lib/paper.ts';
import { splitPaper } from '../../lib/paper/split.ts';

const TWO = ['Mira Holub', 'Jan Sand'];
const ABSTRACT =
  'We study how kites stay in the air over the roofs of Brno, and why they come down. Forty kites were flown for a year; ' +
  'those with tails of paper outlived those with tails of cloth by eleven days, whatever the wind, the string and the child.';
const OTHER_ABSTRACT =
  'We study how kites stay in the air over the roofs of Brno, and why they come down. A model of gusts between chimneys is ' +
  'derived from first principles and fitted to the records of one observatory; it forecasts the loss of a kite an hour ahead.';

function paper(title: string, rest: Partial<Entry> = {}): Paper {
  return toPaper({ title, authors: [], ids: [], url: '', links: {}, stats: {}, ...rest });
}

/** The verdict, which has to be the same from both sides and to have a reason. */
function verdict(a: Paper, b: Paper): string {
  const [there, back] = [compare(a, b), compare(b, a)];
  expect(back).toEqual(there);
  expect(there.reasons.length).toBeGreaterThan(0);
  for (const reason of there.reasons) expect(reason).toMatch(/^[A-Z].{3,}[^.]$/s);
  return there.verdict;
}

const by = (title: string, rest: Partial<Entry> = {}) =>
  paper(title, { authors: TWO, published: '2024', ...rest });
const told = (title: string, rest: Partial<Entry> = {}) => paper(title, { abstract: ABSTRACT, ...rest });

describe('titles that differ in what matters are two works, whoever wrote them', () => {
  test.each([
    ['A parser for C++', 'A parser for C#'],
    ['A parser for C', 'A parser for C++'],
    ['On α-divergences of kites', 'On β-divergences of kites'],
    ['On $\\alpha$-divergences of kites', 'On \\(\\beta\\)-divergences of kites'],
    ['GPT-3 flies kites', 'GPT-4 flies kites'],
    ['Kite-3.5 report', 'Kite-3 report'],
    ['Singular kites I', 'Singular kites II'],
    ['Singular kites', 'Singular kites II'],
    ['Singular kites, Part 1: strings', 'Singular kites, Part 2: strings'],
    ['Singular kites, part A', 'Singular kites, part B'],
    ['Kites over Brno', 'Erratum: Kites over Brno'],
    ['Kites over Brno', 'Kites over Brno: Corrigendum'],
    ['Kites over Brno', 'Reply to "Kites over Brno"'],
    ['Kites over Brno', 'Comment on "Kites over Brno"'],
    ['Kites over Brno', 'Addendum to Kites over Brno'],
    ['Reply to kites over Brno', 'Comment on kites over Brno'],
    ['Findings of the kite workshop 2023', 'Findings of the kite workshop 2024'],
    ['The 3rd kite challenge report', 'The 4th kite challenge report'],
    ['基于深度学习的风筝方法', '风筝综述'],
    ['Воздушные змеи над Брно', 'Бумажные корабли в Брно'],
    ['الطائرات الورقية', 'القوارب الورقية'],
  ])('%s | %s', (a, b) => {
    expect(verdict(by(a), by(b))).toBe('different');
    expect(verdict(told(a), told(b))).toBe('different');
  });
});

describe('one title in many writings is one work', () => {
  test.each([
    ['GPT-4 flies kites', 'GPT 4 flies kites'],
    ['G{\\"o}del and kites', 'Gödel and kites'],
    ['50\\% of kites in C\\#', '50% of kites in C#'],
    ['On $\\nu$ and kites', 'On ν and kites'],
    ['Kites over {Brno', 'Kites over Brno'],
    ['Kites over Brno.', 'Kites  over\n Brno'],
    ['Kites—over—Brno', 'Kites over Brno'],
    ['Multi-modal kites over Brno', 'Multimodal kites over Brno'],
    ['基于深度学习的风筝方法', '基于深度学习的风筝方法 '],
    ['Воздушные змеи', 'ВОЗДУШНЫЕ ЗМЕИ'],
    ['Kites over Brno (extended abstract)', 'Kites over Brno'],
  ])('%s | %s', (a, b) => {
    expect(verdict(by(a), by(b, { site: 'text' }))).toBe('same');
    expect(verdict(told(a), told(b, { site: 'text' }))).toBe('same');
  });
});

describe('an id', () => {
  const arxiv = (rest: Partial<Entry>) => paper('Kites over Brno', { ids: ['arxiv:2406.01234'], ...rest });

  test('that both name makes one paper, with the id in the reason', () => {
    const both = compare(
      arxiv({}),
      paper('A wholly new title', { url: 'https://huggingface.co/papers/2406.01234' }),
    );
    expect(both).toEqual({ verdict: 'same', reasons: ['Same arXiv id 2406.01234'] });
  });

  test.each([
    'https://arxiv.org/pdf/2406.01234',
    'https://www.alphaxiv.org/overview/2406.01234',
    'https://doi.org/10.48550/arXiv.2406.01234',
  ])('is read from %s', (url) => {
    expect(verdict(arxiv({}), paper('Kites', { url }))).toBe('same');
  });

  test('with two versions is another version of one work', () => {
    const both = compare(arxiv({ version: 1 }), arxiv({ url: 'https://arxiv.org/abs/2406.01234v3' }));
    expect(both).toEqual({ verdict: 'version', reasons: ['Same arXiv id 2406.01234', 'Versions 1 and 3'] });
  });

  test('of one scheme that differs forbids it, whatever else agrees', () => {
    const same = { authors: TWO, abstract: ABSTRACT };
    const both = compare(
      by('Kites', { ...same, ids: ['arxiv:2406.01234'] }),
      by('Kites', { ...same, ids: ['arxiv:2406.01235'] }),
    );
    expect(['possible', 'different']).toContain(both.verdict);
    expect(both.reasons[0]).toBe('Different arXiv ids: 2406.01234 and 2406.01235');
  });

  test('that is a DOI needs agreeing titles: one supplement, many abstracts', () => {
    const doi = { ids: ['doi:10.1145/1.2'] };
    expect(verdict(paper('Kites over Brno', doi), paper('Kites over Brno.', { ...doi, site: 'text' }))).toBe(
      'same',
    );
    expect(verdict(paper('Kites over Brno', doi), paper('Kites over Brno: a study of tails', doi))).toBe(
      'same',
    );
    expect(verdict(by('Kites over Brno', doi), by('Paper boats on the Svratka', doi))).not.toBe('same');
    expect(verdict(paper('Kites over Brno, part I', doi), paper('Kites over Brno, part II', doi))).not.toBe(
      'same',
    );
  });

  test('that is a DOI and differs leaves another version at most', () => {
    const both = compare(
      by('Kites over Brno', { ids: ['doi:10.1145/1.2'] }),
      by('Kites over Brno', { ids: ['doi:10.1007/9'] }),
    );
    expect(both.verdict).toBe('version');
    expect(both.reasons).toContain('Different DOIs: 10.1007/9 and 10.1145/1.2');
  });

  test('that says one thing while another says the opposite is for the reader', () => {
    const a = by('Kites over Brno', { ids: ['arxiv:2406.01234', 'doi:10.1145/1.2'] });
    const b = by('Kites over Brno', { ids: ['arxiv:2406.09999', 'doi:10.1145/1.2'] });
    expect(verdict(a, b)).toBe('possible');
  });
});

describe('without a shared id', () => {
  test('the same title and the same people are one work, years at most two apart', () => {
    expect(
      verdict(
        by('Kites over Brno'),
        by('Kites over Brno', { authors: ['J. Sand', 'Holub, Mira'], published: '2025' }),
      ),
    ).toBe('same');
    expect(verdict(by('Kites over Brno'), by('Kites over Brno', { published: '2029' }))).not.toBe('same');
  });

  test('the same title and other people are two', () => {
    expect(verdict(by('Kites over Brno'), by('Kites over Brno', { authors: ['Eva Lom', 'Ivo Brdo'] }))).toBe(
      'different',
    );
  });

  test('the same title and the same abstract are one, also when one is cut', () => {
    expect(
      verdict(told('Kites over Brno'), told('Kites over Brno', { abstract: `${ABSTRACT.slice(0, 150)} …` })),
    ).toBe('same');
    expect(
      verdict(
        told('Kites over Brno'),
        told('Kites over Brno', { abstract: ABSTRACT.replace('Forty', '40').toUpperCase() }),
      ),
    ).toBe('same');
  });

  test('the same title and abstracts that only begin alike are not proved to be one', () => {
    expect(verdict(told('Kites over Brno'), told('Kites over Brno', { abstract: OTHER_ABSTRACT }))).not.toBe(
      'same',
    );
  });

  test('other titles and the same abstract are two', () => {
    expect(verdict(told('Kites over Brno'), told('Strings and tails'))).toBe('different');
    expect(verdict(told('Kites over Brno'), paper('Strings and tails', { abstract: OTHER_ABSTRACT }))).toBe(
      'different',
    );
  });

  test('the same title and nothing else is possible', () => {
    expect(verdict(paper('Kites over Brno'), paper('Kites over Brno', { url: 'https://example.org/' }))).toBe(
      'possible',
    );
    expect(verdict(by('Kites over Brno'), told('Kites over Brno'))).toBe('possible');
  });

  test.each(['Preface', 'Editorial', 'Guest Editorial', 'Book Review Column'])(
    '"%s" twice is never merged',
    (title) => {
      expect(verdict(paper(title), paper(title, { published: '2012' }))).not.toBe('same');
      expect(verdict(by(title), by(title, { published: '2012' }))).not.toBe('same');
      expect(verdict(by(title), by(title, { authors: ['Eva Lom'] }))).toBe('different');
    },
  );

  test.each([
    ['Kites over Brno', 'Kites over Brno: a longitudinal study'],
    ['Mining generalized association rules of kites', 'Mining quantitative association rules of kites'],
    ['Supervised kites for the city of Brno', 'Unsupervised kites for the city of Brno'],
    ['A system for flying kites', 'Flying kites'],
    ['GPT-4', 'GPT-4 Technical Report'],
    ['がっこうのたこ', 'かっこうのたこ'],
    ['Attention to kites', 'Attention to kites is all you need'],
  ])('a title that is near or contained is not proved: %s | %s', (a, b) => {
    expect(['possible', 'different']).toContain(verdict(by(a), by(b)));
    expect(['possible', 'different']).toContain(verdict(told(a), told(b)));
  });

  test('a slip of the pen is forgiven where everybody agrees', () => {
    expect(
      verdict(
        by('Tethered kites over the roofs of Brno'),
        by('Tetherd kites over the roofs of Brno', { site: 'text' }),
      ),
    ).toBe('same');
  });

  test('"et al." and "Anonymous" are nobody', () => {
    expect(verdict(by('Kites over Brno'), by('Kites over Brno', { authors: ['M. Holub', 'et al.'] }))).toBe(
      'same',
    );
    expect(
      verdict(
        by('Kites over Brno', { authors: ['Anonymous'] }),
        by('Kites over Brno', { authors: ['Anonymous'], site: 'text' }),
      ),
    ).toBe('possible');
  });

  test('nothing in common is nothing', () => {
    expect(compare(by('Kites over Brno'), paper('风筝综述'))).toEqual({
      verdict: 'different',
      reasons: ['Titles have nothing in common'],
    });
    expect(verdict(paper(''), paper(''))).toBe('different');
    expect(verdict(paper('???'), paper('!!!'))).toBe('different');
  });
});

describe('versions of a work', () => {
  const preprint = by('Kites over Brno', { ids: ['arxiv:2406.01234'], venue: 'arXiv' });

  test('preprint and published', () => {
    const article = by('Kites over Brno', {
      ids: ['doi:10.1145/1.2'],
      venue: 'Journal of Kites',
      published: '2025',
    });
    expect(compare(preprint, article)).toMatchObject({ verdict: 'version' });
    expect(compare(preprint, article).reasons).toContain('One is a preprint, the other is published');
  });

  test('conference and journal', () => {
    const talk = by('Kites over Brno', { venue: 'Proc. of the Symposium on Kites', published: '2023' });
    const article = by('Kites over Brno', { venue: 'Journal of Kites' });
    expect(compare(talk, article)).toMatchObject({ verdict: 'version' });
    expect(compare(talk, article).reasons).toContain(
      'Published in Journal of Kites and in Proc. of the Symposium on Kites',
    );
  });

  test('two versions of a preprint that has DOIs', () => {
    const v1 = by('Kites over Brno', { ids: ['doi:10.26434/chemrxiv-2024-abc12-v1'] });
    expect(verdict(v1, by('Kites over Brno', { ids: ['doi:10.26434/chemrxiv-2024-abc12-v2'] }))).toBe(
      'version',
    );
  });

  test('bioRxiv and the journal', () => {
    const bio = by('Kites over Brno', { ids: ['doi:10.1101/2024.04.01.716005'] });
    expect(verdict(bio, by('Kites over Brno', { ids: ['doi:10.1145/1.2'] }))).toBe('version');
  });
});

test('papers the reader took apart stay apart, whatever their ids', () => {
  const paperOfTwo = mergePapers(
    by('Kites', { ids: ['arxiv:2406.01234'] }),
    by('Kites', { ids: ['arxiv:2406.01234'], site: 'text' }),
  );
  const [rest, piece] = splitPaper(paperOfTwo, [paperOfTwo.sources[0]?.key ?? ''], 1);
  expect(piece && compare(rest, piece)).toEqual({ verdict: 'different', reasons: ['You keep these apart'] });
});

test('comparing survives a page with three thousand authors, a megabyte of title and half letters', () => {
  const crowd = by('Kites '.repeat(200_000), {
    authors: Array.from({ length: 3_000 }, (_, i) => `Author Name${i}`),
    abstract: '\ud800'.repeat(1_000_000),
  });
  const other = by('Kites, '.repeat(150_000), {
    authors: Array.from({ length: 3_000 }, (_, i) => `Name${i * 2}, Author`),
    abstract: 'x'.repeat(1_000_000),
  });
  expect(() => compare(crowd, other)).not.toThrow();
  expect(verdict(by('\ud800'), by('\udfff'))).toBe('different');
});
