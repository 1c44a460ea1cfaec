import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { parseText } from '../../lib/import/index.ts';
import { oddPapers, papers } from '../tools/fixture-papers.ts';

interface Expected {
  title: string;
  abstract?: string;
}
const seen = (text: string): Expected[] =>
  parseText(text).map(({ title, abstract }) => ({ title, ...(abstract !== undefined && { abstract }) }));
const plain = papers.map(({ title, abstract }) => ({ title, abstract }));
const some = fc.subarray(plain, { minLength: 2, maxLength: 12 });
const all = (list: readonly Expected[], between: string, apart = between) =>
  list
    .map(({ title, abstract }) => (abstract === undefined ? title : title + between + abstract))
    .join(apart);

const HEADER = [
  'new',
  'Get trending papers in your email inbox once a day!',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'Daily',
  'Weekly',
  'Monthly',
  'Nov 20',
];
const FOOTER = [
  'Previous',
  'TOS',
  'Privacy',
  'About',
  'Careers',
  'Models',
  'Datasets',
  'Spaces',
  '© Hugging Face',
];

describe('a pasted listing', () => {
  it.each([
    ['with empty lines between', '\n\n', '\n\n'],
    ['with no empty lines', '\n', '\n'],
    ['with an empty line after each paper', '\n', '\n\n'],
    ['with Windows line ends', '\r\n', '\r\n\r\n'],
    ['with indents, tabs and hard spaces', '\n\t\u00A0 ', ' \t\n\u00A0\n  '],
    ['quoted in a mail', '\n> ', '\n>\n> '],
  ])('gives every paper its title and abstract %s', (_, between, apart) => {
    fc.assert(
      fc.property(some, (list) => {
        expect(seen(`\n\n${all(list, between, apart)}\n\n`)).toEqual(list);
      }),
      { numRuns: 40 },
    );
  });

  it('takes no line of the page around it for a paper', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('\n', '\n\n'), (list, gap) => {
        expect(seen([...HEADER, all(list, gap), ...FOOTER].join(gap))).toEqual(list);
      }),
      { numRuns: 20 },
    );
  });

  it('parts the first title from the button it is glued to', () => {
    const text = `${HEADER[1]}\n${HEADER[2]}\nSubscribe${all(plain, '\n')}`;
    expect(seen(text)).toEqual(plain);
    expect(seen(`Subscribe${all(plain, '\n')}`)).toEqual(plain);
  });

  it('leaves a title alone that begins with the name of the button', () => {
    const list = [
      plain[0] ?? { title: '' },
      { title: 'SubscribeNet: Learning from Newsletters', abstract: plain[1]?.abstract ?? '' },
    ];
    expect(seen(all(list, '\n'))).toEqual(list);
  });

  it('leaves out the rest of an abstract whose title was not selected, and keeps what a cut left of the last', () => {
    fc.assert(
      fc.property(
        some,
        fc.constantFrom('\n', '\n\n'),
        fc.integer({ min: 60, max: 120 }),
        (list, gap, kept) => {
          const [first, ...rest] = list;
          const last = rest.at(-1);
          const text = all(list, gap);
          const end = text.length - (last?.abstract?.length ?? 0) + kept;
          const start = (first?.title.length ?? 0) + gap.length + 20;
          const cut = rest.map((paper) =>
            paper === last ? { ...paper, abstract: paper.abstract?.slice(0, kept).trim() } : paper,
          );
          expect(seen(text.slice(start, end))).toEqual(cut);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps the paragraphs of an abstract together', () => {
    const [a, b, c] = plain
      .map(({ title, abstract }) => ({ title, parts: abstract.split(/(?<=[.?]) (?=[A-Z])/u) }))
      .filter(({ parts }) => parts.length > 2);
    const list = [a, b, c].flatMap((paper) =>
      paper
        ? [{ title: paper.title, parts: [paper.parts.slice(0, 2).join(' '), paper.parts.slice(2).join(' ')] }]
        : [],
    );
    expect(list).toHaveLength(3);
    for (const gap of ['\n', '\n\n']) {
      const text = list.map(({ title, parts }) => [title, ...parts].join(gap)).join(gap);
      expect(seen(text)).toEqual(list.map(({ title, parts }) => ({ title, abstract: parts.join('\n\n') })));
    }
  });

  it('joins the lines a mail program wrapped', () => {
    const wrap = (text: string) => text.replaceAll(/(.{1,72})(?: |$)/gu, '$1\n').trim();
    const latin = plain.filter(({ title }) => /^[\p{Script=Latin}\P{L}]+$/u.test(title)).slice(0, 12);
    const text = latin.map(({ title, abstract }) => `${title}\n\n${wrap(abstract)}`).join('\n\n');
    expect(seen(text)).toEqual(latin);
  });

  it('reads a list of titles without abstracts', () => {
    const titles = plain.map(({ title }) => ({ title }));
    expect(seen(all(titles, '', '\n'))).toEqual(titles);
    expect(seen(titles.map(({ title }, index) => `${index + 1}. ${title}`).join('\n'))).toEqual(titles);
    expect(seen(titles.map(({ title }) => `- ${title}`).join('\n\n'))).toEqual(titles);
  });

  it('keeps a paper without abstract between papers that have one', () => {
    const list: Expected[] = plain.slice(0, 8);
    list[3] = { title: 'Glass Box Retrieval: Every Answer Points at Its Sentence' };
    for (const gap of ['\n', '\n\n']) expect(seen(all(list, gap))).toEqual(list);
  });

  it.each([
    ['a short abstract', { title: 'Quiet Heads', abstract: 'We let attention heads fall silent.' }],
    [
      'a long title',
      {
        title: oddPapers['longTitle']?.title ?? '',
        abstract: 'We estimate all of them at once, and the estimates are good.',
      },
    ],
    [
      'a title that asks',
      {
        title: 'Do Language Models Get Bored?',
        abstract: 'Asked a thousand times, a model begins to answer differently.',
      },
    ],
    [
      'a Chinese paper',
      {
        title: '深海的回声：面向低资源语言的语音大模型',
        abstract: '低资源语言缺少标注语音。本文提出一种新的模型，并公开全部代码。',
      },
    ],
    [
      'a Japanese paper',
      { title: oddPapers['japanese']?.title ?? '', abstract: oddPapers['japanese']?.abstract ?? '' },
    ],
    [
      'an Arabic paper',
      { title: oddPapers['arabic']?.title ?? '', abstract: oddPapers['arabic']?.abstract ?? '' },
    ],
    [
      'a title in capitals',
      {
        title: 'ON THE SPELLING OF TOKENS',
        abstract: 'Language models are never shown letters. We ask how they spell.',
      },
    ],
    [
      'a title with a stop',
      {
        title: 'Attention Falls Silent.',
        abstract: 'Most heads say nothing most of the time. We let them sleep.',
      },
    ],
  ])('reads %s, alone and among others', (_, paper) => {
    for (const gap of ['\n', '\n\n']) {
      expect(seen(all([paper], gap))).toEqual([paper]);
      const list = [...plain.slice(0, 3), paper, ...plain.slice(3, 6)];
      expect(seen(all(list, gap))).toEqual(list);
    }
  });

  it('takes the text of cards for papers, without handles, organizations, counts and machine summaries', () => {
    const trending = papers
      .slice(0, 6)
      .map(
        (paper) =>
          `Submitted by\n${paper.submitter ?? 'someone'}\n${paper.title}\n\n${paper.summary}\n\n${paper.organization ?? '3 authors'}\n·\nPublished on Nov 17, 2026\nUpvote\n214\nGitHub\n12.8k\narXiv Page`,
      );
    expect(seen([...HEADER, ...trending].join('\n'))).toEqual(
      papers.slice(0, 6).map(({ title }) => ({ title })),
    );
    const day = papers
      .slice(0, 6)
      .map(
        (paper) =>
          `Submitted by\n${paper.submitter ?? 'someone'}\n${paper.upvotes}\n${paper.title}\n${paper.organization ?? '3 authors'}\n640\n3`,
      );
    expect(seen(day.join('\n').replaceAll('3 authors', '·\n3 authors'))).toEqual(
      papers.slice(0, 6).map(({ title }) => ({ title })),
    );
    expect(seen([...HEADER, ...day].join('\n'))).toEqual(papers.slice(0, 6).map(({ title }) => ({ title })));
  });

  it('takes a link to something else for no title', () => {
    const [paper] = plain;
    expect(seen(`${paper?.title}\n${paper?.abstract}\nhttps://github.com/example/code`)).toEqual([paper]);
  });

  it('leaves words alone that begin like the button', () => {
    expect(seen('Subscribers Prefer Quiet Newsletters')).toEqual([
      { title: 'Subscribers Prefer Quiet Newsletters' },
    ]);
  });

  it('says that everything was pasted', () => {
    const [entry] = parseText(all(plain.slice(0, 1), '\n'));
    expect(entry).toMatchObject({
      site: 'text',
      kind: 'paste',
      url: '',
      authors: [],
      ids: [],
      from: { title: 'pasted', abstract: 'pasted' },
    });
  });

  it('is not confused with JSON by a brace', () => {
    for (const title of ['{scriptsize CODE2SEQ}: Generating Sequences', '[MASK] Is Quiet'])
      expect(seen(title)).toEqual([{ title }]);
    for (const text of ['{}', '[]', '{"papers": [', '[{"title": "Cut']) expect(seen(text)).toEqual([]);
  });

  it('gives nothing for nothing', () => {
    for (const text of ['', ' \n\t\r\n', 'Subscribe', HEADER.join('\n'), '-\n12\n3.4k'])
      expect(parseText(text)).toEqual([]);
  });

  it('never throws, and never gives a paper without a title', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...HEADER,
        '2406.01234',
        'https://arxiv.org/abs/2406.01234',
        '{',
        '[',
        '[1] A Title',
        '',
        '\r',
        '·',
        'AI-generated summary',
        plain[0]?.abstract ?? '',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
        for (const entry of parseText(lines.join(end))) expect(entry.title.trim()).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});

const captures = new URL('../../../shared/captures/', import.meta.url);

describe.skipIf(!existsSync(captures))('captured listings', () => {
  const words = (text: string | undefined) => text?.replaceAll(/\s+/gu, ' ').trim();

  it.each([
    ['000', 45],
    ['002', 206],
  ] as const)('%s gives all its %i papers, title and abstract as they are', (name, papersInIt) => {
    const text = readFileSync(new URL(`${name}.txt`, captures), 'utf8');
    const truth = JSON.parse(readFileSync(new URL(`${name}.json`, captures), 'utf8')) as Required<Expected>[];
    expect(truth).toHaveLength(papersInIt);
    expect(seen(text).map((entry) => [words(entry.title), words(entry.abstract)])).toEqual(
      truth.map((paper) => [words(paper.title), words(paper.abstract)]),
    );
  });

  it('pasted one after the other give all papers of both', () => {
    const text = ['000', '002', '000']
      .map((name) => readFileSync(new URL(`${name}.txt`, captures), 'utf8'))
      .join('\n');
    expect(seen(text)).toHaveLength(45 + 206 + 45);
  });
});
