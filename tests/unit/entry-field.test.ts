import { expect, it } from 'vitest';
import { count, isoDay, printedCount, webLink } from '../../lib/entry/field.ts';
import { printedDay } from '../../lib/listing/printed.ts';

it.each([
  ['-', 0], ['843', 843], ['1,204', 1204], ['3.29k', 3290], ['110k', 110_000], ['1.2M', 1_200_000], [' 7 ', 7],
  ['2406.01234', undefined], ['', undefined], ['k', undefined], ['1e9', undefined], ['-3', undefined], [12, undefined],
] as const)('a printed count of %j is %j', (text, value) => expect(printedCount(text)).toBe(value)); // prettier-ignore

it.each([
  ['Published on Oct 4, 2026', '2026-10-04'], ['Oct 14, 2026', '2026-10-14'], ['September 1, 2025', '2025-09-01'],
  ['May 29', undefined], ['Foo 4, 2026', undefined], ['Oct 40, 2026', undefined], [undefined, undefined],
] as const)('a printed date of %j is %j', (text, day) => expect(printedDay(text)).toBe(day)); // prettier-ignore

it.each([
  ['2026-09-25T00:00:00.000Z', '2026-09-25'], ['2026-09-25', '2026-09-25'], ['2026-13-25', undefined], ['2026-09', undefined], [20260925, undefined],
] as const)('an ISO date of %j is the day %j', (text, day) => expect(isoDay(text)).toBe(day)); // prettier-ignore

it('a count is a whole number from 0', () => {
  expect([0, 3, -1, 1.5, '3', null, Number.NaN, Infinity].map(count)).toEqual([
    0,
    3,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('a web link is absolute, of http or https, and hides nothing', () => {
  for (const link of ['https://example.org', 'http://example.org/a?b#c', 'HTTPS://example.org/ü'])
    expect(webLink(link)).toBe(link);
  for (const link of [
    'javascript:alert(1)',
    '//example.org',
    '/a',
    'https://',
    'https://a b',
    'https://x"y',
    'https://x\n',
    'ftp://x',
    ' https://x',
    '',
    7,
  ])
    expect(webLink(link)).toBeUndefined();
});
