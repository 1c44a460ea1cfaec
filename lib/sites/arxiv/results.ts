import { dateIn } from '../../listing/printed.ts';
import type { Layout } from '../../listing/layout.ts';
import { namesOf } from './names.ts';

/** Hits of a search, which a program of its own shows (arxiv-search). */
export const results: Layout = {
  cards: 'li.arxiv-result',
  link: '.list-title a[href*="/abs/"]',
  title: 'p.title',
  authors: (card) => namesOf(card, 'p.authors'),
  moreAuthors: 'p.authors',
  abstract: (card) => card.text('.abstract-full', 'a[onclick]') ?? card.text('.abstract-short', 'a[onclick]'),
  published: (card) => {
    const said = card.texts('p.is-size-7').find((line) => line.startsWith('Submitted')) ?? '';
    return dateIn(/v1 submitted ([^;]+)/.exec(said)?.[1] ?? /^Submitted ([^;]+)/.exec(said)?.[1]);
  },
  version: (card) => card.href('.list-title a[href*="/abs/"]'),
  venue: (card) => card.texts('p.comments').flatMap((line) => /^Journal ref:\s*(.+)/.exec(line)?.[1] ?? [])[0], // prettier-ignore
  categories: (card) => card.texts('.tags .tag[data-tooltip]').filter((tag) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(tag)), // prettier-ignore
  ids: (card) => card.hrefs('a[href*="doi.org/"]'),
  pdf: 'a[href*="/pdf/"]',
};
