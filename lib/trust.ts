import * as v from 'valibot';

import type { Entry } from './entry.ts';
import { idOf } from './ids.ts';
import { type Health, siteOf } from './listing.ts';
import { MOST_AT_ONCE, QUERY_LENGTH, TITLE_LENGTH } from './sighting/of-listing.ts';
import type { Sighting } from './sighting.ts';
import type { Shown } from './standing.ts';

// What comes out of a page is checked for shape and size before it is kept. Sizes are far above any real paper (a collaboration of
// 3,000 authors, an abstract of 5,000 letters) and far below what would hurt.
const line = v.pipe(v.string(), v.maxLength(2_000));
const text = v.pipe(v.string(), v.maxLength(50_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const link = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^https?:\/\//i));
const id = v.pipe(v.string(), v.maxLength(500), v.regex(/^[a-z0-9]+:\S+$/));

/** The shape of an `Entry`, field by field. */
export const EntrySchema: v.GenericSchema<unknown, Entry> = v.object({
  site: v.exactOptional(line),
  kind: v.exactOptional(line),
  title: v.pipe(line, v.nonEmpty()),
  abstract: v.exactOptional(text),
  authors: v.pipe(v.array(line), v.maxLength(20_000)),
  authorCount: v.exactOptional(count),
  ids: v.pipe(v.array(id), v.maxLength(50)),
  url: v.union([v.literal(''), link]),
  published: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/))),
  version: v.exactOptional(count),
  venue: v.exactOptional(line),
  organization: v.exactOptional(line),
  keywords: v.exactOptional(v.pipe(v.array(line), v.maxLength(500))),
  categories: v.exactOptional(v.pipe(v.array(line), v.maxLength(100))),
  summary: v.exactOptional(text),
  links: v.object({
    pdf: v.exactOptional(link),
    code: v.exactOptional(link),
    project: v.exactOptional(link),
    video: v.exactOptional(link),
    data: v.exactOptional(link),
  }),
  stats: v.object({
    upvotes: v.exactOptional(count),
    stars: v.exactOptional(count),
    comments: v.exactOptional(count),
    rank: v.exactOptional(count),
  }),
  partial: v.exactOptional(v.pipe(v.array(v.picklist(['title', 'abstract', 'authors'])), v.maxLength(3))),
  section: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/))),
  from: v.exactOptional(v.record(line, v.picklist(['page-data', 'page-text', 'pasted']))),
});

const health: v.GenericSchema<unknown, Health> = v.object({
  cards: count,
  read: count,
  authors: count,
  ids: count,
  linked: v.exactOptional(count),
});

/** What a page says of how well it could be read; undefined where it says nothing or something odd. */
export function trustedHealth(message: unknown): Health | undefined {
  const checked = v.safeParse(health, message);
  return checked.success ? checked.output : undefined;
}

/** The most entries one message may bring: five times the longest listing known. */
const MOST = 5_000;

/**
 * Entries out of an untrusted message: those with the right shape, and how many were refused.
 * @throws Error when it is no list at all
 */
export function trustedEntries(message: unknown): { entries: Entry[]; refused: number } {
  if (!Array.isArray(message)) throw new Error('Sheaf got no list of papers.');
  const entries = message.slice(0, MOST).flatMap((entry) => {
    const checked = v.safeParse(EntrySchema, entry);
    return checked.success ? [checked.output] : [];
  });
  return { entries, refused: message.length - entries.length };
}

/** Lists of canonical ids out of an untrusted message. @throws Error when the shape is another */
export function trustedIdLists(message: unknown): string[][] {
  return v.parse(v.pipe(v.array(v.pipe(v.array(id), v.maxLength(50))), v.maxLength(MOST)), message);
}

/** How many tags one message may bring, and how long one may be. */
const TAGS = 20;
const TAG_LENGTH = 100;

/** Tags out of an untrusted message: trimmed, each once. @throws Error when the shape is another, or there are too many */
export function trustedTags(message: unknown): string[] {
  const tags = v.parse(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(TAGS)), message);
  return [...new Set(tags.map((tag) => tag.toWellFormed().trim().slice(0, TAG_LENGTH).trim()))].filter(
    Boolean,
  );
}

