import { afterEach, describe, expect, test } from 'vitest';

import { publishedOn } from '../../components/day.ts';
import { speak } from '../../lib/words.ts';

const speaking = (language: string) => speak((key) => (key === 'language' ? language : ''));
afterEach(() => speaking('en'));

describe('the date a paper came out', () => {
  test.each([
    ['en', '2026-11-09', 'Nov 9, 2026'],
    ['en', '2026-11', 'Nov 2026'],
    ['en', '2026', '2026'],
    ['de', '2026-11-09', '09.11.2026'],
    ['ja', '2026-11', '2026年11月'],
  ])('in %s: %s', (language, published, said) => {
    speaking(language);
    expect(publishedOn(published)).toBe(said);
  });

  test.each(['2026-02-31', '2026-13', '2026-00-10', 'soon', ''])('“%s” is none and stays', (published) => {
    expect(publishedOn(published)).toBe(published);
  });

  // A day has no time zone: made of a moment, it would be the one before in America.
  test('is the same day everywhere', () => {
    const zone = process.env['TZ'];
    try {
      for (process.env['TZ'] of ['America/Los_Angeles', 'Pacific/Kiritimati'])
        expect(publishedOn('2026-01-01')).toBe('Jan 1, 2026');
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
