import { dateIn, namesIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'pubmed',
  name: 'PubMed',
  hosts: ['https://pubmed.ncbi.nlm.nih.gov/*'],
  pages: [
    { kind: 'abstracts', path: /^$/, query: 'term', needs: { format: /^abstract$/ } },
    { kind: 'search', path: /^$/, query: 'term' },
    // What is similar to a paper, cites it, or is linked to a gene.
    { kind: 'abstracts', path: /^$/, needs: { linkname: /_pubmed/, format: /^abstract$/ } },
    { kind: 'search', path: /^$/, needs: { linkname: /_pubmed/ } },
    { kind: 'abstracts', path: /^\/(?:trending|collections\/\d+(?:\/public)?)$/, needs: { format: /^abstract$/ } }, // prettier-ignore
    { kind: 'trending', path: /^\/trending$/ },
    { kind: 'search', path: /^\/collections\/\d+(?:\/public)?$/ },
    { kind: 'paper', path: /^\/\d{1,9}$/ },
  ],
};

/** `Nurse Educ. 2010 Sep 5;35(5):205-7. doi: 10.1097/NNE.0b013e3181ed81e4.`, a book's `2023 May 29. In: …`. It stands there twice, once in short. */
const citation = (card: Scope) =>
  card.text('.full-journal-citation') ?? card.text('.docsum-journal-citation, .article-citation, .cit');
const published = (said = '') => dateIn(/(?:^|[.;]\s*)((?:19|20)\d\d[^;.:]*)/.exec(said)?.[1]);
const doiOf = (card: Scope) => [/\bdoi:\s*(10\.\S+?)\.?(?:\s|$)/i.exec(citation(card) ?? '')?.[1]];
/** Groups stand between semicolons and may hold commas; names of people end in initials. */
const people = (said = '') =>
  said.replace(/,? editors?$/, '').split(/;\s*/).flatMap((some) => (/ \p{Lu}{1,4}( [\dJS]\w+)?(,|$)/u.test(some) ? namesIn(some) : some || [])); // prettier-ignore

const list: Layout = {
  cards: 'article.full-docsum',
  link: 'a.docsum-title',
  ids: doiOf,
  title: 'a.docsum-title',
  authors: (card) => people((card.text('.docsum-authors.full-authors') ?? card.text('.docsum-authors'))?.replace(/\.$|^\[No authors.*/, '')), // prettier-ignore
  cutAuthors: true,
  published: (card) => published(citation(card)),
  venue: (card) => /^(.+?)\.\s+(?:19|20)\d\d\b/.exec(citation(card) ?? '')?.[1],
  expectAuthors: 0.5,
};

/** Each paper as on its own page, its head there twice, once in short. */
const abstracts: Layout = {
  ...list,
  cards: '.results-article',
  link: '.heading-title a',
  title: '.heading-title a',
  mark: '.heading-title',
  authors: (card) => {
    const names = card.texts('.full-view .authors-list .full-name');
    return names.length > 0 ? names : [...new Set(card.texts('.full-name'))];
  },
  cutAuthors: false,
  abstract: '.abstract-content',
  venue: '.journal-actions-trigger',
};

const paper: Layout = {
  single: true,
  cards: '#article-page, main, body',
  title: '#full-view-heading h1.heading-title, h1.heading-title',
  mark: 'h1.heading-title',
  authors: '#full-view-heading .authors-list .full-name',
  abstract: '#abstract .abstract-content, #eng-abstract',
  // The head has it as `03/10/2026`.
  published: (card) => published(card.text('.cit')),
  ids: (card) => [card.attribute('#full-view-identifiers a[href*="doi.org/"], .identifier.doi a[href*="doi.org/"]', 'href')], // prettier-ignore
};

/**
 * PubMed, in the markup that public readers of 2024 and 2025 describe. Lists have no abstracts and initials for given names, unless they are asked for
 * abstracts (`format=abstract`).
 */
const pubmed: Site = { place, layouts: { search: list, trending: list, abstracts, paper } };
export default pubmed;
