import type { Links } from '../entry.ts';
import type { Paper } from '../paper.ts';
import { cleanLink, findLinks } from '../text/links.ts';

const KINDS = ['code', 'project', 'video', 'data'] as const;

/**
 * Where a paper leads: the links its pages have a place for, clean, and those that only its abstract names. They follow from what is kept and are
 * not kept themselves, so that a better reading of abstracts is there at once for every paper.
 */
export function linksOf({ links: given, abstract = '' }: Pick<Paper, 'links' | 'abstract'>): Links {
  const links: Links = { ...given };
  for (const kind of KINDS) {
    const link = given[kind] && cleanLink(given[kind]);
    if (link && URL.canParse(link)) links[kind] = link;
  }
  // One address in one place: a page's project link may be the repository that the abstract names.
  for (const { kind, url } of findLinks(abstract))
    if (!Object.values(links).includes(url)) links[kind] ??= url;
  return links;
}
