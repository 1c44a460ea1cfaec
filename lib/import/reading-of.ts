import type { Entry, Links, Origin } from '../entry.ts';
import { webLink } from '../entry/field.ts';
import { sortIds } from '../ids.ts';

/** What a bibliography says about a paper, field by field; what is absent or empty it does not say. */
export interface Said {
  title: string;
  authors?: string[];
  abstract?: string | undefined;
  published?: string | undefined;
  venue?: string | undefined;
  organization?: string | undefined;
  version?: number | undefined;
  keywords?: string[];
  categories?: string[];
  ids?: Iterable<string>;
  url?: string | undefined;
  links?: Links;
}

/** The entry of an imported bibliography; its fields are the reader's own, as a pasted text's are. */
export function importedEntry(kind: string, said: Said): Entry {
  const { title, authors = [], ids = [], url, links = {}, ...rest } = said;
  const fields = {
    ...(said.abstract && { abstract: rest.abstract }),
    ...(said.published && { published: rest.published }),
    ...(said.venue && { venue: rest.venue }),
    ...(said.organization && { organization: rest.organization }),
    ...(said.version && { version: rest.version }),
    ...(said.keywords?.length && { keywords: rest.keywords }),
    ...(said.categories?.length && { categories: rest.categories }),
  } as Partial<Entry>;
  const known = sortIds(ids);
  const address = webLink(url) ?? '';
  const web = Object.fromEntries(
    Object.entries(links).filter(([, to]) => webLink(to) !== undefined),
  ) as Links;
  const from: Record<string, Origin> = { title: 'pasted' };
  for (const field of Object.keys(fields)) from[field] = 'pasted';
  for (const field of Object.keys(web)) from[`links.${field}`] = 'pasted';
  if (authors.length > 0) from['authors'] = 'pasted';
  if (known.length > 0) from['ids'] = 'pasted';
  if (address !== '') from['url'] = 'pasted';
  return {
    site: 'text',
    kind,
    title,
    authors,
    ids: known,
    url: address,
    ...fields,
    links: web,
    stats: {},
    from,
  };
}
