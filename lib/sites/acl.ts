import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'acl',
  name: 'ACL Anthology',
  hosts: ['https://aclanthology.org/*'],
  whole: true,
  pages: [
    { kind: 'venue', path: /^\/(?:events|volumes|sigs|venues)\/[^/]+$/ },
    { kind: 'person', path: /^\/people\/(?:[a-z]\/)?[^/]+(?:\/unverified)?$/ },
    {
      kind: 'paper',
      path: /^\/(?:\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.[1-9]\d*|(?!(?:W\d\d-\d\d|C69-\d\d|D19-[5-9]\d|.\d\d-\d0)00$)[A-Z]\d\d-\d{4,5})$/i,
    },
  ],
};

/**
 * A talk, or a volume itself, which is the first row of its list: paper 0, in old ids three zeros, or two where a volume's number has two digits
 * (https://aclanthology.org/info/ids/).
 */
const NO_PAPER = /(?:\.0|\/(?:W\d\d-\d\d|C69-\d\d|D19-[5-9]\d|[A-Z]\d\d-\d0)00)\/?$|\/talks\//;
const idIn = (card: Scope) => /([^/]+)\/?$/.exec(card.href('strong > a') ?? '')?.[1];

const list: Layout = {
  cards: '.d-sm-flex.align-items-stretch',
  where: (row) => !NO_PAPER.test(row.querySelector('strong > a')?.getAttribute('href') ?? '.0'),
  beside: '.abstract-collapse',
  link: 'strong > a[href]',
  title: 'strong > a',
  mark: 'strong',
  // Awards beside a person's papers lead to that person.
  authors: 'strong ~ a[href*="/people/"]',
  // Its name says whose abstract it is, with two dashes for a dot.
  abstract: (card) => (card.parts[1]?.id.slice('abstract-'.length).replaceAll('--', '.') === idIn(card) ? card.text('.card-body') : undefined), // prettier-ignore
  published: (card) => {
    const [, modern, old] = /^(?:(\d{4})\.|[A-Z](\d\d)-)/.exec(idIn(card) ?? '') ?? [];
    return modern ?? (old && `${Number(old) < 60 ? 20 : 19}${old}`);
  },
  // On a person's page each row names its volume; on an event's page the volume's heading stands above its rows.
  venue: (card) => card.text('a[href*="/volumes/"]') ?? card.words(card.root.parentElement?.querySelector('h4 a[href*="/volumes/"]')), // prettier-ignore
  // Posters and software are attachments.
  pdf: 'a[href$=".pdf"]:not([href*="/attachments/"])',
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
 * ACL Anthology. Established by 2026-11: a paper on real pages of 2019 and of August 2026, lists on pieces of real ones and on the site's own templates: those of 2019 to
 * 2024 (Bootstrap 4) and since (Bootstrap 5), which differ in tags and small classes only. Talks, which it has since 2026, are no papers. Abstracts are in the page, folded away. Its search is Google's and is not read; a venue's and a group's page list volumes, not papers.
 */
const acl: Site = { place, layouts: { venue: list, person: list, paper } };
export default acl;
