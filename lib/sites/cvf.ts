import { namesIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'cvf',
  name: 'CVF Open Access',
  hosts: ['https://openaccess.thecvf.com/*', 'https://www.cv-foundation.org/openaccess/*'],
  whole: true,
  pages: [
    {
      kind: 'venue',
      path: /^(?:\/openaccess)?\/[A-Z]+\d{4}(?:_(?!search)[a-z]+)?(?:\/(?!menu\b)[^/]+|\.py)?$/,
    },
    { kind: 'search', path: /^(?:\/openaccess)?\/[A-Z]+\d{4}(?:_[a-z]+)?_search(?:\.py)?$/ },
    { kind: 'paper', path: /^(?:\/openaccess)?\/content.*\/html\/.*_paper(?:Original)?\.(?:html|php)$/ },
  ],
};

const list: Layout = {
  cards: 'dt.ptitle',
  followed: ['dd', 'dd'],
  link: 'a[href*="/html/"]',
  title: 'dt.ptitle',
  authors: (card) =>
    card.all('input[name="query_author"], input[name="query"]').flatMap((input) => input.getAttribute('value')?.trim() || []), // prettier-ignore
  ids: (card) => [card.attribute('a[href*="arxiv.org/abs/"]', 'href')],
  published: (card) => /\byear\s*=\s*\{(\d{4})\}/.exec(card.text('.bibref') ?? '')?.[1],
  venue: (card) => /\bbooktitle\s*=\s*\{([^{}]+)\}/.exec(card.text('.bibref') ?? '')?.[1],
  pdf: 'a[href*="/papers/"][href$=".pdf"]',
};

const paper: Layout = {
  single: true,
  cards: '#content',
  title: '#papertitle',
  authors: (card) => namesIn(card.text('#authors i')),
  abstract: '#abstract',
  ids: (card) => [card.attribute('a[href*="arxiv.org/abs/"]', 'href')],
};

/**
 * CVF Open Access. Established by 2026-11: lists on a real one saved in 2015, on pieces of real ones of 2024 and on what public readers of 2025 and 2026 take from them, workshops,
 * Findings and corrected papers included; a paper's own page on public readers alone. Lists have no abstracts. The page of a search is the answer to a form and has no address
 * of its own beyond the venue's.
 */
const cvf: Site = { place, layouts: { venue: list, search: list, paper } };
export default cvf;
