import type { Entry } from '../lib/entry.ts';
import { places } from '../lib/sites/index.ts';

const KINDS: Record<string, string> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  trending: 'trending',
  search: 'search',
  paper: 'its own page',
  pastweek: 'past week',
};

/** "Hugging Face, trending": where an entry was seen. */
export function sourceName({ site, kind }: Pick<Entry, 'site' | 'kind'>): string {
  if (site === undefined) return 'Unknown';
  const name = siteName(site);
  return kind === undefined || site === 'text' ? name : `${name}, ${KINDS[kind] ?? kind}`;
}

/** "Hugging Face Papers" */
export const siteName = (site: string): string =>
  site === 'text' ? 'Pasted text' : (places.find(({ id }) => id === site)?.name ?? site);
