import { namesIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'neurips',
  name: 'NeurIPS Proceedings',
  hosts: [
    'https://proceedings.neurips.cc/*',
    'https://papers.neurips.cc/*',
    'https://papers.nips.cc/*',
    'https://proceedings.nips.cc/*',
    // The track of datasets and benchmarks, in 2021 alone; since then it stands with the others.
    'https://datasets-benchmarks-proceedings.neurips.cc/*',
  ],
  whole: true,
  pages: [
    // A year, or since 2025 one of its volumes (`2025/vol38-main-conference`).
    { kind: 'venue', path: /^\/(?:paper_files\/)?paper\/(?<period>\d{4})(?:\/vol[\w-]+)?$/ },
    { kind: 'venue', path: /^\/book\/[\w-]+$/ },
    { kind: 'search', path: /^\/papers\/search$/, query: 'q' },
    {
      kind: 'paper',
      path: /^\/(?:paper_files\/)?paper\/(?:\d{4}\/hash\/[0-9a-f]{32}-Abstract.*\.html|\d+-[\w-]+)$/,
    },
  ],
};

/** Since 2020 with a hash, before with a number and the title; years and their volumes have neither. */
const LINK = 'a[href*="/hash/"], a[href*="/paper/"][href*="-"]:not([href*="/vol"])';

const list: Layout = {
  // The filter by tracks hides the others.
  cards: 'li:not([style*="display: none"])',
  where: (row) => row.querySelector(LINK) !== null && !row.querySelector('li'),
  link: LINK,
  title: LINK,
  // The list has names as links until 2019, in italics then, in a span since 2026.
  authors: (card) => {
    const links = card.texts('a.author');
    return links.length > 0 ? links : namesIn(card.text('.paper-authors') ?? card.text('a ~ i'));
  },
  published: (card) => /\/paper\/(\d{4})\/hash\//.exec(card.href('a[href*="/hash/"]') ?? '')?.[1],
};

/** What stands below the heading with these words, made of Markdown: a paragraph that holds paragraphs and lists falls apart into several, some of them empty. */
function below(heading: string, card: Scope): string | undefined {
  const paragraphs: string[] = [];
  let next = card.all('h2, h3, h4').find((one) => card.words(one) === heading)?.nextElementSibling;
  for (; next?.matches('p, ul, ol, blockquote, pre'); next = next.nextElementSibling)
    paragraphs.push(card.words(next) ?? '');
  return paragraphs.join(' ').trim() || undefined;
}

const titleOf = (card: Scope) => card.one('.paper-title') ?? card.one('h2.subtitle') ?? card.one('h4');

const paper: Layout = {
  single: true,
  cards: 'body',
  title: (card) => card.words(titleOf(card)),
  mark: '.paper-title, h2.subtitle, h4',
  authors: (card) => {
    const names = [...(card.one('ul.authors')?.children ?? [])].flatMap((one) => card.words(one) ?? []);
    return names.length > 0 ? names : namesIn(card.text('.paper-authors') ?? below('Authors', card));
  },
  abstract: (card) => {
    const words = below('Abstract', card) ?? card.text('.paper-abstract, p.abstract');
    // What some papers of 1987 to 2003 have in its place.
    return words && /^abstract (?:unavailable|missing)$/i.test(words) ? undefined : words;
  },
};

/**
 * The NeurIPS proceedings. Established by 2026-11: years, volumes and papers on real pages of September and October 2026, when those of all years, 1987 to 2025,
 * have one look and datasets of 2021 still that of 2020; the looks before on pieces that public readers take from pages. Not established: a search of 2026. Lists have no abstracts.
 */
const neurips: Site = { place, layouts: { venue: list, search: list, paper } };
export default neurips;
