import { type Claim, claim, strongest, trust, whole, wholeList } from './claim.ts';
import type { Links, Stats } from '../entry.ts';
import { sortIds } from '../ids.ts';
import { latestApart, latestJoined } from './apart.ts';
import type { FoldedField, Paper, Source } from '../paper.ts';
import type { Apart } from './apart.ts';
import type { Reader, Written } from './reader.ts';
import { idsOfSource, isPublished, laterSighting, versionOfSource } from './source.ts';
import { foldTitle } from '../text/fold.ts';
import { foundUnder, titleKeyOf } from './title-key.ts';
import { uidOf } from './uid.ts';
import { isPreprintVenue } from './venue.ts';

/** Counts up whenever stored papers have to be folded anew: 2 is of 2026-11-21 (`titleKeys` with subtitles, times of `apart`, DOI of the published form), 3 of the same day (titles without markup and copied formulas), 4 of the day after (another mark on keys of titles without their subtitle), 5 of 2026-11-23 (kept lean, `lean.ts`). */
export const FOLD_RULES = 5;

/** What a paper carries besides its sources and the reader's part. */
export interface Kept {
  uid?: string;
  added?: number;
  foreignIds?: Iterable<string>;
  apart?: Iterable<Apart | string>;
  joined?: Iterable<Written<string>>;
}

/**
 * A paper from its sources, field by field. Trust: whole before cut; published before preprint for title, venue and date;
 * page data before page text before pasted; then the longer, then the alphabet. Numbers come from the latest sighting.
 * Depends on the set of sources only, never on their order. Never throws.
 */
