import * as v from 'valibot';
import type { Entry, Origin } from '../entry.ts';
import { cleanTags } from '../tags.ts';

const count = v.pipe(v.number(), v.finite());
const texts = v.array(v.string());
const written = <T extends v.GenericSchema>(value: T) => v.exactOptional(v.object({ value, at: count }));

const ORIGINS: readonly string[] = ['page-data', 'page-text', 'pasted'] satisfies Origin[];

/** Only absolute web addresses are links; anything else a file may hold there is dropped. */
const links = v.pipe(
  v.object({
    pdf: v.exactOptional(v.string()),
    code: v.exactOptional(v.string()),
    project: v.exactOptional(v.string()),
    video: v.exactOptional(v.string()),
    data: v.exactOptional(v.string()),
  }),
  v.transform((all): Entry['links'] =>
    Object.fromEntries(Object.entries(all).filter(([, link]) => isWeb(link))),
  ),
);

const entry = v.object({
  site: v.exactOptional(v.string()),
  kind: v.exactOptional(v.string()),
  title: v.string(),
  abstract: v.exactOptional(v.string()),
  authors: texts,
  authorCount: v.exactOptional(count),
  ids: texts,
  url: v.pipe(
    v.string(),
    v.transform((url) => (isWeb(url) ? url : '')),
  ),
  published: v.exactOptional(v.string()),
  version: v.exactOptional(count),
  venue: v.exactOptional(v.string()),
  organization: v.exactOptional(v.string()),
  keywords: v.exactOptional(texts),
  categories: v.exactOptional(texts),
  summary: v.exactOptional(v.string()),
  links,
  stats: v.object({
    upvotes: v.exactOptional(count),
    stars: v.exactOptional(count),
    comments: v.exactOptional(count),
    rank: v.exactOptional(count),
  }),
  partial: v.exactOptional(v.array(v.picklist(['title', 'abstract', 'authors']))),
  section: v.exactOptional(v.string()),
  from: v.exactOptional(
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((all) =>
        Object.fromEntries(
          Object.entries(all).filter((pair): pair is [string, Origin] => ORIGINS.includes(String(pair[1]))),
        ),
      ),
    ),
  ),
});

const tagFact = v.object({ tag: v.string(), at: count, off: v.exactOptional(v.boolean()) });

const reader = v.object({
  removed: written(v.boolean()),
  title: written(v.string()),
  tags: v.exactOptional(
    v.pipe(
      v.object({ value: texts, at: count, facts: v.exactOptional(v.array(tagFact)) }),
      v.transform(cleanTags),
    ),
  ),
  note: written(v.string()),
  status: written(v.picklist(['unread', 'reading', 'read'])),
  starred: written(v.boolean()),
  citekey: written(v.string()),
  cite: written(v.picklist(['published', 'preprint'])),
});

/**
 * What is read of a paper in a Sheaf file (`lib/export/json.schema.json`): what cannot be made again. Folded fields are not, since they are
 * folded from the sources; fields of a newer version are left out.
 */
export const storedPaper = v.object({
  uid: v.pipe(v.string(), v.nonEmpty()),
  sources: v.pipe(v.array(v.object({ seen: v.exactOptional(count), entry })), v.minLength(1)),
  reader: v.optional(reader, {}),
  added: v.optional(count, 0),
  foreignIds: v.exactOptional(texts),
  apart: v.exactOptional(
    v.array(
      v.union([
        v.string(),
        v.object({ value: v.string(), at: count, out: v.exactOptional(v.literal(true)) }),
      ]),
    ),
  ),
  joined: v.exactOptional(v.array(v.object({ value: v.string(), at: count }))),
});

function isWeb(address: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(address);
}
