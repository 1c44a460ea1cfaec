import type { Entry, Links, Origin, Part, Stats } from '../entry.ts';

/** What one place says about a paper; an absent field says nothing. */
export type Reading = Partial<Omit<Entry, 'site' | 'kind' | 'from' | 'section' | 'partial'>>;

const FIELDS = [
  'title', 'abstract', 'authors', 'authorCount', 'ids', 'url', 'published', 'version', 'venue', 'organization',
  'keywords', 'categories', 'summary',
] as const satisfies readonly (keyof Reading)[]; // prettier-ignore
const LINKS = ['pdf', 'code', 'project', 'video', 'data'] as const satisfies readonly (keyof Links)[];
const STATS = ['upvotes', 'stars', 'comments', 'rank'] as const satisfies readonly (keyof Stats)[];

/**
 * One entry out of several readings of the same paper. Field by field the first reading that has it wins,
 * and `from` remembers which that was. Undefined when no reading has a title.
 * @param cut what the place never shows whole
 */
export function entryOf(
  site: string,
  kind: string,
  readings: readonly (readonly [Origin, Reading])[],
  cut: readonly Part[] = [],
): Entry | undefined {
  const from: Partial<Record<string, Origin>> = {};
  const fill = <T extends object>(
    names: readonly (string & keyof T)[],
    prefix: string,
    pick: (reading: Reading) => T | undefined,
  ): T => {
    const filled: Partial<T> = {};
    for (const name of names) {
      for (const [origin, reading] of readings) {
        const value = pick(reading)?.[name];
        if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
        filled[name] = value;
        from[prefix + name] = origin;
        break;
      }
    }
    return filled as T;
  };
  const fields = fill<Reading>(FIELDS, '', (reading) => reading);
  const links = fill<Links>(LINKS, 'links.', (reading) => reading.links);
  const stats = fill<Stats>(STATS, 'stats.', (reading) => reading.stats);

  const { title, authors = [], ids = [], url = '', authorCount, ...rest } = fields;
  if (title === undefined) return undefined;
  const counted = authorCount !== undefined && authorCount > authors.length;
  if (!counted) delete from['authorCount'];
  const partial: Part[] = [];
  if (cut.includes('title') || isCut(title)) partial.push('title');
  if (cut.includes('abstract') || isCut(rest.abstract)) partial.push('abstract');
  if (cut.includes('authors') || counted || isCut(authors.at(-1))) partial.push('authors');
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
    ...(partial.length > 0 ? { partial } : {}),
    from,
  };
}

/** Whether a text is not there, or breaks off. */
function isCut(text: string | undefined): boolean {
  return text === undefined || /^\s*…|(?:…|\.\.\.)\s*$/.test(text.slice(0, 20) + text.slice(-20));
}
