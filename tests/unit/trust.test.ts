import { describe, expect, it } from 'vitest';

import { trustedEntries, trustedIdLists } from '../../lib/trust.ts';
import { entry } from './entries.ts';

describe('what comes out of a page', () => {
  it('is taken as it is when it has the shape of entries', () => {
    const good = [entry('2609.90001'), entry('2609.90002')];
    expect(trustedEntries(good)).toEqual({ entries: good, refused: 0 });
  });

  it.each([
    ['a script address', { url: 'javascript:alert(1)' }],
    ['a data address for its code', { links: { code: 'data:text/html,hi' } }],
    ['no title', { title: '' }],
    ['a title as long as a book', { title: 'x'.repeat(1e6) }],
    ['authors that are no text', { authors: [{}] as unknown as string[] }],
    ['an id that is no id', { ids: ['<img>'] }],
    ['a date that is no date', { published: 'yesterday' }],
    ['endless upvotes', { stats: { upvotes: Number.POSITIVE_INFINITY } }],
  ])('loses the entry with %s, and only that one', (_what, changes) => {
    const good = entry('2609.90001');
    expect(trustedEntries([entry('2609.90002', changes), good])).toEqual({ entries: [good], refused: 1 });
  });

  it('keeps no field that Sheaf does not know', () => {
    const [kept] = trustedEntries([{ ...entry('2609.90001'), reader: { note: 'mine' } }]).entries;
    expect(kept).toEqual(entry('2609.90001'));
  });

  it('may be a collaboration of three thousand', () => {
    const authors = Array.from({ length: 3000 }, (_, i) => `Author ${i}`);
    expect(trustedEntries([entry('2609.90001', { authors })]).refused).toBe(0);
  });

  it('is refused as a whole when it is no list', () => {
    expect(() => trustedEntries({ length: 1 })).toThrow('no list');
    expect(() => trustedIdLists([['arxiv:2609.90001'], 'arxiv:2609.90002'])).toThrow();
  });
});
