import { absolute, type Scope } from './scope.ts';
import { ailing } from './health.ts';
import { versionOf } from '../ids.ts';
import type { Address } from './place.ts';
import type { Entry } from '../entry.ts';
import type { Layout } from './layout.ts';
import type { Listing } from '../listing.ts';
import { entryOf, type Reading } from '../entry/reading.ts';
import { printedCount } from '../entry/field.ts';
import { spotsIn, type Spot, type Tally } from './spots.ts';

/**
 * Reads a page by its layout, one paper a step, so that a page with thousands can be read in slices. Never throws for what a page holds.
 * @returns undefined where a single paper's page shows no paper
 */
export function* readByLayout(
  site: string,
  doc: Document,
  url: string,
  { kind, period, query }: Address,
  layout: Layout,
): Generator<undefined, Listing | undefined> {
  const tally: Tally = { cards: 0, unclear: 0 };
  const entries: Entry[] = [];
  for (const spot of spotsIn(doc, url, layout, tally)) {
    const entry = entryAt(site, kind, spot, layout, entries.length + 1);
    if (entry) entries.push(entry);
    yield undefined;
  }
  if (layout.single && entries.length === 0) return undefined;
  const translated = isTranslated(doc);
  if (translated) for (const entry of entries) entry.partial = ['title', 'abstract', 'authors'];
  const left = tally.unclear;
  const health = ailing(
    doc,
    url,
    {
      cards: tally.unclear + entries.length,
      read: entries.length,
      authors: entries.filter(({ authors }) => authors.length > 0).length,
      ids: entries.filter(({ ids }) => ids.length > 0).length,
    },
    { authors: layout.expectAuthors, ids: layout.nameless ? 0 : undefined },
  );
  return {
    site,
    kind,
    url,
    ...(period && { period }),
    ...(query && { query }),
    entries,
    problems: [
      ...(left > 0 ? [`${left} of ${left + entries.length} papers could not be told from their surroundings and were left out.`] : []), // prettier-ignore
      ...(translated ? ['The browser has translated this page: titles and names are the translation\'s until the paper is met elsewhere.'] : []), // prettier-ignore
    ],
    ...(health && { health }),
  };
}

function entryAt(
  site: string,
  kind: string,
  { scope, section, said, title, ids, url }: Spot,
  layout: Layout,
  rank: number,
): Entry | undefined {
  const { abstract, stats, ...shown } = readingOf(scope, layout);
  // What is shown is cut, and the head has as many names as the page says there are.
  if (shown.authorCount && shown.authorCount === said?.authors?.length) delete shown.authors;
  const cut = layout.cutAuthors;
  const known = { ...shown, title, ids, url, stats: { ...stats, ...(kind !== 'paper' && { rank }) } };
  const entry = entryOf(
    site,
    kind,
    // The head has authors in another order of names, and dates of its own, so what is shown comes first; its abstract is the whole one.
    [
      ['page-text', known],
      ['page-data', said ?? {}],
      ['page-text', abstract === undefined ? {} : { abstract }],
    ],
    cut && (cut === true || (shown.authors?.length ?? 0) >= cut) ? ['authors'] : [],
  );
  return entry && section !== undefined ? { ...entry, section } : entry;
}

const MORE = /(?:\(|\+ ?)[\d,]+ (?:more |additional )?author|\bet al\.? \(\d+\)/;

function readingOf(card: Scope, layout: Layout): Reading {
  const reading: Reading = {};
  const links: NonNullable<Reading['links']> = {};
  const stats: NonNullable<Reading['stats']> = {};
  for (const name of ['abstract', 'venue', 'organization', 'summary'] as const) {
    const field = layout[name];
    const value = typeof field === 'string' ? card.text(field) : field?.(card);
    if (value) reading[name] = value;
  }
  for (const name of ['authors', 'categories', 'keywords'] as const) {
    const field = layout[name];
    const value = typeof field === 'string' ? card.texts(field) : field?.(card);
    if (value?.length) reading[name] = value;
  }
  for (const name of ['pdf', 'code', 'project'] as const) {
    const field = layout[name];
    const value = typeof field === 'string' ? card.href(field) : absolute(field?.(card), card.page);
    if (value) links[name] = value;
  }
  const count = (field: string | ((scope: Scope) => number | undefined) | undefined) =>
    typeof field === 'string' ? printedCount(card.text(field)) : field?.(card);
  for (const name of ['upvotes', 'stars', 'comments'] as const) {
    const value = count(layout[name]);
    if (value !== undefined) stats[name] = value;
  }
  const more = layout.moreAuthors && MORE.exec(card.all(layout.moreAuthors).map((one) => one.textContent).join(' '))?.[0].replaceAll(',', '').match(/\d+/); // prettier-ignore
  if (more) reading.authorCount = (reading.authors?.length ?? 0) + Number(more[0]);
  const published = layout.published?.(card);
  if (published !== undefined) reading.published = published;
  const version = versionOf(layout.version?.(card) ?? '');
  if (version !== undefined) reading.version = version;
  return { ...reading, links, stats };
}

/** Whether Chrome or Edge has put a translation in the place of the page's words. Firefox leaves no trace. */
function isTranslated(doc: Document): boolean {
  const classes = doc.documentElement.getAttribute('class') ?? '';
  return /\btranslated-(?:ltr|rtl)\b/.test(classes) || doc.querySelector('title[_msttexthash]') !== null;
}
