import * as v from 'valibot';

import type { Entry } from './entry.ts';
import type { Health } from './listing.ts';
import { line, text, count, link, id, MOST } from './trust/shapes.ts';

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
