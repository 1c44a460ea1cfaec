import { namesIn, yearIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import type { Site } from './index.ts';

// Readers are led to the address of their country.
const countries =
  'com de fr es it nl ch at se pl ca co.uk co.in co.jp co.kr com.au com.br com.hk com.sg com.tw';
const hosts = /* @__PURE__ */ countries
  .split(' ')
  .flatMap((country) => ['scholar', 'citations'].map((page) => `https://scholar.google.${country}/${page}*`));

export const place: Place = {
  id: 'googlescholar',
  name: 'Google Scholar',
  hosts,
  pages: [
    { kind: 'search', path: /^\/scholar$/, query: 'q' },
    // The form of the advanced search.
    { kind: 'search', path: /^\/scholar$/, query: 'as_q' },
    { kind: 'search', path: /^\/scholar$/, query: 'as_epq' },
    { kind: 'search', path: /^\/scholar$/, query: 'as_oq' },
    { kind: 'search', path: /^\/scholar$/, query: 'as_sauthors' },
    { kind: 'search', path: /^\/scholar$/, query: 'as_publication' },
    { kind: 'search', path: /^\/scholar$/, needs: { cites: /\d/ } },
    { kind: 'search', path: /^\/scholar$/, needs: { cluster: /\d/ } },
    // Where publishers lead to.
    { kind: 'search', path: /^\/scholar_lookup$/ },
    // What one has kept there.
    { kind: 'search', path: /^\/scholar$/, needs: { scilib: /\d/ } },
    // A profile; one of its papers by itself, its co-authors and its alerts have another view.
    { kind: 'person', path: /^\/citations$/, needs: { user: /./, view_op: /^(?:list_works)?$/ } },
  ],
};

/**
 * The line under a title: authors, venue and year, publisher, with ` - ` between, each cut where it is long, none of which has to be there. The blank
 * before is one of Latin-1 that may be read wrongly. A single result has the whole names in a line of their own, and ` • ` between the others.
 */
function line(card: Scope): { names?: string; venue?: string; year?: string } {
  const whole = card.text('.gs_fmaa');
  const [names = '', ...parts] = whole
    ? [whole, ...(card.text('.gs_a.gs_fma_p', '.gs_fmaa') ?? '').split(/\s*•\s*/)]
    : (card.text('.gs_a') ?? '').split(/[\s\uFFFD]+[-–]\s+/);
  const where = (parts.length > 1 ? parts.slice(0, -1) : parts).join(' - ');
  const year = yearIn(where) ?? /^(?:19|20)\d\d$/.exec(names)?.[0];
  // Of two parts the second may be the publisher.
  const venue = parts.length > 1 || yearIn(where) ? where.replace(/,?\s*(?:19|20)\d\d$/, '') : '';
  return {
    // A decision of a court begins with where it is printed, `347 US 483`, its link or not.
    ...(!card.one('.gs_rt a[href*="/scholar_case?"]') && !/^\d+ /.test(names) && { names }),
    ...(/^[^…]*\p{L}[^…]*$/u.test(venue) && { venue }),
    ...(year && { year }),
  };
}

/** Chinese, Japanese and Arabic names have commas of their own between them. */
const people = (said?: string) => namesIn(said?.replace(/[，、،]/g, ','));

const results: Layout = {
  // The dialog for citing has the cluster too, but not the class. Boxes between results have titles, but neither cluster nor authors.
  cards: '.gs_r',
  where: (row) => row.querySelector('.gs_rt') !== null && (row.hasAttribute('data-cid') || row.querySelector('.gs_a') !== null), // prettier-ignore
  // What is only cited has no link but those to its versions and to who cites it.
  link: (card) => card.one('.gs_rt a[href]') ?? card.one('a[href*="cluster="], a[href*="cites="]'),
  nameless: true,
  ids: (card) => [`scholar:${card.root.getAttribute('data-cid') ?? ''}`],
  title: (card) => card.text('.gs_rt', '.gs_ctc, .gs_ctu, .gs_ctg, .gs_ctg2'),
  mark: '.gs_rt',
  authors: (card) => people(line(card).names),
  cutAuthors: true,
  // Of a single result it may be there, whole or in pieces.
  abstract: (card) => /^(?:Abstract\s+(?=\p{Lu}))?([^…]+)$/u.exec(card.text('.gs_fma_snp') ?? '')?.[1],
  published: (card) => line(card).year,
  venue: (card) => line(card).venue,
  pdf: (card) => card.hrefs('.gs_ggs a[href]').find((link) => /\.pdf\b|\/pdf\//i.test(link)), // prettier-ignore
  // Decisions of courts, and many books, have none.
  expectAuthors: 0.5,
};

const VENUE = '.gsc_a_t .gs_gray ~ .gs_gray';

const profile: Layout = {
  cards: '.gsc_a_tr',
  // The paper's own page on the profile; what it is known by is told below, and by nothing where nobody has cited it.
  link: '.gsc_a_at',
  nameless: true,
  ids: (row) => [
    `scholar:${clusterIn(row.attribute('.gsc_a_c a[href*="cites="]', 'href')) ?? ''}`,
    /^arXiv preprint (arXiv:\S+)/.exec(row.text(VENUE) ?? '')?.[1],
  ],
  title: '.gsc_a_at',
  authors: (row) => people(row.text('.gsc_a_t .gs_gray')),
  cutAuthors: true,
  published: (row) => yearIn(row.text('.gsc_a_y')),
  venue: venueOf,
};

/** `Journal of Wells 12 (3), 45-67`, and its year once more: the name alone. A cut one is none. */
function venueOf(row: Scope): string | undefined {
  const said = /^(?!arXiv preprint)[^…]*\p{L}[^…]*$/u.exec(row.text(VENUE, '.gs_oph') ?? '')?.[0];
  return said?.replace(/,\s+[a-z]*\d+(?:-[a-z]*\d+)?$/i, '').replace(/\s+(?!(?:19|20)\d\d$)\d+(?:\s+\([^()]*\))?$/, '');
} // prettier-ignore

/**
 * The cluster that a link to who cites it names by its number, in the letters that a search has for it (`data-cid`): 64 bits, the lowest byte first, and a
 * 9, in base64. So it is in all rows of a search saved in 2020, which have both. Of several clusters that were put together on a profile the first counts.
 */
export function clusterIn(link: string | undefined): string | undefined {
  const number = /[?&]cites=(\d{1,20})(?!\d)/.exec(link ?? '')?.[1];
  const cluster = BigInt(number ?? 0);
  if (number === undefined || cluster !== BigInt.asUintN(64, cluster)) return undefined;
  const bytes = Array.from({ length: 8 }, (_, i) => Number((cluster >> BigInt(8 * i)) & 255n));
  return btoa(String.fromCharCode(...bytes, 9))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/**
 * Google Scholar, in the markup of pages saved in 2020 and of public readers of 2024, profiles in that of public readers of 2019 to 2026. It shows initials for given names and few of many authors,
 * cuts titles and venues, and has snippets where abstracts would be: the first three are told as they are and marked as cut, the snippet is left out. A search that finds one paper
 * shows more of it (public readers of 2023 to 2026).
 * A paper is named by its cluster where the link names none. On a profile what nobody has cited has no cluster, and so no mark; unless it is on arXiv, which its venue says.
 */
const googlescholar: Site = { place, layouts: { search: results, person: profile } };
export default googlescholar;
