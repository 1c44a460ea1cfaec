import type { Entry } from '../entry.ts';
import { hash } from './hash.ts';
import { idOf, impliedIds, sortIds, versionOf } from '../ids.ts';
import type { Source } from '../paper.ts';
import { isPreprintVenue, isPublishedId } from './venue.ts';

/**
 * An entry as a source of a paper. The key is a hash of site, kind, ids and raw fields, so the same card seen again is the
 * same source, whatever its votes, its rank, the time or where on the page it was read.
 * @param seen ms since the epoch
 */
export function toSource(entry: Entry, seen?: number): Source {
  const whole = complete(entry);
  const key = hash(
    JSON.stringify([
      whole.site ?? '',
      whole.kind ?? '',
      [...new Set(whole.ids)].sort(),
      whole.title,
      whole.abstract ?? '',
      whole.authors,
      whole.authorCount ?? 0,
      whole.url,
      whole.published ?? '',
      whole.version ?? 0,
      whole.venue ?? '',
      whole.organization ?? '',
      whole.keywords ?? [],
      whole.categories ?? [],
      whole.summary ?? '',
      whole.links.pdf ?? '',
      whole.links.code ?? '',
      whole.links.project ?? '',
      // Nothing where there are none: sources from before there were such links keep their keys.
      ...[whole.links.video, whole.links.data].flatMap((link) => link ?? []),
    ]),
  );
  return seen === undefined ? { key, entry: whole } : { key, seen, entry: whole };
}

/** Of two sightings of one source the later; on a tie the same one whichever comes first. */
export function laterSighting(a: Source, b: Source): Source {
  const [at, bt] = [a.seen ?? -Infinity, b.seen ?? -Infinity];
  if (at !== bt) return at > bt ? a : b;
  return sightingText(a) >= sightingText(b) ? a : b;
}

/** Canonical ids a source names: those the site gave, and those of its own address and PDF. Unsorted, each once. */
export function idsOfSource({ entry }: Source): string[] {
  const ids = new Set<string>();
  for (const raw of [...entry.ids, entry.url, entry.links.pdf ?? '']) {
    const id = idOf(raw);
    if (id === undefined) continue;
    ids.add(id);
    for (const implied of impliedIds(id)) ids.add(implied);
  }
  return sortIds(ids);
}

/** The arXiv version a source shows, from its field or its addresses. */
export function versionOfSource({ entry }: Source): number | undefined {
  return entry.version ?? versionOf(entry.url) ?? versionOf(entry.links.pdf ?? '');
}

/** Whether a source shows the published form of a work: by an id, or by its venue. @param ids `idsOfSource` of it */
export function isPublished({ entry: { venue = '' } }: Source, ids: readonly string[]): boolean {
  return ids.some(isPublishedId) || (venue !== '' && !isPreprintVenue(venue));
}

/** Entries from elsewhere may lack what the type demands, or hold null for what they do not know; nothing else is touched. */
function complete(entry: Entry): Entry {
  const given = Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value != null),
  ) as Partial<Entry>;
  return {
    ...given,
    title: given.title ?? '',
    authors: given.authors ?? [],
    ids: given.ids ?? [],
    url: given.url ?? '',
    links: given.links ?? {},
    stats: given.stats ?? {},
  };
}

function sightingText({ entry }: Source): string {
  return JSON.stringify([sorted(entry.stats), sorted(entry.from ?? {}), entry.partial, entry.section]);
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
