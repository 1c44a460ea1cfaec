import * as v from 'valibot';

import { idOf } from '../ids.ts';
import { siteOf } from '../listing.ts';
import { MOST_AT_ONCE, QUERY_LENGTH, TITLE_LENGTH } from '../sighting/of-listing.ts';
import type { Sighting } from '../sighting.ts';
import { line, count, link, id } from './shapes.ts';

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
