import {
  array,
  assert as check,
  constantFrom,
  double,
  integer,
  nat,
  property,
  string,
  tuple,
} from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { isDamage, scanBib } from '../../lib/bib-file/scan.ts';
import { exporters } from '../../lib/export/index.ts';
import { decodeText, readImport } from '../../lib/import/index.ts';
import { toPaper } from '../../lib/paper.ts';
import { entry } from './entries.ts';
import { MANY, PATIENCE } from './runs.ts';

const papers = Array.from({ length: 12 }, (_, i) =>
  toPaper(
    entry(`2609.9000${i}`, {
      title: `Loom ${i}: {BERT} & “Größe” at 50% of $x_${i}^2$`,
      authors: ['Zoë Moss', 'Ludwig van der Berg'],
    }),
    1_000 + i,
  ),
);
/** The same papers in every format that is read, and a few files of people. */
const files = [
  ...Object.values(exporters).map((exporter) => ({
    name: exporter.id,
    text: exporter.write(papers, { at: 5 }).text,
  })),
  {
    name: 'library.bib',
    text: readFileSync(new URL('../fixtures/import/library.bib', import.meta.url), 'utf8'),
  },
  {
    name: 'somebody’s RIS',
    text: papers
      .map(({ title }, i) => `TY  - JOUR\r\nID  - k${i}\r\nTI  - ${title}\r\nER  - \r\n`)
      .join('\r\n'),
  },
  {
    name: 'somebody’s CSL-JSON',
    text: JSON.stringify(
      papers.map(({ title }, i) => ({ id: `k${i}`, type: 'article', title })),
      null,
      2,
    ),
  },
  {
    name: 'papermemory',
    text: JSON.stringify(
      { ...papers.map(({ title }, i) => ({ id: `k${i}`, pdfLink: '', title })), __dataVersion: 508 },
      null,
      4,
    ),
  },
];

const whole = new Map(files.map(({ name, text }) => [name, readImport(text)]));
const nonAscii = /[^\x00-\x7f]/g;

/** Lines as the reader's editor counts them. */
const linesOf = (text: string) => text.split(/\r\n|\r|\n/);

function sound(text: string): void {
  const { entries, unreadable } = readImport(text);
  const { length } = linesOf(text);
  for (const { line } of [...entries, ...unreadable]) expect(line).toBeLessThanOrEqual(length);
  for (const { reason } of unreadable) expect(reason).toMatch(/^[“A-Z].*[.”]$/su);
  for (const { entry: read } of entries) expect(read.title.trim()).not.toBe('');
}

describe.each(files)('a damaged file: $name', ({ name, text }) => {
  test(
    'cut anywhere, what comes before the cut is read, and the cut is named',
    () => {
      check(
        property(double({ min: 0, max: 1, noNaN: true }), (share) => {
          const cut = Math.floor(share * text.length);
          const { entries, unreadable } = readImport(text.slice(0, cut));
          const all = whole.get(name)?.entries ?? [];
          // A short rest may look like a listing: that is no claim about the file.
          const before = all.filter(({ line }) => {
            const start = linesOf(text.slice(0, cut)).length;
            const next = all.find((other) => other.line > line)?.line ?? Infinity;
            return next < start;
          });
          const titles = new Set(entries.map(({ entry: read }) => read.title));
          for (const { entry: read } of before) expect(titles).toContain(read.title);
          expect(entries.length + unreadable.length).toBeLessThanOrEqual(all.length + 2);
        }),
        MANY,
      );
    },
    PATIENCE,
  );

  test(
    'with pieces taken out, doubled, or put in, whatever their line ends: never throws, each with a line',
    () => {
      const hurt = tuple(
        nat(),
        nat(60),
        constantFrom('', '{', '}', '"', '@', '\n@misc{x,', ',', '\\', '\r', '\0', '%', '#', '\ud83d'),
      );
      check(
        property(
          array(hurt, { minLength: 1, maxLength: 8 }),
          constantFrom('\n', '\r\n', '\r'),
          (hurts, end) => {
            let damaged = text.replaceAll('\n', end);
            for (const [at, length, put] of hurts) {
              const from = at % Math.max(1, damaged.length);
              damaged = damaged.slice(0, from) + put + damaged.slice(from + length);
            }
            sound(damaged);
          },
        ),
        MANY,
      );
    },
    PATIENCE,
  );

  test('in another encoding: as many papers, and ASCII is the same', () => {
    const count = whole.get(name)?.entries.length ?? 0;
    const utf16 = new Uint8Array(
      new Uint16Array(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))).buffer,
    );
    const latin1 = Uint8Array.from(text.replace(/[^\x00-\xff]/g, '?'), (char) => char.charCodeAt(0));
    // Read as Latin-1 by somebody and written as UTF-8 again.
    const twice = new TextEncoder().encode(
      new TextDecoder('windows-1252').decode(new TextEncoder().encode(text)),
    );
    for (const bytes of [utf16, latin1, twice]) {
      const { entries } = readImport(decodeText(bytes).text);
      expect(entries).toHaveLength(count);
      const ascii = ({ title }: { title: string }) =>
        title.replace(nonAscii, '').replace(/[^A-Za-z0-9]/g, '');
      const first = whole.get(name)?.entries[0]?.entry;
      if (bytes === utf16 && first) expect(entries[0]?.entry.title).toBe(first.title);
      else
        expect(ascii(entries[0]?.entry ?? { title: '' })).toContain(
          'Loom'.slice(0, first?.title.includes('Loom') ? 4 : 0),
        );
    }
  });
});

