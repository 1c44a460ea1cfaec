import type { Layout } from '../listing/layout.ts';
import type { Address, Place } from '../listing/place.ts';
import type { Card, Listing } from '../listing.ts';
import acl, { place as aclPlace } from './acl.ts';
import alphaxiv, { place as alphaxivPlace } from './alphaxiv.ts';
import arxiv, { place as arxivPlace } from './arxiv.ts';
import biorxiv, { place as biorxivPlace } from './biorxiv.ts';
import cvf, { place as cvfPlace } from './cvf.ts';
import dblp, { place as dblpPlace } from './dblp.ts';
import emergentmind, { place as emergentmindPlace } from './emergentmind.ts';
import googlescholar, { place as googlescholarPlace } from './googlescholar.ts';
import huggingface, { place as huggingfacePlace } from './huggingface.ts';
import neurips, { place as neuripsPlace } from './neurips.ts';
import openreview, { place as openreviewPlace } from './openreview.ts';
import paperscool, { place as paperscoolPlace } from './paperscool.ts';
import pmlr, { place as pmlrPlace } from './pmlr.ts';
import pubmed, { place as pubmedPlace } from './pubmed.ts';
import scirate, { place as sciratePlace } from './scirate.ts';
import semanticscholar, { place as semanticscholarPlace } from './semanticscholar.ts';

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
  /** Selector of all that a card may consist of: what changes elsewhere concerns none. */
  at: string;
  /** The papers on the page and where they stand, in page order. Cheap: it runs at every change of the page. */
  cards(doc: Document, url: string, address: Address): Iterable<Card>;
  /** The same papers in the same order, with their content, one a step. Never throws for what a page holds. */
  read(doc: Document, url: string, address: Address): Generator<undefined, Listing | undefined>;
}

/** All sites by their addresses, in the order of `sites`. */
export const places: readonly Place[] = [
  huggingfacePlace,
  arxivPlace,
  alphaxivPlace,
  paperscoolPlace,
  semanticscholarPlace,
  openreviewPlace,
  aclPlace,
  cvfPlace,
  neuripsPlace,
  pmlrPlace,
  dblpPlace,
  googlescholarPlace,
  pubmedPlace,
  biorxivPlace,
  sciratePlace,
  emergentmindPlace,
];

/** All sites. The first one that knows an address reads it. */
export const sites: readonly Site[] = [
  huggingface,
  arxiv,
  alphaxiv,
  paperscool,
  semanticscholar,
  openreview,
  acl,
  cvf,
  neurips,
  pmlr,
  dblp,
  googlescholar,
  pubmed,
  biorxiv,
  scirate,
  emergentmind,
];

/** Match patterns of all sites, for the manifest. */
export const hosts: readonly string[] = /* @__PURE__ */ places.flatMap((place) => place.hosts);
