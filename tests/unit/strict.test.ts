import { describe, expect, test } from 'vitest';

import type { Flavour } from '../../lib/export/bib-entry.ts';
import { StrictBib } from '../../lib/export/strict-bib.ts';
import { StrictCsl } from '../../lib/export/strict-csl.ts';
import { StrictCsv } from '../../lib/export/strict-csv.ts';
import { StrictJson } from '../../lib/export/strict-json.ts';
import { StrictMarkdown } from '../../lib/export/strict-markdown.ts';
import { StrictRis } from '../../lib/export/strict-ris.ts';
import type { Say, StrictReader } from '../../lib/export/strict.ts';

// What our own readers must not let pass: each damage is one that some consumer loses an entry, a line or a field by.

function read(text: string, make: (say: Say) => StrictReader): { entries: number; said: string[] } {
  const said: string[] = [];
  const reader = make((kind, remark) => said.push(`${kind}: ${remark}`));
  reader.read(text);
  return { entries: reader.end(), said };
}
const bib = (text: string, flavour: Flavour = 'bibtex') => read(text, (say) => new StrictBib(flavour, say));

const SOUND = `@article{moss2024,
  title = {Woven {BERT} at 5\\% of {$x_1$}},
  author = {Moss, Ada and {Quill Team}},
  journal = {Journal of Looms},
  year = {2024},
  month = mar,
  doi = {10.1000/x_1%2},
  url = {https://a.example/x_y%20z#1}
}
`;

describe('of BibTeX', () => {
  test('a sound entry is nothing to object to', () => {
    expect(bib(SOUND)).toEqual({ entries: 1, said: [] });
    expect(bib(`${SOUND}\n${SOUND.replace('moss2024', 'moss2024a')}`)).toEqual({ entries: 2, said: [] });
  });

  test.each([
    ['a brace that does not open', 'Woven', 'Wo}ven', /braces that do not pair/],
    ['a brace that does not close', 'Woven', 'Wo{ven', /braces that do not pair/],
    ['an escaped brace without its partner', 'Woven', 'Wo\\{ven', /braces that do not pair/],
    ['a percent sign', '5\\%', '5%', /sign that TeX would run in its title/],
    ['an ampersand', '5\\%', '5&', /sign that TeX would run/],
    ['a lone dollar', '{$x_1$}', '$x', /sign that TeX would run/],
    ['a script outside of math', '{$x_1$}', 'x_1', /sign that TeX would run/],
    ['a month in braces', 'month = mar', 'month = {March}', /month that is no month/],
    ['a macro nobody defines', 'month = mar', 'month = march', /month that is no month/],
    ['a year in words', '{2024}', '{last}', /year that is no year/],
    ['an empty field', '{Journal of Looms}', '{}', /empty journal/],
    ['a field twice', '  year = {2024},\n', '  year = {2024},\n  year = {2024},\n', /no reader expects/],
    ['a field of the other flavour', 'journal =', 'journaltitle =', /no reader expects/],
    ['no comma', '{2024},', '{2024}', /no reader expects/],
    ['a comma at the end', 'z#1}\n', 'z#1},\n', /comma too many/],
    ['an author without a name', 'and {Quill', 'and and {Quill', /name that cannot be read/],
    ['a name with three commas', 'Moss, Ada', 'Moss, Jr., Ada, X', /name that cannot be read/],
    ['a DOI as an address', '{10.1000', '{https://doi.org/10.1000', /DOI that is none/],
    ['an address that runs', '{https://a', '{javascript:a', /address that is none/],
    ['a control character', 'Woven', 'Wo\u0007ven', /damaged character/],
    ['a replacement character', 'Woven', 'Wo\ufffdven', /damaged character/],
    ['a letter pdfLaTeX has not', 'Woven', '織', /pdfLaTeX does not/],
    ['no journal', '  journal = {Journal of Looms},\n', '', /without journal/],
    ['an entry that does not end', '\n}\n', '\n', /does not end/],
    ['a key that breaks the file', 'moss2024', 'moss 2024', /begins as no entry does/],
    ['a type nobody knows', '@article', '@preprint', /begins as no entry does/],
  ])('objected to: %s', (_, found, put, remark) => {
    const damaged = SOUND.replace(found, () => put);
    expect(damaged).not.toBe(SOUND);
    expect(bib(damaged).said.join('\n')).toMatch(remark);
  });

  test('objected to: a key that differs in case only', () => {
    expect(bib(SOUND + SOUND.replace('moss2024', 'Moss2024')).said).toEqual([
      'problems: with a key that another entry has',
    ]);
  });

  test.each(['2024-02-30', '2024-13', '24', '2024-2-3'])('objected to in BibLaTeX: the date %s', (date) => {
    const entry = `@online{x,\n  title = {T},\n  author = {Moss, Ada},\n  date = {${date}}\n}\n`;
    expect(bib(entry, 'biblatex').said.join()).toMatch(/date that the calendar does not have/);
  });

  test('missing are a title, authors, all authors, a year', () => {
    expect(bib('@misc{x,\n  url = {https://a.example/}\n}\n').said).toEqual([
      'missing: without a title',
      'missing: without authors',
      'missing: without a year',
    ]);
    expect(bib(SOUND.replace('{Quill Team}', 'others')).said.join()).toMatch(/missing: with some authors/);
  });
});

test.each([
  ['a value on two lines', 'TI  - A\r\nB\r\n', /no RIS/],
  ['one space too few', 'TI - A\r\n', /no RIS/],
  ['a type inside', 'TY  - JOUR\r\n', /no RIS/],
  ['an empty value', 'TI  - \r\n', /empty TI/],
])('of RIS, objected to: %s', (_, line, remark) => {
  const text = `TY  - JOUR\r\nID  - a\r\n${line}ER  - \r\n`;
  expect(read(text, (say) => new StrictRis(say)).said.join()).toMatch(remark);
});

test.each([
  ['a cell too few', '"1","2"\r\n', /2 cells instead of 3/],
  ['a formula', '"1","=2","3"\r\n', /formula/],
  ['a quote inside', '"1","2"x","3"\r\n', /does not end/],
  ['a bare line feed', '"1","2","3"\n', /does not end/],
])('of CSV, objected to: %s', (_, row, remark) => {
  const text = `\ufeff"title","authors","year"\r\n${row}`;
  expect(read(text, (say) => new StrictCsv(['title', 'authors', 'year'], say)).said.join()).toMatch(remark);
});

test.each([
  '- **[A](<javascript:x>)** B\n',
  '- **A** <b>B</b>\n',
  '- **A** [B](<https://a.example/>\n',
  '- **A** *B\n',
  '- **A** &copy;\n',
])('of Markdown, objected to: %s', (line) => {
  expect(read(line, (say) => new StrictMarkdown(say)).said).toEqual([
    'problems: with a sign that Markdown would read as markup',
  ]);
});

test('of JSON and CSL-JSON, what is no record is not counted', () => {
  const lines = '{"uid":"a"},\n{"uid":"b",\n]}\n';
  expect(read(`{"format":"sheaf","papers":[\n${lines}`, () => new StrictJson()).entries).toBe(1);
  const items =
    '[\n{"id":"a","type":"article"},\n{"id":"b","type":"preprint"},\n{"id":"A","type":"article"}\n]\n';
  const csl = read(items, (say) => new StrictCsl(say));
  expect(csl.entries).toBe(2);
  expect(csl.said.join()).toContain('problems: with a key that another entry has');
});
