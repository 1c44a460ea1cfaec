import { describe, expect, test } from 'vitest';

import { decodeText, parseText, readImport } from '../../lib/import/index.ts';

const titles = (text: string) => parseText(text).map(({ title }) => title);

describe('lines of ids and links', () => {
  test('each is a paper; a link that names none is named with its line', () => {
    const text = [
      '2305.01234',
      '- https://openreview.net/forum?id=AbC12_xyz',
      '',
      'https://example.org/nothing',
      '10.1234/jol.7, doi: 10.1234/jol.8',
      'https://aclanthology.org/2020.acl-main.1/',
    ].join('\r\n');
    const { format, entries, unreadable } = readImport(text);
    expect(format).toBe('links');
    expect(entries.map(({ entry, line }) => [entry.ids[0], line])).toEqual([
      ['arxiv:2305.01234', 1],
      ['openreview:AbC12_xyz', 2],
      ['doi:10.1234/jol.7', 5],
      ['doi:10.1234/jol.8', 5],
      ['acl:2020.acl-main.1', 6],
    ]);
    expect(unreadable).toMatchObject([{ line: 4, text: 'https://example.org/nothing' }]);
  });
});

describe('the encoding of a file', () => {
  const text = '@misc{a, title={Größe, Œuvre – “x”}}';
  const bytes = (swap: boolean) =>
    new Uint8Array(
      Array.from(`\ufeff${text}`).flatMap((char) => {
        const code = char.charCodeAt(0);
        return swap ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
      }),
    );
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', bytes(false)],
    ['UTF-16, big end first', bytes(true)],
    ['UTF-16 without its mark', bytes(false).slice(2)],
  ])('%s', (_, file) => {
    expect(titles(decodeText(file).text)).toEqual(['Größe, Œuvre – “x”']);
  });
  test('Latin-1, and one broken letter among whole ones', () => {
    expect(decodeText(Uint8Array.from('Größe', (char) => char.charCodeAt(0))).text).toBe('Größe');
    const broken = new Uint8Array([...new TextEncoder().encode('Größe und Maß '), 0xff]);
    expect(decodeText(broken).text).toBe('Größe und Maß \ufffd');
  });
});
