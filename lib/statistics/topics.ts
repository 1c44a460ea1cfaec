import type { FoundYears } from '../finding.ts';
import { tagKey } from '../search/fields.ts';
import { formatFilter } from '../search/filters.ts';
import type { Phrase } from './phrases.ts';

/** Something a library is about, and how to ask for it. */
export interface Topic {
  name: string;
  kind: 'tag' | 'phrase';
  /** What the search finds its papers by. */
  query: string;
}

/** A topic, and how many papers it has in all years, in the earlier ones together, and in each of the last ones. */
export interface TopicYears extends Topic {
  all: number;
  earlier: number;
  years: number[];
}

/** So many of each kind are shown; of phrases more where there are fewer tags. */
const MOST_TAGS = 8;
const MOST_TOPICS = 14;
/** So many years have a column of their own. */
export const LAST_YEARS = 5;

/** The topics of a library: the reader's tags first, those with most papers; then phrases that are none of them. */
export function topicsOf(
  tags: readonly (readonly [tag: string, papers: number])[],
  phrases: readonly Phrase[],
): Topic[] {
  const own = tags
    .slice(0, MOST_TAGS)
    .map(([tag]): Topic => ({ name: tag, kind: 'tag', query: formatFilter('tag', tag) }));
  const known = new Set(tags.map(([tag]) => tagKey(tag)));
  const found = phrases
    .filter(({ text }) => !known.has(tagKey(text)))
    .slice(0, MOST_TOPICS - own.length)
    .map(({ text }): Topic => ({ name: text, kind: 'phrase', query: `"${text}"` }));
  return [...own, ...found];
}

/** What asks for the papers of a topic: of a year, of all years up to one, or of all. */
export function topicQuery(
  { query }: Pick<Topic, 'query'>,
  when?: { year: number } | { upTo: number },
): string {
  // Nothing is left open at the end, where the search would take it for the beginning of a word.
  if (!when) return `${query} `;
  return `${query} ${formatFilter('year', 'year' in when ? String(when.year) : `..${when.upTo}`)}`;
}

/**
 * How many papers of a topic are of which year.
 * @param counts as the search gives them, of the papers with a year
 * @param last the last year that has a column
 */
export function topicYears(topic: Topic, { total, years: counts }: FoundYears, last: number): TopicYears {
  const years = Array.from({ length: LAST_YEARS }, () => 0);
  let earlier = 0;
  for (const [text, papers] of counts) {
    const column = Number(text) - last + LAST_YEARS - 1;
    if (column < 0) earlier += papers;
    // What is dated later has no column, nor has what has no date: both are among all.
    else if (column < LAST_YEARS) years[column] = papers;
  }
  return { ...topic, all: total, earlier, years };
}
