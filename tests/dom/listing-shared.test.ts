import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCards, readListing } from '../../lib/listing.ts';

/** Saved pages that lie beside the project and are no part of it. Without them these tests are skipped. */
const pages = join(import.meta.dirname, '../../../shared/pages');
const HOME = 'https://huggingface.co/papers';

function read(name: string, url: string) {
  // happy-dom complains aloud about every style sheet it does not load.
  const html = readFileSync(join(pages, name), 'utf8').replaceAll(/<link[^>]*>/gu, '');
  const doc = new DOMParser().parseFromString(html, 'text/html');
  return { listing: readListing(doc, url), cards: findCards(doc, url) };
}

interface Truth {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  date: string;
  upvotes: number;
  repo: string | null;
  stars: number | null;
  ai: string | null;
}

describe.skipIf(!existsSync(pages))('saved pages', () => {
  it.each([`${HOME}?date=2024-08-01`, HOME])(
    'the day of 2024 has its 13 papers, with all authors, at %s',
    (url) => {
      const { listing, cards } = read('hf-daily-1.html', url);
      expect(listing).toMatchObject({ kind: 'day', period: '2024-08-01', problems: [] });
      expect(listing?.entries).toHaveLength(13);
      expect(cards).toHaveLength(13);
      expect(listing?.entries[0]?.authors).toHaveLength(533);
      // One of six is `hidden` in the data and an author all the same.
      expect(listing?.entries.find((entry) => entry.ids[0] === 'arxiv:2407.21781')?.authors).toHaveLength(6);
      for (const entry of listing?.entries ?? []) expect(entry.abstract?.length).toBeGreaterThan(300);
    },
  );

  it.each([
    ['hf-daily-000', HOME, 'day'],
    ['hf-trending-000', `${HOME}/trending`, 'trending'],
    ['hf-search-000', `${HOME}?q=neural+kernel`, 'search'],
    ['hf-daily-000-live', HOME, 'day'],
    ['hf-trending-000-live', `${HOME}/trending`, 'trending'],
    ['hf-search-000-live', `${HOME}?q=neural+kernel`, 'search'],
  ])('%s has its 45 papers, every field as it is', (name, url, kind) => {
    const truth = JSON.parse(readFileSync(join(pages, 'hf-000.json'), 'utf8')) as Truth[];
    const { listing, cards } = read(`${name}.html`, url);
    expect(listing?.kind).toBe(kind);
    expect(listing?.problems).toEqual([]);
    expect(cards).toHaveLength(45);
    expect(
      listing?.entries.map((entry) => ({
        id: entry.ids[0],
        title: entry.title,
        abstract: entry.abstract,
        authors: entry.authors,
        date: entry.published,
        upvotes: entry.stats.upvotes,
        repo: entry.links.code ?? null,
        stars: entry.stats.stars ?? null,
        ai: entry.summary ?? null,
      })),
    ).toEqual(truth.map((paper) => ({ ...paper, id: `arxiv:${paper.id}`, date: paper.date.slice(0, 10) })));
  });

  it.each([
    ['synthetic-hf-daily-ssr', HOME, 3],
    ['synthetic-hf-daily-hydrated', HOME, 3],
    ['synthetic-hf-trending-ssr', `${HOME}/trending`, 3],
    ['synthetic-hf-search-inferred', `${HOME}?q=widget`, 2],
  ])('%s has its papers', (name, url, papers) => {
    const { listing, cards } = read(`${name}.html`, url);
    expect(listing?.entries).toHaveLength(papers);
    expect(cards).toHaveLength(papers);
    expect(listing?.entries[0]?.published).toBe('2026-09-25');
  });

  it('an encyclopedia page with one paper on it is no listing', () => {
    expect(read('negative-pwc-method-1.html', 'https://paperswithcode.com/method/x')).toEqual({
      listing: undefined,
      cards: [],
    });
  });
});
