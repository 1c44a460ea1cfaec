import type { Card, Listing } from '../listing.ts';
import huggingface from './huggingface.ts';

/** A place with listings: everything Sheaf knows about one site. Plain data and pure functions, importable without a DOM. */
export interface Site {
  /** The name of its file in this folder. */
  id: string;
  /** As a reader knows it. */
  name: string;
  /** Match patterns of the pages the extension may read, for the manifest. */
  hosts: readonly string[];
  /** Which kind of listing this address shows, from the address alone; undefined when it is none. */
  kind(url: string): string | undefined;
  /** The papers on the page and where they stand, in page order. Cheap: it is called at every change of the page. */
  cards(doc: Document, url: string): Card[];
  /** The same papers in the same order, with their content. Never throws for what a page holds. */
  read(doc: Document, url: string): Listing | undefined;
}

/** All sites. The first one that knows an address reads it. */
export const sites: readonly Site[] = [huggingface];

/** Match patterns of all sites, for the manifest. */
export const hosts: string[] = sites.flatMap((site) => site.hosts);
