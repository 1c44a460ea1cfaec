import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'dblp',
  name: 'dblp',
  hosts: ['https://dblp.org/*', 'https://dblp.uni-trier.de/*', 'https://dblp.dagstuhl.de/*'],
  whole: true,
  pages: [
    { kind: 'search', path: /^\/search(?:\/publ)?$/, query: 'q' },
    // With `.html` or without; `index` lists volumes.
    {
      kind: 'venue',
      path: /^\/db\/(?:conf|journals|series|books|reference)\/[^/]+\/(?!.*\bindex(?:\.html)?$).+/,
    },
    { kind: 'person', path: /^\/(?:pid|pers(?:\/hd)?)\/.+$/ },
    { kind: 'paper', path: /^\/rec\/.+$/ },
  ],
};

const list: Layout = {
  // Rows of editors and of whole proceedings are no papers.
  cards:
    '.entry:is(.article, .inproceedings, .incollection, .informal, .book, .reference, .data, .withdrawn)',
  link: '.publ a[href*="/rec/"]',
  ids: (card) => [
    `dblp:${card.root.getAttribute('data-key') ?? card.root.id}`,
    ...card.hrefs('.publ .ee a[href], .publ li:first-child > .head a[href]'),
  ],
  title: (card) => card.text('.title')?.replace(/(?<=[^.])\.$/, ''),
  mark: '.title',
  // Names that several people share carry a number: `Wei Wang 0001`.
  authors: (card) =>
    card.texts('[itemprop="author"] [itemprop="name"]').map((name) => name.replace(/ \d{4}$/, '')),
  published: (card) => {
    const marked = card.one('[itemprop="datePublished"]');
    return /^\d{4}$/.exec(marked?.getAttribute('content') ?? marked?.textContent?.trim() ?? '')?.[0];
  },
  venue: '[itemprop="isPartOf"] [itemprop="name"]',
};

/** What it cites and who cites it stands there too, once a reader has asked dblp for that. */
const paper: Layout = {
  ...list,
  where: (row) => row.closest('#publ-references-section, #publ-citations-section') === null,
};

/** dblp, by the schema.org marks of its rows (a search saved in November 2025, public readers of the same year). It has no abstracts. Rows of preprints (CoRR) name their arXiv number. */
const dblp: Site = { place, layouts: { search: list, venue: list, person: list, paper } };
export default dblp;
