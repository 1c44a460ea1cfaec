import { array, assert as check, constantFrom, nat, property, record, subarray } from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { Adding } from '../../lib/bib-file/add.ts';
import { encodeText } from '../../lib/bib-file/encoding.ts';
import { NotAddable, openBib } from '../../lib/bib-file/open.ts';
import { isDamage, scanBib } from '../../lib/bib-file/scan.ts';
import { styleOf } from '../../lib/bib-file/style.ts';
import { bibtex } from '../../lib/export/bibtex.ts';
import { decodeText, readImport } from '../../lib/import/index.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { entry } from './entries.ts';
import { MANY } from './runs.ts';

const library = readFileSync(new URL('../fixtures/import/library.bib', import.meta.url), 'utf8');
const utf8 = (text: string) => new TextEncoder().encode(text);
const paper = (n: number, changes: Parameters<typeof entry>[1] = {}) =>
  toPaper(entry(`2609.9000${n}`, changes), 1_000 - n);

function add(file: string | Uint8Array, papers: Paper[]) {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const adding = new Adding(openBib(bytes), bibtex, { at: 5 });
  adding.add(papers);
  const done = adding.end();
  const text = decodeText(new Uint8Array([...bytes, ...done.bytes])).text;
  return { ...done, text, appended: decodeText(done.bytes).text };
}
const keysOf = (text: string) =>
  [...scanBib(text)].flatMap((item) => (isDamage(item) ? [] : [item.key])).filter(Boolean);

