import { describe, expect, it } from 'vitest';

import { findCards, readListing, siteOf } from '../../lib/listing.ts';
import { goldens } from '../goldens.ts';

const all = goldens();

it('has fixtures', () => expect(all.length).toBeGreaterThan(20));

describe.each(all)('$path', ({ html, url, expected }) => {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const listing = readListing(doc, url);

  it('reads as its golden says', () => {
    expect(JSON.parse(JSON.stringify(listing ?? null))).toEqual(expected);
  });

  it('gives cards for the same papers in the same order', () => {
    expect(findCards(doc, url).map((card) => card.ids)).toEqual(
      listing?.entries.map((entry) => entry.ids) ?? [],
    );
  });

  it('gives every paper a card of its own', () => {
    const cards = findCards(doc, url);
    expect(new Set(cards.map((card) => card.element)).size).toBe(cards.length);
    for (const { element, place } of url.includes('huggingface.co') ? cards : [])
      expect(element.localName).toBe(place === 'title' ? 'h1' : 'article');
  });

  it('gives entries whose links are web links, and no empty fields', () => {
    for (const entry of listing?.entries ?? []) {
      for (const link of [entry.url, ...Object.values(entry.links)].filter((one) => one !== ''))
        expect(link).toMatch(/^https?:\/\//u);
      for (const value of Object.values(entry)) expect(value).not.toBe('');
      expect(entry.title).not.toBe('');
      expect(Object.values(entry)).not.toContain(undefined);
    }
  });

  it('says which site it is exactly where there is something to read', () => {
    if (listing) expect(siteOf(url)?.id).toBe(listing.site);
    if (!siteOf(url)) expect(listing).toBeUndefined();
  });

  it('leaves the page as it was', () => {
    const before = doc.documentElement.outerHTML;
    readListing(doc, url);
    findCards(doc, url);
    expect(doc.documentElement.outerHTML).toBe(before);
  });
});

const fixture = (path: string) => {
  const { html = '', url = '' } = all.find((one) => one.path === path) ?? {};
  return { doc: new DOMParser().parseFromString(html, 'text/html'), url };
};
const entriesOf = (name: string) => {
  const { doc, url } = fixture(`huggingface/${name}.html`);
  return readListing(doc, url)?.entries ?? [];
};

describe('Hugging Face Papers', () => {
  it('reads whole abstracts and all authors, though the cards hold neither', () => {
    const [paper] = entriesOf('day-many-authors');
    expect(paper?.authors).toHaveLength(3000);
    expect(paper?.abstract).toBe('Three thousand people saw it.');
    expect(paper?.from).toMatchObject({ authors: 'page-data', abstract: 'page-data' });
  });

  it('takes no machine summary for an abstract where the data is missing', () => {
    for (const entry of entriesOf('trending-no-data')) {
      expect(entry.abstract).toBeUndefined();
      expect(entry.summary).toBeUndefined();
      expect(entry.published).toMatch(/^2026-/u);
      expect(entry.authors).toEqual([]);
    }
  });

  it('keeps abstract and machine summary apart on a single paper, with and without data', () => {
    const [full] = entriesOf('paper');
    const [bare] = entriesOf('paper-no-data');
    expect(bare?.abstract).toBe(full?.abstract);
    expect(bare?.summary).toBe(full?.summary);
    expect(bare?.authors).toEqual(full?.authors);
    expect(bare?.from?.['abstract']).toBe('page-text');
    expect(bare?.links).toEqual(full?.links);
  });

  it('reads the page of a paper from the page when the data is about another paper', () => {
    const [entry] = entriesOf('paper-other-data');
    expect(entry?.ids).toEqual(['arxiv:2611.90003']);
    expect(entry?.title).toMatch(/^Paper Cranes/u);
    expect(entry?.from?.['title']).toBe('page-text');
  });

  it('shows the hits of a search and not the day under it', () => {
    const { doc, url } = fixture('huggingface/search.html');
    const data = JSON.parse(
      doc.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '',
    ) as { dailyPapers: { paper: { id: string } }[] };
    const found = readListing(doc, url)?.entries.flatMap((entry) => entry.ids) ?? [];
    expect(found.length).toBeGreaterThan(4);
    for (const { paper } of data.dailyPapers) expect(found).not.toContain(`arxiv:${paper.id}`);
  });

  it('falls back to the cards after the list changed in place, and does not believe the period of the old data', () => {
    const { doc, url } = fixture('huggingface/day-stale-data.html');
    const listing = readListing(doc, url);
    expect(listing?.period).toBe('2026-11-18');
    expect(listing?.entries.map((entry) => entry.from?.['title'])).toEqual(Array(5).fill('page-text'));
    const bare = readListing(doc, 'https://huggingface.co/papers');
    expect(bare?.period).toBeUndefined();
  });

  it('names the broken records and keeps every paper of the page', () => {
    const { doc, url } = fixture('huggingface/day-broken-record.html');
    const listing = readListing(doc, url);
    expect(listing?.entries).toHaveLength(6);
    expect(listing?.problems.join('\n')).toContain('arXiv:2611.90003 is damaged');
    expect(JSON.stringify(listing)).not.toContain('javascript:');
  });

  it('dates a paper by its own day, not by the midnight of New York', () => {
    expect(entriesOf('day')[0]?.published).toBe('2026-11-17');
  });

  it('reads counts from cards as they are printed', () => {
    const stats = entriesOf('day-no-data').map((entry) => entry.stats);
    expect(stats[0]).toEqual({ upvotes: 214, stars: 12_800, comments: 14, rank: 1 });
    expect(stats.some((stat) => stat.upvotes === 0)).toBe(true);
  });

  it('reads abstracts of hits from their rows where the data lacks them', () => {
    const inPlace = entriesOf('search-in-place');
    expect(inPlace.filter((entry) => entry.from?.['abstract'] === 'page-text')).toHaveLength(3);
  });
});
