import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'acl',
  name: 'ACL Anthology',
  hosts: ['https://aclanthology.org/*'],
  pages: [
    { kind: 'venue', path: /^\/(?:events|volumes|sigs|venues)\/[^/]+$/ },
    { kind: 'person', path: /^\/people\/(?:[a-z]\/)?[^/]+$/ },
    { kind: 'paper', path: /^\/(?:\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+|[A-Z]\d\d-\d{4,5})$/i },
  ],
};

const list: Layout = {
  cards: '.d-sm-flex.align-items-stretch',
  // The first row of a volume is the volume itself.
  where: (row) =>
    !/(?:\.0|[A-Z]\d\d-\d000)\/?$/.test(row.querySelector('strong > a')?.getAttribute('href') ?? '.0'),
  beside: '.abstract-collapse',
  link: 'strong > a[href]',
  title: 'strong > a',
  mark: 'strong',
  authors: 'a[href*="/people/"]',
  // Its name says whose abstract it is.
  abstract: (card) => {
    const id = card.href('strong > a')?.split('/').at(-2)?.replaceAll('.', '--');
    return card.text(`[id="abstract-${id}"] .card-body`);
  },
  pdf: '.list-button-row a[href$=".pdf"]',
};

const paper: Layout = {
  single: true,
  cards: '#main',
  title: '#title a, #title',
  mark: '#title',
  authors: '.lead a[href*="/people/"]',
  abstract: (card) => card.text('.acl-abstract', 'h5'),
};

/**
 * ACL Anthology, in the markup of its own templates of 2024 (Bootstrap 4); those for Bootstrap 5 differ in small classes that are not matched. Abstracts
 * are in the page, folded away. Its search is Google's and is not read.
 */
const acl: Site = { place, layouts: { venue: list, person: list, paper } };
export default acl;
