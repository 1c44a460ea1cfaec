import * as fc from 'fast-check';

import { type Paper, toPaper } from '../../lib/paper.ts';

/** Words that are alike, or read in their own way. */
const PIECES =
  'graph graphs graphic Gra gpt 4 GPT-4 gpt4 gpt-4-turbo c C++ c++11 C# 3D Gödel godel GODEL Łukasz straße strasse ΣΊΣΥΦΟΣ σισυφος ﬁeld field don’t dont O’Brien state-of-the-art state–of–the–art stateoftheart of the art a-b-c-d-e-f-g-h abcdef 大模型 模型训练 模 型 大模型GPT 機械学習モデル ﾓﾃﾞﾙ ภาษาไทย ไทย 한국어 국어 हिन्दी हिन्दि שָׁלוֹם e\u0301te été ² 2 10.1145/3.4 2406.01234 arxiv:2406.01234 arxiv:2406. https://arxiv.org/abs/2406.01234v2 \u{1d4aa}(n) $\\alpha$ \\"o $x^2$ -- — . , + ++ & _ a_b R&D x\u00ady'.split(
    ' ',
  );

export const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
export const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '-', '. ', '\n')), { maxLength: 7 })
  .map((parts) => parts.flat().join(''));

const TAGS = ['graph', 'Graphs', 'to read', 'Gödel', 'say "x"', '模型'];
const IDS = ['arxiv:2406.01234', 'arxiv:2406.09999', 'doi:10.1145/3.4', 'openreview:AbC12_-', 'pmid:2406'];
const DATES = ['2024', '2024-06', '2024-06-01', '2025-01-31', '2019', 'soon'];

/** An invented paper with this uid. */
export const paperOf = (uid: string): fc.Arbitrary<Paper> =>
  fc
    .record(
      {
        title: text,
        abstract: text,
        authors: fc.array(text, { maxLength: 3 }),
        ids: fc.subarray(IDS, { maxLength: 2 }),
        published: fc.constantFrom(...DATES),
        venue: text,
        keywords: fc.array(piece, { maxLength: 2 }),
        site: fc.constantFrom('huggingface', 'arxiv', 'text'),
        code: fc.boolean(),
        upvotes: fc.nat(3),
        added: fc.nat(3),
        tags: fc.subarray(TAGS, { maxLength: 2 }),
        note: text,
        own: text,
        status: fc.constantFrom('unread', 'reading', 'read' as const),
        starred: fc.boolean(),
      },
      { requiredKeys: ['title', 'added'] },
    )
    .map(
      ({ title, abstract, authors, ids, published, venue, keywords, site, code, upvotes, added, ...own }) => {
        const paper = toPaper(
          { title, authors: [], ids: [], url: '', links: {}, stats: {}, ...(site && { site }) },
          added,
        );
        const reader: Paper['reader'] = {};
        if (own.tags) reader.tags = { value: own.tags, at: 1 };
        if (own.note !== undefined) reader.note = { value: own.note, at: 1 };
        if (own.own !== undefined) reader.title = { value: own.own, at: 1 };
        if (own.status) reader.status = { value: own.status, at: 1 };
        if (own.starred !== undefined) reader.starred = { value: own.starred, at: 1 };
        return {
          ...paper,
          uid,
          title,
          ids: ids ?? [],
          authors: authors ?? [],
          ...(abstract !== undefined && { abstract }),
          ...(published !== undefined && { published }),
          ...(venue !== undefined && { venue }),
          ...(keywords && { keywords }),
          links: code ? { code: 'https://github.com/a/b' } : {},
          stats: upvotes === undefined ? {} : { upvotes },
          reader,
        };
      },
    );

const bare = fc.oneof(
  { weight: 4, arbitrary: piece },
  // Words that are still being typed.
  { weight: 2, arbitrary: piece.map((one) => one.slice(0, Math.ceil(one.length / 2))) },
);
const clause = fc.oneof(
  { weight: 5, arbitrary: bare },
  { weight: 3, arbitrary: text.map((one) => `"${one.replaceAll('"', '')}"`) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('author:', 'title:', 'Title:'), bare).map((both) => both.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('author:', 'title:'), text).map(([name, one]) => `${name}"${one}"`),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        'tag:graph tag:gra tag:"to read" tag:"to tag:godel tag:模型 site:text site:h year:2024 year:202 year:2019..2024 year:2024.. year:..2024 year:soon is:unread is:re is:starred is:odd has:code has:note has:abstract has:tags has:x tag: year: author:'
          .replaceAll('"to ', '"to_')
          .split(' ')
          .map((one) => one.replace('_', ' ')),
      )
      .chain((all) => fc.constantFrom(...all)),
  },
);

/** What a reader may type. */
export const queryText = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('', '', '', '-'), clause, fc.constantFrom(' ', ' ', '  ')), {
      maxLength: 3,
    }),
    fc.constantFrom('', '', ' '),
  )
  .map(([parts, end]) => parts.flat().join('').trimEnd() + end);
