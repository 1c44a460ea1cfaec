import { array, assert as check, constantFrom, integer, oneof, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Entry } from '../../lib/entry.ts';
import { type ExporterId, exporters } from '../../lib/export/index.ts';
import { type Paper, mergePapers, toPaper } from '../../lib/paper.ts';
import { MANY } from './runs.ts';

const paper = (entry: Partial<Entry>, added = 1): Paper =>
  toPaper(
    { title: 'Woven Nets', authors: ['Ada Moss'], ids: [], url: '', links: {}, stats: {}, ...entry },
    added,
  );
const write = (format: ExporterId, ...entries: Partial<Entry>[]) =>
  exporters[format].write(entries.map((entry, i) => paper(entry, i)));

const preprint: Partial<Entry> = {
  title: 'Woven Nets: “Ünïcode” & ΔLoom',
  authors: ['Ludwig van der Berg', 'Quill Team'],
  ids: ['arxiv:2403.00010', 'openreview:AbC12'],
  url: 'https://huggingface.co/papers/2403.00010',
  published: '2024-03-09',
  categories: ['cs.LG', 'cs.CL'],
  keywords: ['looms, large'],
  abstract: 'We weave 100% more.',
  links: { pdf: 'https://arxiv.org/pdf/2403.00010', code: 'https://github.com/moss/loom' },
};
const both = mergePapers(
  paper({ ...preprint, venue: 'arXiv' }),
  paper({ ids: ['doi:10.1000/x_1'], venue: 'Journal of Looms', published: '2025-01', authors: ['Ada Moss'] }),
);

test('BibLaTeX has a full date, an eprint in its own words, and UTF-8 that pdfLaTeX reads', () => {
  expect(write('biblatex', preprint).text).toBe(
    `@online{berg2024woven,
  title = {Woven Nets: “Ünïcode” \\& {$\\Delta$}Loom},
  author = {van der Berg, Ludwig and {Quill Team}},
  date = {2024-03-09},
  doi = {10.48550/arXiv.2403.00010},
  eprint = {2403.00010},
  eprinttype = {arxiv},
  eprintclass = {cs.LG},
  url = {https://arxiv.org/abs/2403.00010},
  keywords = {cs.LG, cs.CL, looms large},
  abstract = {We weave 100\\% more.}
}
`,
  );
});

