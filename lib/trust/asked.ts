import * as v from 'valibot';

import type { Shown } from '../standing.ts';
import { line, text, count, link, MOST } from './shapes.ts';

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
