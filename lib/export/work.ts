import { linkOf, schemeOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { cited } from '../paper/cited.ts';
import { type IssueDate, dateOf, dayOf } from '../paper/issue-date.ts';
import { publicationOf } from '../paper/publication.ts';
import { displayText } from '../text/index.ts';
import { type Name, parseName } from '../text/names.ts';
import { addressOf, doiOf } from './address.ts';

/** A paper as it is to be cited, in the form that every format writes. Texts are raw where not said otherwise; absent things are empty. */
export interface Work {
  title: string;
  abstract: string;
  venue: string;
  /** What the venue is known to be: a wrong type is worse than none. */
  kind: 'journal' | 'conference' | 'preprint' | 'unknown';
  names: Name[];
  /** There are more authors than `names`. */
  others: boolean;
  /** The paper that is cited. */
  paper: Paper;
  date: IssueDate;
  doi: string;
  /** Bare number of the preprint, kept beside a publication. */
  arxiv: string;
  /** An arXiv category. */
  primary: string;
  url: string;
  /** Categories first, then keywords, display text, each once. */
  keywords: string[];
}

/** What lists write for the authors they leave out. */
const REST = /^(?:and )?(?:et al\.?|others|…|\.\.\.)$/i;

const CATEGORY = /^[a-z-]+(?:\.[A-Za-z-]+)?$/;

/** The form of a paper that bibliographies name. */
export function workOf(whole: Paper): Work {
  const paper = cited(whole);
  const venue = paper.venue ?? '';
  const { authors } = paper;
  const names: Name[] = [];
  let left = 0;
  for (const author of authors) {
    if (author.length < 12 && REST.test(author.trim())) left += 1;
    else {
      const name = parseName(displayText(author));
      if (name.literal !== '') names.push(name);
    }
  }
  const arxiv = paper.ids.find((id) => schemeOf(id) === 'arxiv')?.slice('arxiv:'.length) ?? '';
  return {
    title: paper.reader.title?.value ?? paper.title,
    abstract: paper.abstract ?? '',
    venue,
    kind: venue === '' ? 'unknown' : publicationOf(venue).kind,
    names,
    others: names.length > 0 && (left > 0 || (paper.authorCount ?? 0) > authors.length),
    paper,
    date: dateOf(paper),
    doi: doiOf(paper),
    arxiv,
    primary: CATEGORY.exec(paper.categories?.[0] ?? '')?.[0] ?? '',
    url: addressOf(paper),
    keywords: words(paper),
  };
}

/** `2024`, `2024-03` or `2024-03-09`; empty where there is no year. */
export function isoDate({ paper, date: { year, month } }: Work): string {
  const two = (n: number) => String(n).padStart(2, '0');
  if (month === undefined) return year;
  const day = dayOf(paper);
  return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
}

/** A name in one line, family first: `van der Berg, Ludwig, Jr.`. */
export function inverted(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  const family = name.particle === undefined ? name.family : `${name.particle} ${name.family}`;
  return [family, name.given, name.suffix ?? ''].filter((part) => part !== '').join(', ');
}

/** A name in the order it is spoken: `Ludwig van der Berg Jr.`. */
export function spoken(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  return [name.given, name.particle ?? '', name.family, name.suffix ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

function words({ categories = [], keywords = [] }: Paper): string[] {
  if (categories.length + keywords.length === 0) return [];
  const all = [...categories, ...keywords].map((word) => displayText(word)).filter((word) => word !== '');
  return [...new Set(all)];
}

/** Web addresses of its other ids, then of its code and project page. */
export function placesOf({ paper, url }: Work): string[] {
  const links = [
    ...paper.ids.filter((id) => schemeOf(id) !== 'doi').map(linkOf),
    webAddress(paper.links.code),
    webAddress(paper.links.project),
  ];
  return [...new Set(links)].filter((link) => link !== '' && link !== url);
}

/** The address where it is one of the web. */
export function webAddress(address = ''): string {
  return /^https?:\/\/[^\s/]/i.test(address) ? address : '';
}
