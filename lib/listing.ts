import type { Entry } from './entry.ts';
import { sites } from './sites/index.ts';

/** One page of a site that shows papers. Entries stand in page order, each paper once. */
export interface Listing {
  /** Id of the site file, e.g. `huggingface`. */
  site: string;
  /** `day`, `week`, `month`, `trending`, `search`, or `paper` for a page about a single paper. */
  kind: string;
  url: string;
  /** The period a listing covers: `2026-09-28`, `2026-W32`, `2026-08`. */
  period?: string;
  /** What was searched for, on a search page. */
  query?: string;
  entries: Entry[];
  /** What could not be read, in words a reader can pass on. */
  problems: string[];
}

/** Where one paper stands on a page. */
export interface Card {
  /** Canonical ids, as its entry has them. */
  ids: string[];
  /** The whole card (`corner`, `end`) or the heading (`title`). */
  element: Element;
  /** Where a button belongs: laid over the element's top left or bottom right corner, or beside the heading. */
  place: 'corner' | 'end' | 'title';
}

/** The site that reads this address; undefined when none does. */
export function siteOf(url: string): { id: string; name: string } | undefined {
  return sites.find((site) => site.kind(url) !== undefined);
}

/**
 * The papers a page shows, as it shows them.
 * @param doc the page's document; only this is read, never a global one
 * @param url the page's address now (single-page sites change it in place)
 * @returns undefined when the page is no listing; a listing without entries when it shows no papers
 */
export function readListing(doc: Document, url: string): Listing | undefined {
  return sites.find((site) => site.kind(url) !== undefined)?.read(doc, url);
}

/** Where the papers of a page stand: the same papers in the same order as `readListing` gives, without reading their content. */
export function findCards(doc: Document, url: string): Card[] {
  return sites.find((site) => site.kind(url) !== undefined)?.cards(doc, url) ?? [];
}