describe('adding to a reader’s own .bib file', () => {
  test('its text stays byte for byte, and what is new stands behind it', () => {
    const { text, added, there } = add(library, [paper(1), paper(2)]);
    expect({ added, there }).toEqual({ added: 2, there: 0 });
    expect(text.startsWith(library)).toBe(true);
    expect(keysOf(text).slice(0, -2)).toEqual(keysOf(library));
    expect(new Set(keysOf(text)).size).toBe(keysOf(library).length + 2);
    expect(readImport(text).unreadable).toEqual([]);
  });

  test.each([
    [
      'by its DOI, however written',
      { ids: ['doi:10.1234/jol.2024_07'], title: 'The BERT of Looms', authors: ['A. Müller'] },
    ],
    ['by its arXiv id', { ids: ['arxiv:2305.01234'], title: 'Another title' }],
    ['by its arXiv id in the journal', { ids: ['arxiv:math/0309136'], title: 'Another title' }],
    [
      'by its title and authors',
      {
        ids: [],
        url: '',
        links: {},
        title: 'Ink and Other Threads',
        authors: ['Kim Lee'],
        published: '2024',
      },
    ],
  ])('what is there is known %s', (_, changes) => {
    expect(add(library, [paper(3, { url: '', links: {}, ...changes })])).toMatchObject({
      added: 0,
      there: 1,
      text: library,
    });
  });

  test('its keys are given to nobody else, whatever their case and in whatever is damaged', () => {
    const mine =
      '@misc{LOVELACE2026Folding, title={X}}\n\n@misc{broken, title={Open\n\n@misc{last, title={Y}}\n';
    const plain = keysOf(add('', [paper(0)]).text)[0] ?? '';
    const taken = `@misc{${plain.toUpperCase()}, title={X}}\n@misc{${plain}-a, title={Open\n\n@misc{last, title={Y}}\n`;
    expect(keysOf(add(taken, [paper(0)]).appended)).toEqual([`${plain}-b`]);
    expect(add(mine, [paper(0)]).text.startsWith(mine)).toBe(true);
  });

  test.each([
    ['no end of its last line', '@misc{a,\n  title = {A}\n}', '\n\n@misc{'],
    ['one line end', '@misc{a,\n  title = {A}\n}\n', '\n@misc{'],
    ['an empty line', '@misc{a,\n  title = {A}\n}\n\n', '@misc{'],
    ['nothing in it', '', '@misc{'],
    ['a comment at its end', '@misc{a,\n  title = {A}\n}\n% the end', '\n\n@misc{'],
  ])('a file with %s', (_, file, start) => {
    const { appended, text } = add(file, [paper(1)]);
    expect(appended.startsWith(start)).toBe(true);
    expect(appended.endsWith('}\n')).toBe(true);
    expect(readImport(text).entries).toHaveLength(file === '' ? 1 : 2);
  });

  test('is written as the file is: its line ends, indents, columns, commas', () => {
    const mine = [
      '@article{a,', '\tauthor     = {Moss, Ada},', '\ttitle      = {Looms},', '\tyear       = {2024},', '}', '', '',
      '@article{b,', '\tauthor     = {Lee, Kim},', '\ttitle      = {Ink},', '\tyear       = {2023},', '}', '',
    ].join('\r\n'); // prettier-ignore
    expect(styleOf(mine)).toEqual({
      lineEnd: '\r\n',
      indent: '\t',
      column: 12,
      spaced: true,
      lastComma: true,
      between: 2,
    });
    const { appended } = add(mine, [paper(1)]);
    expect(appended).toMatch(
      /^\r\n\r\n@misc\{[a-z0-9]+,\r\n\ttitle      = \{.*\},\r\n(?:\t[A-Za-z]+ *= .*,\r\n)+\}\r\n$/,
    );
    const tight =
      '@article{a,\n author={Moss, Ada},\n title={Looms},\n year={2024}}\n@article{b,\n author={Lee, Kim},\n title={Ink},\n year={2024}}\n';
    expect(add(tight, [paper(1)]).appended).toMatch(
      /^@misc\{\w+,\n title=\{.*\},\n(?: [A-Za-z]+=.*,?\n)+\}\n$/,
    );
  });

  test('in its own encoding', () => {
    const mine = '@misc{a, title={Größe – Maß}}\r\n';
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const) {
      const mark = encoding.startsWith('utf-16') ? '\ufeff' : '';
      const bytes = encodeText(mark + mine, encoding) ?? new Uint8Array();
      const { bytes: appended, text, added } = add(bytes, [paper(1)]);
      expect(added).toBe(1);
      expect(decodeText(new Uint8Array([...bytes, ...appended]))).toEqual({ text, encoding });
      expect(readImport(text).entries.map(({ entry: read }) => read.title)).toEqual([
        'Größe – Maß',
        paper(1).title,
      ]);
    }
  });

  test('a paper that Latin-1 cannot hold is left out, and said', () => {
    const bytes = encodeText('@misc{a, title={Größe}}\n', 'windows-1252') ?? new Uint8Array();
    const { added, receipt, appended } = add(bytes, [paper(1, { title: '織機の研究' }), paper(2)]);
    expect(added).toBe(1);
    expect(receipt.problems.at(-1)).toMatch(/^1 paper has letters .* Save the file as UTF-8/);
    expect(keysOf(appended)).toHaveLength(1);
  });

  test.each([
    [
      'its last entry is not closed',
      '@misc{a, title={A}}\n@misc{b, title={B},\n',
      /on line 2, is not closed/,
    ],
    ['its last comment is not closed', '@misc{a, title={A}}\n@comment{ b\n', /on line 2, is not closed/],
    ['it is something else', '\u0089PNG and more', /no \.bib file/],
  ])('nothing is added where it would not be read: %s', (_, file, why) => {
    expect(() => openBib(utf8(file))).toThrow(NotAddable);
    expect(() => openBib(utf8(file))).toThrow(why);
  });

  test('adding twice adds once, and in whatever slices', () => {
    const some = record({
      picks: subarray([0, 1, 2, 3, 4, 5]),
      end: constantFrom('\n', '\r\n', '\r'),
      cut: nat(5),
      bare: nat(4),
    });
    check(
      property(
        some,
        array(constantFrom('% a comment', '@string{x = "y"}', '@misc{q, title={Q}}')),
        ({ picks, end, cut, bare }, lines) => {
          const mine = lines.join(end);
          const papers = picks.map((n) =>
            paper(n, {
              ...(bare > 0 && { ids: [], url: '', links: {} }),
              ...(bare > 1 && { authors: [] }),
              ...(bare > 2 && { abstract: '' }),
              ...(bare > 3 && { title: n === 0 ? 'Preface' : `Report of ${2_000 + n}` }),
            }),
          );
          const once = add(mine, papers);
          expect(once.text.startsWith(mine)).toBe(true);
          expect(once.added).toBe(papers.length);
          const keys = keysOf(once.text).map((key) => key.toLowerCase());
          expect(new Set(keys.filter((key) => key !== 'q')).size).toBe(papers.length);
          const again = add(once.text, papers);
          expect(again).toMatchObject({ added: 0, there: papers.length });
          expect(again.bytes).toHaveLength(0);
          const adding = new Adding(openBib(utf8(mine)), bibtex, { at: 5 });
          adding.add(papers.slice(0, cut));
          adding.add(papers.slice(cut));
          expect(adding.end()).toEqual({
            bytes: once.bytes,
            added: once.added,
            there: once.there,
            receipt: once.receipt,
            fresh: once.fresh,
          });
        },
      ),
      MANY,
    );
  });
});
