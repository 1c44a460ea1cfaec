import type { Entry } from '../lib/entry.ts';
import { places } from '../lib/sites/index.ts';
import { say, type MessageKey } from '../lib/words.ts';

/** What every kind of page is called that a site's file names. */
export const kindWords: Record<string, MessageKey> = {
  day: 'kindDay',
  week: 'kindWeek',
  month: 'kindMonth',
  trending: 'kindTrending',
  search: 'kindSearch',
  paper: 'kindPaper',
  pastweek: 'kindPastWeek',
  new: 'kindNew',
  recent: 'kindRecent',
  catchup: 'kindCatchup',
  venue: 'kindVenue',
  person: 'kindPerson',
  topic: 'kindTopic',
  feed: 'kindFeed',
  abstracts: 'kindAbstracts',
};

/** The page of invented papers that comes with Sheaf. */
const SAMPLE = 'sample';

/** "Hugging Face, trending": where an entry was seen. */
export function sourceName({ site, kind }: Pick<Entry, 'site' | 'kind'>): string {
  if (site === undefined) return say('siteUnknown');
  const name = siteName(site);
  if (kind === undefined || site === 'text' || site === SAMPLE) return name;
  const said = kindWords[kind];
  return say('sourceName', name, said ? say(said) : kind);
}

/** "Hugging Face Papers" */
export const siteName = (site: string): string =>
  site === 'text'
    ? say('sitePasted')
    : site === SAMPLE
      ? say('siteSample')
      : (places.find(({ id }) => id === site)?.name ?? site);