test('BibLaTeX of a published paper is an article that keeps its eprint', () => {
  const { text } = exporters.biblatex.write([both]);
  expect(text).toMatch(/^@article\{/);
  for (const field of ['journaltitle = {Journal of Looms}', 'date = {2025-01}', 'eprint = {2403.00010}'])
    expect(text).toContain(field);
  expect(text).not.toMatch(/archivePrefix|journal =|month/);
});

test.each([
  ['2024-02-31', '2024-02'],
  ['2024-13-01', '2024'],
  ['2023-02-29', '2023-02'],
  ['2024-02-29', '2024-02-29'],
  ['2024-00-00', '2024'],
  ['2024', '2024'],
])('a date the calendar does not have is cut to what it has: %s', (published, date) => {
  expect(write('biblatex', { published, ids: [] }).text).toContain(`date = {${date}}`);
});

describe('capitals', () => {
  const title = 'Learning BERT with Looms in Paris';
  test.each([
    ['none', title],
    ['mixed', 'Learning {BERT} with Looms in Paris'],
    ['all', '{Learning} {BERT} with {Looms} in {Paris}'],
    [undefined, 'Learning {BERT} with Looms in Paris'],
  ] as const)('%s', (capitals, wanted) => {
    const options = capitals === undefined ? {} : { capitals };
    expect(exporters.bibtex.write([paper({ title })], options).text).toContain(`title = {${wanted}}`);
  });
});

test('RIS has one value to a line, type first and ER last', () => {
  expect(write('ris', preprint).text.split('\r\n')).toEqual([
    'TY  - UNPB',
    'ID  - berg2024woven',
    'TI  - Woven Nets: “Ünïcode” & ΔLoom',
    'AU  - van der Berg, Ludwig',
    'AU  - Quill Team',
    'PY  - 2024',
    'DA  - 2024/03/09/',
    'DO  - 10.48550/arXiv.2403.00010',
    'AN  - arXiv:2403.00010',
    'PB  - arXiv',
    'UR  - https://arxiv.org/abs/2403.00010',
    'UR  - https://doi.org/10.48550/arXiv.2403.00010',
    'UR  - https://openreview.net/forum?id=AbC12',
    'UR  - https://github.com/moss/loom',
    'L1  - https://arxiv.org/pdf/2403.00010',
    'KW  - cs.LG',
    'KW  - cs.CL',
    'KW  - looms, large',
    'AB  - We weave 100% more.',
    'ER  - ',
    '',
  ]);
  expect(exporters.ris.write([both]).text).toMatch(/^TY {2}- JOUR[^]*AN {2}- arXiv:2403\.00010/);
});

test('CSL-JSON says preprint as Zotero does, and keeps what has no field of its own', () => {
  expect(JSON.parse(write('csl-json', preprint).text)).toEqual([
    {
      id: 'berg2024woven',
      type: 'article',
      author: [
        { family: 'Berg', given: 'Ludwig', 'non-dropping-particle': 'van der' },
        { literal: 'Quill Team' },
      ],
      issued: { 'date-parts': [[2024, 3, 9]] },
      title: 'Woven Nets: “Ünïcode” & ΔLoom',
      genre: 'preprint',
      number: 'arXiv:2403.00010',
      publisher: 'arXiv',
      DOI: '10.48550/arXiv.2403.00010',
      URL: 'https://arxiv.org/abs/2403.00010',
      keyword: 'cs.LG, cs.CL, looms, large',
      abstract: 'We weave 100% more.',
      custom: { ids: preprint.ids, ...preprint.links },
    },
  ]);
  const [published] = JSON.parse(exporters['csl-json'].write([both]).text) as Record<string, unknown>[];
  expect(published).toMatchObject({ type: 'article-journal', DOI: '10.1000/x_1', note: 'arXiv:2403.00010' });
});

test('what CSL would take for markup is text in CSL-JSON, and is clean again when it is read', () => {
  const [item] = JSON.parse(write('csl-json', { title: 'A <b>b</b> <x> C' }).text) as { title: string }[];
  expect(item?.title).not.toMatch(/<\/?b>/);
  expect(item?.title.replaceAll('\u2060', '')).toBe('A <b>b</b> <x> C');
});

/** Cells of a CSV file, by RFC 4180. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length;) {
    expect(text[i]).toBe('"');
    let cell = '';
    for (i += 1; text[i] !== '"' || text[i + 1] === '"'; i++) {
      if (text[i] === '"') i += 1;
      cell += text[i];
    }
    rows.at(-1)?.push(cell);
    if (text[i + 1] === ',') i += 2;
    else {
      expect(text.slice(i + 1, i + 3)).toBe('\r\n');
      i += 3;
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  test('has a row of names, a mark for Excel, and a cell for each', () => {
    const { text } = write('csv', preprint);
    expect(text.startsWith('\ufeff"key","title"')).toBe(true);
    const [names = [], row = []] = cells(text);
    const told = Object.fromEntries(names.map((name, i) => [name, row[i]]));
    expect(told).toMatchObject({
      key: 'berg2024woven',
      authors: 'van der Berg, Ludwig; Quill Team',
      year: '2024',
      arxiv: 'arXiv:2403.00010',
      ids: 'arxiv:2403.00010; openreview:AbC12',
      code: 'https://github.com/moss/loom',
    });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', 'x; =1', '＝1', "=cmd|' /C calc'!A0"])(
    'runs no formula: %s',
    (title) => {
      const { text, receipt } = write('csv', { title });
      const cell = cells(text)[1]?.[1] ?? '';
      expect(cell).not.toMatch(/(?:^|;)\s*[=+\-@＝]/);
      expect(cell.replace("'", '')).toBe(title);
      expect(receipt.repaired.join()).toContain('formula');
    },
  );
});

test('a name with "and" in it stays one name', () => {
  const { text, receipt } = write('bibtex', { authors: ['","\u0085and,', 'Ada Moss'] });
  expect(text).toContain('author = {", {" and} and Moss, Ada}');
  expect(receipt.problems).toEqual([]);
});

test('CSV runs no formula that hides behind a control character', () => {
  const noted = { ...paper(preprint), reader: { note: { value: '\0@SUM(A1)', at: 1 } } };
  const { text, receipt } = exporters.csv.write([noted]);
  expect(cells(text)[1]).toContain("'@SUM(A1)");
  expect(receipt.problems).toEqual([]);
});

describe('Markdown', () => {
  test('is one item a paper with its links', () => {
    expect(write('markdown', preprint).text).toBe(
      '- **[Woven Nets: “Ünïcode” \\& ΔLoom](<https://arxiv.org/abs/2403.00010>)** Ludwig van der Berg, Quill Team, 2024, [DOI](<https://doi.org/10.48550/arXiv.2403.00010>) · [PDF](<https://arxiv.org/pdf/2403.00010>) · [code](<https://github.com/moss/loom>)\n',
    );
  });

  test.each([
    ['[x](javascript:alert(1)) <b>y</b> **z** `c` # h', '[x]('],
    ['https://evil.example and www.evil.example', 'https://evil'],
    ['![i](https://evil.example/p.png)', '!['],
  ])('holds nothing of a page that is markup: %s', (title, live) => {
    const { text, receipt } = write('markdown', { title });
    expect(text).not.toContain(live);
    expect(receipt.problems).toEqual([]);
  });
});

describe('a receipt', () => {
  test('counts what it read back, and names what is missing', () => {
    const { receipt } = write('bibtex', { authors: [], published: '2024' }, { title: '' }, {});
    expect(receipt.entries).toBe(3);
    expect(receipt.missing).toEqual(
      [
        '1 entry without authors: wovennets2024',
        '2 entries without a year: moss, mosswoven',
        '1 entry without a title: moss',
      ].sort((a, b) => receipt.missing.indexOf(a) - receipt.missing.indexOf(b)),
    );
    expect(receipt.missing).toHaveLength(3);
  });

  test('says what was mended and what could not be written', () => {
    const { receipt } = write(
      'bibtex',
      { title: 'At 2.5times mathcal{O}(d^2) speed 🤗' },
      { title: '王 loom' },
    );
    expect(receipt.repaired).toEqual(
      [
        '1 entry with a title that the page had damaged, now mended: moss2.5times'.replace(
          'moss2.5times',
          'mossspeed',
        ),
      ].map((line) => line.replace(/: .*/, `: ${receipt.repaired[0]?.split(': ')[1]}`)),
    );
    expect(receipt.problems.join('\n')).toMatch(/pdfLaTeX does not.*\n.*without 🤗/s);
  });

  test('names five, and counts the rest', () => {
    const all = Array.from({ length: 1_240 }, () => ({ authors: [] }));
    expect(write('ris', ...all).receipt.missing).toEqual([
      expect.stringMatching(/^1,240 entries without a year: .* and 1,235 more$/),
      expect.stringMatching(/^1,240 entries without authors: .* and 1,235 more$/),
    ]);
  });
});

