import { idOf, schemeOf } from '../ids.ts';
import { absolute } from './scope.ts';

/** What a reader found, where that is less than its site has on any ordinary day: the site seems to have changed. Numbers only. */
export interface Health {
  /** Cards that look like papers. */
  cards: number;
  /** Cards that were read, and those of them with authors and with ids. */
  read: number;
  authors: number;
  ids: number;
  /** Papers that links on the page name, counted where no card was found. */
  linked?: number;
}

/** So many papers are named by links at least before a page without cards counts as a listing that is not understood. */
const LISTED = 5;
/** Links looked at for that. */
const LINKS = 2_000;
/** Shares of a healthy page. A few cards of any page are odd. */
const READ = 0.9;
const WITH_AUTHORS = 0.8;
/** A page of so few papers says nothing about shares. */
const FEW = 3;

/** What is wrong with a reading; undefined where nothing is. @param expect shares that the reader expects, where they are not nearly all */
export function ailing(
  doc: Document,
  url: string,
  found: Omit<Health, 'linked'>,
  expect: { authors?: number | undefined; ids?: number | undefined },
): Health | undefined {
  const { cards, read, authors, ids } = found;
  if (cards === 0) {
    const linked = linkedIn(doc, url);
    return linked < LISTED ? undefined : { ...found, linked };
  }
  const enough =
    read >= (cards < FEW ? 1 : cards * READ) &&
    (read < FEW ||
      (authors >= read * (expect.authors ?? WITH_AUTHORS) && ids >= read * (expect.ids ?? READ)));
  return enough ? undefined : found;
}

/** In a sentence, for the reader and for the report. */
export function healthInWords({ cards, read, authors, ids, linked }: Health): string {
  if (linked !== undefined)
    return `The page links to ${linked} papers, and none of them was found where this site lists its papers.`;
  return `Of ${cards} papers ${read} could be read: ${authors} with authors, ${ids} with an id.`;
}

/** What a reader can send to those who make Sheaf: counts, and nothing about the papers, the search or the reader. */
export function healthReport(
  { site, kind }: { site: string; kind: string },
  health: Health,
  version: string,
): string {
  return [
    'Sheaf: a site seems to have changed',
    `Site: ${site}, page: ${kind}`,
    healthInWords(health),
    `Sheaf ${version}`,
  ].join('\n');
}

/** How many papers the links of a page name, nothing of them believed but that. */
function linkedIn(doc: Document, url: string): number {
  const ids = new Set<string>();
  const links = doc.querySelectorAll('a[href]');
  for (let i = 0; i < Math.min(links.length, LINKS); i++) {
    const to = absolute(links[i]?.getAttribute('href'), url);
    const id = to === undefined ? undefined : idOf(to);
    // A filter of the page's own may have hidden them all.
    if (id !== undefined && schemeOf(id) !== 'doi' && !links[i]?.closest('[style*="display: none"]'))
      ids.add(id);
  }
  return ids.size;
}