/** Numbers of acts out of an untrusted message: one or a few, each once. @throws Error when the shape is another */
export function trustedActs(message: unknown): number[] {
  return [
    ...new Set(
      v.parse(v.pipe(v.array(v.pipe(count, v.minValue(1))), v.minLength(1), v.maxLength(10)), message),
    ),
  ];
}

const shown = v.object({
  title: v.string(),
  authors: v.exactOptional(v.pipe(v.array(line), v.maxLength(20_000))),
  published: v.exactOptional(line),
  venue: v.exactOptional(line),
});

/** What a page says of its papers, out of an untrusted message: as many as asked for, undefined for those of an odd shape. */
export function trustedShown(message: unknown, many: number): (Shown | undefined)[] {
  const all = Array.isArray(message) ? message : [];
  return Array.from({ length: many }, (_, i) => {
    const checked = v.safeParse(shown, all[i]);
    return checked.success ? checked.output : undefined;
  });
}

const followable = v.object({
  title: line,
  authors: v.pipe(v.array(line), v.maxLength(20_000)),
  abstract: v.exactOptional(text),
  organization: v.exactOptional(line),
});

/** Papers to be looked through for what is followed, out of an untrusted message; undefined for those of an odd shape. @throws Error when it is no list */
export function trustedFollowables(message: unknown): (v.InferOutput<typeof followable> | undefined)[] {
  return v.parse(v.pipe(v.array(v.unknown()), v.maxLength(MOST)), message).map((one) => {
    const checked = v.safeParse(followable, one);
    return checked.success ? checked.output : undefined;
  });
}

/** Uids and citation keys, or parts of keys, out of an untrusted message. @throws Error when the shape is another */
export function trustedNames(message: unknown): string[] {
  return v.parse(
    v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(500))), v.maxLength(200)),
    message,
  );
}

/** Addresses to be opened, out of an untrusted message: of the web, no more than can be looked at. @throws Error when the shape is another */
export function trustedLinks(message: unknown): string[] {
  return v.parse(v.pipe(v.array(link), v.maxLength(20)), message);
}

/** The beginning of a tag out of an untrusted message. @throws Error when the shape is another */
export function trustedBeginning(message: unknown): string {
  return v.parse(v.pipe(v.string(), v.maxLength(TAG_LENGTH)), message);
}

/** A citation key out of an untrusted message. @throws Error when it could break a file */
export function trustedKey(message: unknown): string {
  return v.parse(v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._+/-]{1,100}$/)), message);
}

const canonical = v.pipe(
  id,
  v.check((raw) => idOf(raw) === raw),
);
const sightedPaper = v.object({
  ids: v.pipe(v.array(canonical), v.minLength(1), v.maxLength(20)),
  title: v.exactOptional(v.pipe(v.string(), v.maxLength(TITLE_LENGTH), v.regex(/^[^\r\n]*$/))),
  rank: v.exactOptional(count),
  upvotes: v.exactOptional(count),
  stars: v.exactOptional(count),
});
const sighting = v.object({
  site: line,
  kind: v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/)),
  url: line,
  period: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{1,30}$/))),
  query: v.exactOptional(v.pipe(v.string(), v.maxLength(QUERY_LENGTH))),
  papers: v.pipe(v.array(v.unknown()), v.maxLength(MOST_AT_ONCE)),
});

/**
 * What a page says it shows, out of an untrusted message: the papers with the right shape.
 * @param sender address of the page that says so
 * @throws Error when the shape is another, or it speaks for another site
 */
export function trustedSighting(message: unknown, sender: string): Sighting {
  const { papers, ...listing } = v.parse(sighting, message);
  const url = trustedAddress(listing.url, sender);
  if (siteOf(url)?.id !== listing.site) throw new Error('Sheaf does not know this listing.');
  return {
    ...listing,
    papers: papers.flatMap((paper) => {
      const checked = v.safeParse(sightedPaper, paper);
      return checked.success ? [checked.output] : [];
    }),
  };
}

/** The address of a listing out of an untrusted message. @throws Error when it is none, or on another site than the page that says so */
export function trustedAddress(message: unknown, sender: string): string {
  const url = v.parse(v.pipe(link, v.maxLength(2_000)), message);
  if (!URL.canParse(url) || new URL(url).origin !== new URL(sender).origin)
    throw new Error('This page does not speak for that listing.');
  return url;
}
