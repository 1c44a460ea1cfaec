import type { Layout } from '../listing/layout.ts';
import type { Address, Place } from '../listing/place.ts';
import type { Card, Listing } from '../listing.ts';
import arxiv, { place as arxivPlace } from './arxiv.ts';
import huggingface, { place as huggingfacePlace } from './huggingface.ts';

/**
 * A place with listings: everything Sheaf knows about one site, in one file of this folder that is named after its id.
 *
 * The file exports `place` (which addresses are the site's) by name and the site itself as its default. Both are plain objects without calls, so that
 * the background, which knows sites by their addresses only, does not carry what reads their pages. A site is described by one `Layout` for each
 * kind of page: selectors and small functions, 20 to 80 lines. Where a page's own data has to be read (`huggingface.ts`), it brings a `reader`.
 *
 * What a page does not show is left out, never guessed: an entry says itself that it lacks an abstract or some authors (`partial`), and another listing
 * completes it. Class names change; the ids in links do not.
 */
export type Site = { place: Place } & (
  | { layouts: Readonly<Record<string, Layout>> }
  | { reader: PageReader }
);

/** Reads pages that no layout describes. */
export interface PageReader {
  /** The papers on the page and where they stand, in page order. Cheap: it runs at every change of the page. */
  cards(doc: Document, url: string, address: Address): Iterable<Card>;
  /** The same papers in the same order, with their content, one a step. Never throws for what a page holds. */
  read(doc: Document, url: string, address: Address): Generator<undefined, Listing | undefined>;
}

/** All sites by their addresses, in the order of `sites`. */
export const places: readonly Place[] = [huggingfacePlace, arxivPlace];

/** All sites. The first one that knows an address reads it. */
export const sites: readonly Site[] = [huggingface, arxiv];

/** Match patterns of all sites, for the manifest. */
export const hosts: readonly string[] = /* @__PURE__ */ places.flatMap((place) => place.hosts);