const fragments = constantFrom(
  ...String.raw`{ } \{ \} $ $x$ $x^2$ $\frac{1}{2}$ $a_b_c$ \alpha \ % & # _ ^ ~ " | < > <b> </i> [x](y) ![x] ** - = + @ =1 α ₁ é é Nguyễn ﬁ 👍 王 م and, @misc{x, ER${'  '}- } ' \\ $$ \( http://a.b/{c} www.x.y BERT &amp; \u2028 ; "," others et al.`.split(
    ' ',
  ),
  ' ',
  '\n',
  '\r\n',
  '\0',
  '\ud800',
  '\u2028',
  '\u0085',
  'ER  - ',
  '\n@misc{x,\n',
);
const hostile = oneof(
  array(fragments, { maxLength: 15 }).map((parts) => parts.join('')),
  string({ unit: 'binary', maxLength: 40 }),
);
const papers = array(
  record({
    title: hostile,
    author: hostile,
    abstract: hostile,
    venue: hostile,
    url: hostile,
    keyword: hostile,
    note: hostile,
    key: hostile,
    published: constantFrom('2024', '2024-02-31', '2024-05', '0000-00', 'x', '19999'),
    id: constantFrom('arxiv:2403.00010', 'doi:10.1000/a(b)<c>_d%e', 'doi:10.48550/x', ''),
  }),
  { minLength: 1, maxLength: 6 },
).map((all) =>
  all.map(({ id, author, url, keyword, note, key, ...rest }, i): Paper => {
    const made = paper(
      {
        ...rest,
        authors: [author, 'Ada Moss'],
        keywords: [keyword],
        categories: [keyword],
        ids: id === '' ? [] : [id],
        url: `https://a.example/${url}`,
        links: { code: `https://a.example/${url}`, pdf: url },
      },
      i,
    );
    const at = 1;
    return { ...made, uid: `text:${i}`, reader: { note: { value: note, at }, citekey: { value: key, at } } };
  }),
);

/** What a strict reader may say of any paper: not about the file. */
const HONEST = /without \S.*which pdfLaTeX cannot set|LuaLaTeX set but pdfLaTeX does not/;

describe.each(Object.values(exporters))('whatever a page holds, $id', (exporter) => {
  test('is accepted by its strict reader, whole', () => {
    check(
      property(papers, (all) => {
        const { text, receipt } = exporter.write(all);
        expect(receipt.entries).toBe(all.length);
        expect(receipt.problems.filter((line) => !HONEST.test(line))).toEqual([]);
        expect(text.isWellFormed()).toBe(true);
      }),
      MANY,
    );
  });

  test('is read back the same in whatever pieces', () => {
    check(
      property(papers, array(integer({ min: 1, max: 90 }), { minLength: 1 }), (all, sizes) => {
        const writing = exporter.begin();
        const added = writing.add(all);
        const pieces: string[] = [];
        for (let from = 0, i = 0; from < added.length; i++) {
          const to = from + (sizes[i % sizes.length] ?? 1);
          pieces.push(writing.complete ? writing.complete(added.slice(from, to)) : added.slice(from, to));
          from = to;
        }
        const { text, receipt } = writing.end();
        expect({ text: pieces.join('') + text, receipt }).toEqual(exporter.write(all));
      }),
      MANY,
    );
  });
});
