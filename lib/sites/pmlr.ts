import { namesIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'pmlr',
  name: 'PMLR',
  hosts: ['https://proceedings.mlr.press/*'],
  whole: true,
  pages: [
    { kind: 'venue', path: /^\/[vr]\d+(?:\/index\.html)?$/ },
    { kind: 'paper', path: /^\/[vr]\d+\/(?!index\.html$)[\w-]+\.html$/ },
  ],
};

/** Other forms of a paper, as the links under it name them; its abstract may link to other papers. */
const forms = (card: Scope) =>
  card.hrefs('.links a, #extras a').filter((to) => /openreview\.net\/forum|arxiv\.org\/abs/.test(to));

const volume: Layout = {
  // The filters by author and title hide the others.
  cards: '.paper:not([style*="display: none"])',
  link: '.links a[href$=".html"], a[href*="/v"][href$=".html"], a[href*="/r"][href$=".html"]',
  ids: forms,
  title: '.title',
  authors: (card) => namesIn(card.text('.authors')),
  venue: '.details i',
  // Behind the pages, and only in some volumes: pages may look like years.
  published: (card) => /\bPMLR \S+,\s*((?:19|20)\d\d)\b/.exec(card.text('.details .info') ?? '')?.[1],
  pdf: '.links a[href$=".pdf"]',
  code: 'a[href^="https://github.com/"]',
};

const paper: Layout = {
  single: true,
  cards: 'main, .page-content, body',
  ids: forms,
  title: 'h1',
  authors: (card) => namesIn(card.text('.authors')),
  // A bare sign in a formula (`1<p`) leaves it open, and all that stands behind it is in it then.
  abstract: (card) => {
    const words = card.text('#abstract, .abstract', 'h2, h4, .bibbuttongroup, #extras');
    return words && card.one('.abstract #extras') ? `${words} …` : words;
  },
};

/**
 * Proceedings of Machine Learning Research. Established by 2026-11: volume and paper on real pages of volume 1 as built in 2017, and on real ones of volumes 28, 81, 202 and
 * 267 as built in 2025 and 2026, which are one template's. Lists have no abstracts. JMLR's own pages are not read.
 */
const pmlr: Site = { place, layouts: { venue: volume, paper } };
export default pmlr;