export function fold(all: Source[], reader: Reader = {}, kept: Kept = {}): Paper {
  const sources = unique(all);
  const foreign = new Set(kept.foreignIds);
  // Read from links and addresses, which costs: once each.
  const idsOf = new Map(sources.map((source) => [source, idsOfSource(source)]));
  const versions = new Map(sources.map((source) => [source, versionOfSource(source)]));
  const named = sortIds([...idsOf.values()].flat());
  const ids = named.filter((id) => !foreign.has(id));
  const foreignIds = named.filter((id) => foreign.has(id));
  const keys = new Set(sources.map(({ key }) => key));
  const apart = latestApart(kept.apart ?? []).filter(({ value }) => !keys.has(value));
  const joined = latestJoined(kept.joined ?? []).filter(({ value }) => keys.has(value));

  const from: Partial<Record<FoldedField, string>> = {};
  const pick = <T>(field: FoldedField, claims: (Claim<T> | undefined)[]): T | undefined => {
    const best = strongest(claims);
    if (best) from[field] = best.key;
    return best?.value;
  };
  const texts = (
    field: 'title' | 'abstract' | 'url' | 'published' | 'venue' | 'organization' | 'summary',
    merits: (source: Source, text: string) => number[],
  ) =>
    pick(
      field,
      sources.map((source) => {
        const text = source.entry[field];
        return text === undefined || text === ''
          ? undefined
          : claim(text, source, merits(source, text), text);
      }),
    );
  const published = new Map(
    sources.map((source) => [source, isPublished(source, idsOf.get(source) ?? []) ? 1 : 0]),
  );
  const standing = (source: Source) => published.get(source) ?? 0;
  const summaries = new Set(sources.map(({ entry }) => entry.summary && foldTitle(entry.summary)));

  const title =
    texts('title', (s, t) => [
      whole(t, s, 'title'),
      trust(s, 'title'),
      standing(s),
      versions.get(s) ?? 0,
      t.length,
    ]) ?? '';
  const abstract = texts('abstract', (s, t) => [
    summaries.size > 1 || !summaries.has(undefined) ? Number(!summaries.has(foldTitle(t))) : 1,
    whole(t, s, 'abstract'),
    trust(s, 'abstract'),
    versions.get(s) ?? 0,
    t.length,
  ]);
  const authors =
    pick(
      'authors',
      sources.map((s) => {
        const list = s.entry.authors;
        if (list.length === 0) return undefined;
        const text = list.join('\n');
        return claim(list, s, [wholeList(s.entry), trust(s, 'authors'), list.length, text.length], text);
      }),
    ) ?? [];
  const authorSource = sources.find(({ key }) => key === from.authors);
  const authorCount = authorSource
    ? authorSource.entry.authorCount
    : greatest(sources.map(({ entry }) => entry.authorCount));
  const url =
    texts('url', (s, t) => [trust(s, 'url'), idsOf.get(s)?.includes(ids[0] ?? '') ? 1 : 0, -t.length]) ?? '';
  const date = texts('published', (s, t) => [standing(s), trust(s, 'published'), t.length]);
  const version = pick(
    'version',
    sources.map((s) => {
      const number = versions.get(s);
      return number === undefined ? undefined : claim(number, s, [number], '');
    }),
  );
  const venue = texts('venue', (s, t) => [isPreprintVenue(t) ? 0 : 1, trust(s, 'venue'), t.length]);
  const organization = texts('organization', (s, t) => [trust(s, 'organization'), t.length]);
  const summary = texts('summary', (s, t) => [trust(s, 'summary'), t.length]);
  const lists = (field: 'keywords' | 'categories') =>
    pick(
      field,
      sources.map((s) => {
        const list = s.entry[field];
        return list?.length ? claim(list, s, [trust(s, field), list.length], list.join('\n')) : undefined;
      }),
    );
  const keywords = lists('keywords');
  const categories = lists('categories');

  const links: Links = {};
  for (const field of ['pdf', 'code', 'project', 'video', 'data'] as const) {
    const link = pick(
      field,
      sources.map((s) => {
        const to = s.entry.links[field];
        return to ? claim(to, s, [trust(s, `links.${field}`), -to.length], to) : undefined;
      }),
    );
    if (link !== undefined) links[field] = link;
  }
  const stats: Stats = {};
  for (const field of ['upvotes', 'stars', 'comments', 'rank'] as const) {
    const number = pick(
      field,
      sources.map((s) => {
        const value = s.entry.stats[field];
        return value === undefined
          ? undefined
          : claim(value, s, [s.seen ?? -Infinity, trust(s, `stats.${field}`), value], '');
      }),
    );
    if (number !== undefined) stats[field] = number;
  }

  // Of each source by itself: who is looked up must not depend on what else was folded in before.
  const found = sources.flatMap(({ entry }) => foundUnder(entry.title, entry.authors));
  // Of one source it is the first of them.
  const titleKey = sources.length === 1 ? (found[0] ?? '') : titleKeyOf(title, authors);
  const titleKeys = new Set(found);
  titleKeys.delete('');
  // Whoever holds such an id has to find who else names it, and the index of ids holds each once.
  for (const id of foreignIds) titleKeys.add(id);

  return {
    uid: kept.uid ?? uidOf(ids, sources),
    ids,
    titleKey,
    titleKeys: [...titleKeys].sort(),
    title,
    ...(abstract === undefined ? {} : { abstract }),
    authors,
    ...(authorCount === undefined ? {} : { authorCount }),
    url,
    ...(date === undefined ? {} : { published: date }),
    ...(version === undefined ? {} : { version }),
    ...(venue === undefined ? {} : { venue }),
    ...(organization === undefined ? {} : { organization }),
    ...(keywords === undefined ? {} : { keywords }),
    ...(categories === undefined ? {} : { categories }),
    ...(summary === undefined ? {} : { summary }),
    links,
    stats,
    from,
    sources,
    reader,
    added: kept.added ?? 0,
    ...(foreignIds.length ? { foreignIds } : {}),
    ...(apart.length ? { apart } : {}),
    ...(joined.length ? { joined } : {}),
  };
}

/** One source per key, sorted by key. */
function unique(all: Source[]): Source[] {
  const byKey = new Map<string, Source>();
  for (const source of all) {
    const known = byKey.get(source.key);
    byKey.set(source.key, known ? laterSighting(known, source) : source);
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function greatest(numbers: (number | undefined)[]): number | undefined {
  let most: number | undefined;
  for (const number of numbers)
    if (number !== undefined && !(most !== undefined && most >= number)) most = number;
  return most;
}
