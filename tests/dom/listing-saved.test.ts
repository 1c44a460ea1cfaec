import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { findCards, readListing } from '../../lib/listing.ts';
import { clusterIn } from '../../lib/sites/googlescholar/cluster.ts';

// Hundreds of papers in happy-dom take a second, and a busy machine ten times that.
vi.setConfig({ testTimeout: 60_000 });

/** Saved pages that lie beside the project and are no part of it. Without them these tests are skipped. */
const pages = join(import.meta.dirname, '../../../shared/pages');

function open(name: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  // happy-dom complains aloud about every style sheet it does not load.
  return readFileSync(join(pages, name), encoding).replaceAll(/<(?:link|iframe)[^>]*>/gu, '');
}

/** The words of a piece of HTML, read without a DOM: what a reader of the file would see. */
function words(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&#x27;', "'")
    .replaceAll('&hellip;', '…')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

interface Shown {
  title: string;
  id: string;
  authors: string[];
}

function compare(html: string, url: string, shown: Shown[]): void {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const listing = readListing(doc, url);
  expect(listing?.health).toBeUndefined();
  expect(listing?.problems).toEqual([]);
  expect(listing?.entries.map(({ title, ids, url: to, authors }) => ({ title, id: [...ids, to].join(' '), authors }))).toEqual(shown.map(({ title, id, authors }) => ({ title, id: expect.stringContaining(id) as string, authors }))); // prettier-ignore
  expect(findCards(doc, url).map(({ ids }) => ids)).toEqual(listing?.entries.map(({ ids }) => ids));
}

it.skipIf(!existsSync(pages))('reads all 200 papers of a saved arXiv search as the file has them', () => {
  const html = open('arxiv-search-1.html');
  const shown = html.split('<li class="arxiv-result">').slice(1).map((card) => ({
    title: words(/<p class="title is-5 mathjax">(.*?)<\/p>/su.exec(card)?.[1] ?? ''),
    id: `arxiv:${/arxiv\.org\/abs\/([\w./-]+?)(?:v\d+)?"/u.exec(card)?.[1]}`,
    authors: [...(/<p class="authors">(.*?)<\/p>/su.exec(card)?.[1] ?? '').matchAll(/<a [^>]*>(.*?)<\/a>/gsu)].map(([, name = '']) => words(name)),
  })); // prettier-ignore
  expect(shown).toHaveLength(200);
  compare(html, 'https://arxiv.org/search/advanced?advanced=1&terms-0-term=distribution', shown);
});

it
  .skipIf(!existsSync(pages))
  .each(['https://openaccess.thecvf.com/ICCV2015', 'http://www.cv-foundation.org/openaccess/ICCV2015.py'])(
  'reads all 526 papers of a saved venue of CVF, at %s',
  (url) => {
    const html = open('cvf-conference-1.html');
    const shown = html.split('<dt class="ptitle">').slice(1).map((card) => ({
    title: words(/<a [^>]*>(.*?)<\/a>/su.exec(card)?.[1] ?? ''),
    id: /\/html\/([^"]+_paper)\.html/u.exec(card)?.[1] ?? '?',
    authors: [...card.matchAll(/submit\(\);">(.*?)<\/a>/gsu)].map(([, name = '']) => words(name)),
  })); // prettier-ignore
    expect(shown).toHaveLength(526);
    compare(html, url, shown);
  },
);

it.skipIf(!existsSync(pages)).each(['latin1', 'utf8'] as const)(
  'reads all 10 papers of a saved Google Scholar search, taken as %s',
  (encoding) => {
    const html = open('googlescholar-results-1.html', encoding);
    const shown = html.split('<div class="gs_r gs_or gs_scl"').slice(1).map((card) => ({
      title: words(/<h3 class="gs_rt"[^>]*>(.*?)<\/h3>/su.exec(card)?.[1] ?? ''),
      id: `scholar:${/data-cid="([^"]+)"/u.exec(card)?.[1]}`,
      authors: words(/<div class="gs_a">(.*?)<\/div>/su.exec(card)?.[1] ?? '').replace(/[\s\uFFFD]-\s.*/su, '').replace(/…$/u, '').split(', '),
    })); // prettier-ignore
    expect(shown).toHaveLength(10);
    compare(html, 'https://scholar.google.com/scholar?q=river', shown);
    // Each row has its cluster twice: in letters, and as a number in the link to who cites it, which is all that a profile has.
    for (const card of html.split('<div class="gs_r gs_or gs_scl"').slice(1))
      expect(clusterIn(/href="([^"]*[?&]cites=[^"]*)"/u.exec(card)?.[1])).toBe(
        /data-cid="([^"]+)"/u.exec(card)?.[1],
      );
  },
);
