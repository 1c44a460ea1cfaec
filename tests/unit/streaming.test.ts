import { array, assert as check, constantFrom, integer, nat, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { NotLined, ReadingLines, readBackup } from '../../lib/backup/index.ts';
import { exporters } from '../../lib/export/index.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { entry } from './entries.ts';

const papers = array(
  record({
    id: nat(40),
    title: constantFrom('Deep Loom', 'Looms', '織機', 'A {B} & $x^2$', ''),
    author: constantFrom('Ada Moss', 'ADA MOSS', '王', ''),
    own: option(constantFrom('moss2026deep', 'X', 'a b'), { nil: undefined }),
    added: nat(3),
    removed: constantFrom(true, false, false),
  }),
  { maxLength: 25 },
).map((all) =>
  all.map(({ id, title, author, own, added, removed }): Paper => {
    const made = toPaper(
      entry(`2609.${90_000 + id}`, { title, authors: author ? [author] : [] }),
      1_000 + added,
    );
    return {
      ...made,
      reader: {
        ...(own !== undefined && { citekey: { value: own, at: 1 } }),
        ...(removed && { removed: { value: true, at: 2 } }),
      },
    };
  }),
);

describe('an export in slices', () => {
  test.each(Object.values(exporters))('is the same as at once, in whatever slices: $id', (exporter) => {
    check(
      property(papers, array(integer({ min: 1, max: 6 }), { minLength: 1 }), (all, sizes) => {
        const options = { at: 5, taken: ['moss2026looms'] };
        const writing = exporter.begin(options);
        const slices: string[] = [];
        for (let from = 0, i = 0; from < all.length; i++) {
          const size = sizes[i % sizes.length] ?? 1;
          slices.push(writing.add(all.slice(from, from + size)));
          from += size;
        }
        const completed = slices.map((slice) => writing.complete?.(slice) ?? slice);
        const { text, receipt } = writing.end();
        expect({ text: completed.join('') + text, receipt }).toEqual(exporter.write(all, options));
      }),
    );
  });

  test('gives the first key to the paper that was saved first, though it stands last', () => {
    const all = [3, 2, 1].map((n) =>
      toPaper(entry(`2609.9000${n}`, { title: 'Deep Loom', authors: ['Ada Moss'] }), n),
    );
    const { text } = exporters.bibtex.write(all);
    expect(Array.from(text.matchAll(/^@misc\{(.*),$/gm), ([, key]) => key)).toEqual([
      'moss2026deep-b',
      'moss2026deep-a',
      'moss2026deep',
    ]);
  });
});

describe('a backup read in pieces', () => {
  const inPieces = (text: string, size: number) => {
    const reading = new ReadingLines();
    const { papers: _, ...none } = readBackup('');
    const taken: Paper[] = [];
    for (let at = 0; at < text.length; at += size) {
      reading.next(text.slice(at, at + size));
      if (at % 2) taken.push(...reading.take());
    }
    const { papers, ...rest } = reading.end();
    return { ...none, ...rest, papers: [...taken, ...papers] };
  };

  test('is the same as at once', () => {
    check(
      property(papers, integer({ min: 7, max: 3_000 }), (all, size) => {
        const single = [...new Map(all.map((one) => [one.uid, one])).values()];
        const { text } = exporters.json.write(single, { at: 5 });
        const whole = text.replace(
          /\]\}\n$/,
          '],"trash":[\n{"uid":"arxiv:1","ids":[],"at":3}\n],"decisions":[\n{"a":"x","b":"y","decided":"apart","at":4},\n{"a":"x"}\n]}\n',
        );
        expect(inPieces(text, size)).toEqual(readBackup(text));
        expect(inPieces(whole, size)).toEqual(readBackup(whole));
      }),
    );
  });

  test('that is damaged anywhere is the same as at once, or refused', () => {
    let refused = 0;
    const { text } = exporters.json.write(
      [toPaper(entry('2609.90001'), 1), toPaper(entry('2609.90002'), 2)],
      {
        at: 5,
      },
    );
    check(
      property(
        nat(text.length),
        nat(5),
        constantFrom('', '\n', '{', '}', ',', ']', '"papers":[', '\n]},\n', '\r', ' '),
        (at, length, put) => {
          const damaged = text.slice(0, at) + put + text.slice(at + length);
          try {
            expect(inPieces(damaged, 700)).toEqual(readBackup(damaged));
          } catch (error) {
            if (!(error instanceof NotLined)) throw error;
            refused++;
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  test.each([
    ['in another layout', (text: string) => JSON.stringify(JSON.parse(text), null, 1)],
    ['of a newer Sheaf', (text: string) => text.replace('"version":1', '"version":9')],
    ['that has a list twice', (text: string) => text.replace('\n]}', '\n],"papers":[]}')],
    ['that is something else', () => '{"name":"Soup"}\n'],
  ])('is refused %s, and then read at once', (_, change) => {
    const { text } = exporters.json.write([toPaper(entry('2609.90001'), 1)], { at: 5 });
    expect(() => inPieces(change(text), 100)).toThrow(NotLined);
  });
});
