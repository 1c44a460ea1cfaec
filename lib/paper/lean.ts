import type { Entry } from '../entry.ts';
import type { FoldedField, Paper, Source } from '../paper.ts';

/** A source without what its paper says in the same words. */
interface LeanSource {
  key: string;
  seen?: number;
  /** What the paper does not say, or has from another source. Without ids: they are the paper's. */
  besides: Partial<Entry>;
}

/**
 * A paper as it lies in the database. Most papers have one source, and all that it says is what the paper says: written down once, a record has half the bytes
 * and is read in two thirds of the time (100,000 papers, 2026-11-23).
 */
export interface LeanPaper extends Omit<Paper, 'from' | 'sources'> {
  /** null where all comes from the one source there is. */
  from: Paper['from'] | null;
  sources: LeanSource[];
}

/** Fields that an entry and its paper call the same, in the order in which they are folded. The version is not: a paper may have it from an address. */
const FIELDS = [
  'title',
  'abstract',
  'authors',
  'url',
  'published',
  'venue',
  'organization',
  'summary',
  'keywords',
  'categories',
] as const;
const LINKS = ['pdf', 'code', 'project', 'video', 'data'] as const;
const STATS = ['upvotes', 'stars', 'comments', 'rank'] as const;
/** Those that are the paper's own, as folding goes through them. */
const DIRECT = [...FIELDS.slice(0, 5), 'version', ...FIELDS.slice(5)] as const;

/** The paper as it is kept; as it is where its sources do not say what it has from them, as may be in a file that was written by hand. */
export function lean(paper: Paper): LeanPaper | Paper {
  const sources: LeanSource[] = [];
  for (const source of paper.sources) {
    const besides = besidesOf(source, paper);
    if (!besides) return paper;
    const { key, seen } = source;
    sources.push(seen === undefined ? { key, besides } : { key, seen, besides });
  }
  const [only, more] = sources;
  const own = only && !more && sameFields(fromOne(paper, only.key), paper.from);
  return { ...paper, from: own ? null : paper.from, sources };
}

/** The paper that was kept so, with all that its sources say; one that was kept whole is given back. */
export function whole(kept: LeanPaper | Paper): Paper {
  if (!isLean(kept)) return kept;
  const from = kept.from ?? fromOne(kept, kept.sources[0]?.key ?? '');
  return { ...kept, from, sources: kept.sources.map((source) => wholeSource(source, kept, from)) };
}

function isLean(kept: LeanPaper | Paper): kept is LeanPaper {
  const [first] = kept.sources;
  return first !== undefined && 'besides' in first;
}

/** What this source says besides the paper; undefined where the paper says that it has something from it which is not there. */
function besidesOf({ key, entry }: Source, paper: Paper): Partial<Entry> | undefined {
  const isOurs = (field: FoldedField) => paper.from[field] === key;
  const besides: Partial<Entry> | undefined = without(entry, paper, FIELDS, isOurs);
  const links = without(entry.links, paper.links, LINKS, isOurs);
  const stats = without(entry.stats, paper.stats, STATS, isOurs);
  if (!besides?.ids || !links || !stats) return undefined;
  if (same(entry.ids, paper.ids)) delete besides.ids;
  if (Object.keys(links).length) besides.links = links;
  else delete besides.links;
  if (Object.keys(stats).length) besides.stats = stats;
  else delete besides.stats;
  return besides;
}

/** What is left without the fields that are ours; undefined where the paper has another in place of one of them. */
function without<T extends object, F extends FoldedField & keyof T>(
  all: T | undefined,
  said: Pick<T, F>,
  fields: readonly F[],
  isOurs: (field: FoldedField) => boolean,
): T | undefined {
  if (!all) return undefined;
  const left = { ...all };
  for (const field of fields)
    if (isOurs(field)) {
      if (!same(all[field], said[field])) return undefined;
      delete left[field];
    }
  return left;
}

/** Puts the fields that are ours back. */
function withOurs<T extends object, F extends FoldedField & keyof T>(
  left: T | undefined,
  said: Pick<T, F>,
  fields: readonly F[],
  isOurs: (field: FoldedField) => boolean,
): T {
  const all = { ...left } as T;
  for (const field of fields) if (isOurs(field)) all[field] = said[field];
  return all;
}

function wholeSource({ key, seen, besides }: LeanSource, paper: LeanPaper, from: Paper['from']): Source {
  const isOurs = (field: FoldedField) => from[field] === key;
  const entry = withOurs(besides, paper, FIELDS, isOurs) as Entry;
  entry.ids ??= paper.ids;
  entry.links = withOurs(besides.links, paper.links, LINKS, isOurs);
  entry.stats = withOurs(besides.stats, paper.stats, STATS, isOurs);
  return seen === undefined ? { key, entry } : { key, seen, entry };
}

/** Where the fields of a paper of one source come from. */
function fromOne(paper: Omit<Paper, 'from' | 'sources'>, key: string): Paper['from'] {
  const from: Paper['from'] = {};
  for (const field of DIRECT) {
    const value = paper[field];
    if (value !== undefined && (typeof value === 'number' || value.length)) from[field] = key;
  }
  for (const field of LINKS) if (paper.links[field] !== undefined) from[field] = key;
  for (const field of STATS) if (paper.stats[field] !== undefined) from[field] = key;
  return from;
}

function sameFields(a: Paper['from'], b: Paper['from']): boolean {
  const fields = Object.keys(a) as FoldedField[];
  return fields.length === Object.keys(b).length && fields.every((field) => a[field] === b[field]);
}

/** Whether both are there, and the same text, number or list of texts. */
function same(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a !== undefined && a === b;
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
