import { describe, expect, it } from 'vitest';

import { trustedEntries, trustedIdLists } from '../../lib/trust.ts';
import { trustedAddress, trustedSighting } from '../../lib/trust/sighting.ts';
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

describe('what a page says it shows', () => {
  const HERE = 'https://huggingface.co/papers';
  const good = {
    site: 'huggingface',
    kind: 'day',
    url: HERE,
    period: '2026-11-21',
    papers: [
      { ids: ['arxiv:2609.90001'], title: 'Kites <b>', rank: 1, upvotes: 12, stars: 3 },
      { ids: ['arxiv:2609.90002'] },
    ],
  };

  it('is taken as it is when it has the shape of a sighting', () => {
    expect(trustedSighting(good, HERE)).toEqual(good);
  });

  it.each([
    ['no ids', { ids: [] }],
    ['ids that are not canonical', { ids: ['https://arxiv.org/abs/2609.90003'] }],
    ['an arXiv id with its version', { ids: ['arxiv:2609.90003v2'] }],
    ['a hundred ids', { ids: Array.from({ length: 100 }, () => 'arxiv:2609.90003') }],
    ['endless votes', { ids: ['arxiv:2609.90003'], upvotes: Number.POSITIVE_INFINITY }],
    ['votes that are none', { ids: ['arxiv:2609.90003'], upvotes: Number.NaN }],
    ['fewer votes than none', { ids: ['arxiv:2609.90003'], upvotes: -1 }],
    ['a title as long as a book', { ids: ['arxiv:2609.90003'], title: 'x'.repeat(1e5) }],
    ['a title of two lines', { ids: ['arxiv:2609.90003'], title: 'a\nb' }],
    ['an id with a line break', { ids: ['doi:10.5555/a\nb'] }],
  ])('loses the paper with %s, and only that one', (_what, paper) => {
    expect(trustedSighting({ ...good, papers: [paper, ...good.papers] }, HERE)).toEqual(good);
  });

  it.each([
    ['for another site', { url: 'https://example.org/papers' }],
    ['for a page that lists nothing', { url: 'https://huggingface.co/models' }],
    ['for no page', { url: 'javascript:alert(1)' }],
    ['under a site that is none', { site: '__proto__' }],
    ['of a kind that is none', { kind: '<b>' }],
    ['with papers past all bounds', { papers: Array.from({ length: 1_001 }, () => good.papers[0]) }],
    ['with a query as long as a book', { query: 'x'.repeat(1e5) }],
  ])('is refused %s', (_what, changes) => {
    expect(() => trustedSighting({ ...good, ...changes }, HERE)).toThrow();
  });

  it('speaks for its own site only', () => {
    expect(trustedAddress(HERE, 'https://huggingface.co/papers/trending')).toBe(HERE);
    expect(() => trustedAddress(HERE, 'https://example.org/')).toThrow('does not speak');
    expect(() => trustedAddress(7, HERE)).toThrow();
  });
});
