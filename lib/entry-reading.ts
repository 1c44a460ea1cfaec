import type { Entry, Links, Origin, Stats } from './entry.ts';

/** What one place says about a paper; an absent field says nothing. */
export type Reading = Partial<Omit<Entry, 'site' | 'kind' | 'from'>>;

const FIELDS = [
  'title', 'abstract', 'authors', 'authorCount', 'ids', 'url', 'published', 'version', 'venue', 'organization',
  'keywords', 'categories', 'summary',
] as const satisfies readonly (keyof Reading)[]; // prettier-ignore
const LINKS = ['pdf', 'code', 'project'] as const satisfies readonly (keyof Links)[];
const STATS = ['upvotes', 'stars', 'comments', 'rank'] as const satisfies readonly (keyof Stats)[];

/**
 * One entry out of several readings of the same paper. Field by field the first reading that has it wins,
 * and `from` remembers which that was. Undefined when no reading has a title.
 */
export function entryOf(
  site: string,
  kind: string,
  readings: readonly (readonly [Origin, Reading])[],
): Entry | undefined {
  const from: Partial<Record<string, Origin>> = {};
  const first = <T>(name: string, pick: (reading: Reading) => T | undefined): T | undefined => {
    for (const [origin, reading] of readings) {
      const value = pick(reading);
      if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
      from[name] = origin;
      return value;
    }
    return undefined;
  };
  const fields: Reading = {};
  for (const name of FIELDS)
    Object.assign(
      fields,
      present(
        name,
        first(name, (reading) => reading[name]),
      ),
    );
  const links: Links = {};
  for (const name of LINKS)
    Object.assign(
      links,
      present(
        name,
        first(`links.${name}`, (reading) => reading.links?.[name]),
      ),
    );
  const stats: Stats = {};
  for (const name of STATS)
    Object.assign(
      stats,
      present(
        name,
        first(`stats.${name}`, (reading) => reading.stats?.[name]),
      ),
    );

  const { title, authors = [], ids = [], url = '', authorCount, ...rest } = fields;
  if (title === undefined) return undefined;
  const counted = authorCount !== undefined && authorCount > authors.length;
  if (!counted) delete from['authorCount'];
  return {
    site,
    kind,
    title,
    authors,
    ...(counted ? { authorCount } : {}),
    ids,
    url,
    ...rest,
    links,
    stats,
    from,
  };
}

function present(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