test(
  'any text at all is read without a word of complaint from the engine',
  () => {
    const bits = constantFrom(
      '@article{',
      '@string{',
      'a = ',
      '{',
      '}',
      '"',
      ',',
      '#',
      '\n',
      '\r',
      '@',
      'TY  - ',
      'ER  - ',
      '[{',
      '":',
      '\\',
      '$',
      '(',
      ')',
      'and ',
      '%',
    );
    check(
      property(
        array(
          string({ maxLength: 6, unit: 'binary' }).chain((text) => bits.map((bit) => bit + text)),
          { maxLength: 80 },
        ),
        (all) => {
          sound(all.join(''));
        },
      ),
      MANY,
    );
  },
  PATIENCE,
);

const FIRST = '@misc{k, title={x}}\n';

/** Forty thousand of whatever could make a reader look again and again at the same letters: what is quadratic takes minutes over it. */
describe('a big file that is damaged is read in the time a test has', () => {
  const shapes: [name: string, make: (n: number) => string][] = [
    ['whole entries', (n) => '@misc{k, title={A}}\n'.repeat(n)],
    ['braces that nobody closes', (n) => `@misc{k, title=${'{'.repeat(4 * n)}`],
    ['braces in braces', (n) => `@misc{k, title=${'{'.repeat(2 * n)}${'}'.repeat(2 * n)}}`],
    ['entries that nobody closes', (n) => '@misc{k, title={\n'.repeat(n)],
    ['entries in entries, each broken', (n) => '@misc{k, title={\n'.repeat(n) + '} x }\n'.repeat(n)],
    ['quotes that nobody closes', (n) => '@misc{k, title="\n'.repeat(n) + '}'.repeat(n)],
    ['round brackets', (n) => FIRST + '@a(k)'.repeat(n)],
    ['round brackets that nobody closes', (n) => FIRST + '\n@a('.repeat(n)],
    ['at signs', (n) => FIRST + '@'.repeat(6 * n)],
    ['a key without an end', (n) => FIRST + `@misc{${'k '.repeat(3 * n)}`],
    ['braces too many', (n) => '@misc{k, title={x}}, y = {'.repeat(n)],
    ['names without an end', (n) => `@misc{k, title={x}, author={${'a and '.repeat(n)}}}`],
    ['math without an end', (n) => `@misc{k, title={${'$x '.repeat(n)}}}`],
    ['lines of RIS that never end', (n) => `TY  - JOUR\n${'TI  - x\n'.repeat(n)}`],
    ['JSON that nobody closes', (n) => `[{"title":${'['.repeat(4 * n)}`],
    ['JSON, every item broken', (n) => `[\n${'{"title":\n'.repeat(n)}`],
  ];
  test.each(shapes)(
    '%s',
    (_, make) => {
      expect(readImport(make(40_000)).format).not.toBe('listing');
    },
    PATIENCE,
  );
});

test('every entry of a file stands in the text where the scan says', () => {
  check(
    property(array(integer({ min: 0, max: 11 })), constantFrom('\n', '\r\n', ' '), (picks, between) => {
      const { text } = exporters.bibtex.write(papers);
      const each = text.split(/(?<=^\}\n)\n?/m);
      const file = picks.map((i) => each[i] ?? '').join(between);
      const found = [...scanBib(file)];
      expect(found.filter(isDamage)).toEqual([]);
      expect(found.map(({ from, to }) => file.slice(from, to))).toEqual(picks.map((i) => each[i]?.trim()));
    }),
    MANY,
  );
});
