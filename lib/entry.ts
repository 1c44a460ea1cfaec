/** Where a field of an entry was read: the page's embedded data, its visible text, or text a reader pasted. */
export type Origin = 'page-data' | 'page-text' | 'pasted';

/** What a listing may leave out or cut. */
export type Part = 'title' | 'abstract' | 'authors';

/** Links of one paper, absolute `http(s)` addresses only. */
export interface Links {
  pdf?: string;
  code?: string;
  project?: string;
  video?: string;
  data?: string;
}

/** Numbers a listing shows beside a paper. They change from visit to visit, so they are no part of a source's identity. */
export interface Stats {
  upvotes?: number;
  /** GitHub stars of `links.code`. */
  stars?: number;
  comments?: number;
  /** Place on the listing, from 1. */
  rank?: number;
}

/**
 * One paper as a listing shows it, untouched: text is as the page has it (TeX debris, line breaks and all).
 * Optional fields are absent when the page does not say; they are never empty strings.
 */
export interface Entry {
  /** Id of the site file that read it (`huggingface`), or `text` for pasted listings. */
  site?: string;
  /** Kind of listing within the site (`day`, `week`, `month`, `trending`, `search`, `paper`, `paste`). */
  kind?: string;
  title: string;
  abstract?: string;
  /** In the order of the page, as written there. */
  authors: string[];
  /** How many authors the page says there are, where `authors` is cut or empty. */
  authorCount?: number;
  /** Canonical ids (`lib/ids.ts`), best scheme first. */
  ids: string[];
  /** Where a reader finds this paper on the site: the listing itself where nothing links to it. Empty string for pasted text without a link. */
  url: string;
  /** ISO 8601 date, `YYYY-MM-DD` where the day is known, else `YYYY-MM` or `YYYY`. */
  published?: string;
  /** Version of an arXiv paper where the page names one (`2` for `v2`). */
  version?: number;
  venue?: string;
  organization?: string;
  keywords?: string[];
  /** arXiv categories or the like, primary first (`cs.LG`). */
  categories?: string[];
  /** A machine-written summary. Never the abstract. */
  summary?: string;
  links: Links;
  stats: Stats;
  /** What of the paper this listing leaves out, or shows cut; the same paper met elsewhere completes it. No part of a source's identity. */
  partial?: Part[];
  /** Section of the listing it stands in, where a page has several (`new`, `cross-list`, `replaced`). No part of a source's identity. */
  section?: string;
  /** Origin of each field that is present; `links.code` style keys for the nested ones. */
  from?: Partial<Record<string, Origin>>;
}
