import type { Entry } from './entry.ts';
import { ailing, type Health } from './listing/health.ts';
import { type Address, addressAt } from './listing/place.ts';
import { readByLayout } from './listing/read.ts';
import type { Known } from './listing/known.ts';
import { cardOf, selectorOf, spotsIn } from './listing/spots.ts';
import { places, type Site, sites } from './sites/index.ts';

export type { Health } from './listing/health.ts';

/** One page of a site that shows papers. Entries stand in page order, each paper once. */
export interface Listing {
  /** Id of the site file, e.g. `huggingface`. */
  site: string;
  /** `day`, `week`, `month`, `trending`, `search`, …, or `paper` for a page about a single paper. */
  kind: string;
  url: string;
  /** The period a listing covers: `2026-09-28`, `2026-W32`, `2026-08`. */
  period?: string;
  /** What was searched for, on a search page. */
  query?: string;
  entries: Entry[];
  /** What could not be read, in words a reader can pass on. */
  problems: string[];
  /** There when less was found than this site has on any ordinary day: it seems to have changed. */
  health?: Health;
}

/** Where one paper stands on a page. */
export interface Card {
  /** Canonical ids, as its entry has them. */
  ids: string[];
  /** The whole card (`corner`, `end`) or the heading (`title`). */
  element: Element;
  /** All elements that are the paper's own, in page order; on a single paper's page the heading alone. */
  parts: readonly Element[];
  /** Its words, as the page has them. */
  title: string;
  /** Where a button belongs: laid over the element's top left or bottom right corner, or beside the heading. */
  place: 'corner' | 'end' | 'title';
}

/** The site that reads this address; undefined when none does. Needs none of what reads pages. */
export function siteOf(url: string): { id: string; name: string } | undefined {
  return places.find((place) => addressAt(place, url) !== undefined);
}

/**
 * The papers a page shows, as it shows them, whichever site it is of.
 * @param doc the page's document; only this is read, never a global one
 * @param url the page's address now (single-page sites change it in place)
 * @returns undefined when the page is no listing; a listing without entries when it shows no papers
 */
export function readListing(doc: Document, url: string): Listing | undefined {
  const steps = readInSteps(doc, url, sites);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * `readListing` that gives way after each paper, so that a page with thousands can be read in slices.
 * @param among the sites it may be of: a page carries no reader but its own
 */
export function* readInSteps(
  doc: Document,
  url: string,
  among: readonly Site[],
): Generator<undefined, Listing | undefined> {
  const [site, address] = found(url, among);
  if (!site) return undefined;
  const layout = 'layouts' in site ? site.layouts[address.kind] : undefined;
  if (layout) return yield* readByLayout(site.place.id, doc, url, address, layout);
  if (!('reader' in site)) return undefined;
  const listing = yield* site.reader.read(doc, url, address);
  if (!listing || address.kind === 'paper') return listing;
  const { entries } = listing;
  const authors = entries.filter((entry) => entry.authors.length > 0 || entry.authorCount).length;
  const health = ailing(doc, url, { cards: entries.length, read: entries.length, authors, ids: entries.length }, { authors: 0 }); // prettier-ignore
  return health ? { ...listing, health } : listing;
}

/**
 * Where the papers of a page stand: the same papers in the same order as `readListing` gives, without reading their content. Lazy: a page with
 * thousands can be walked in slices.
 * @param among the sites it may be of
 * @param known what was found the last time: it has to be told of every change of the page's
 */
export function* cardsIn(doc: Document, url: string, among: readonly Site[], known?: Known): Generator<Card> {
  const [site, address] = found(url, among);
  if (!site) return;
  const layout = 'layouts' in site ? site.layouts[address.kind] : undefined;
  if (layout) {
    for (const spot of spotsIn(doc, url, layout, undefined, known))
      yield known ? known.of(spot.scope, () => cardOf(spot, layout)) : cardOf(spot, layout);
  }
  if ('reader' in site) yield* site.reader.cards(doc, url, address);
}

/** Selector of all that cards on this page may consist of: what changes elsewhere concerns none. Undefined where the address shows no papers. */
export function cardsAt(url: string, among: readonly Site[]): string | undefined {
  const [site, address] = found(url, among);
  if (!site) return undefined;
  const layout = 'layouts' in site ? site.layouts[address.kind] : undefined;
  return layout ? selectorOf(layout) : 'reader' in site ? site.reader.at : undefined;
}

/** All of `cardsIn`, whichever site the page is of. */
export function findCards(doc: Document, url: string): Card[] {
  return [...cardsIn(doc, url, sites)];
}

function found(url: string, among: readonly Site[]): [Site, Address] | [undefined] {
  for (const site of among) {
    const address = addressAt(site.place, url);
    if (address) return [site, address];
  }
  return [undefined];
}
