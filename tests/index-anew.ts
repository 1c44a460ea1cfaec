import { atOnce } from '../lib/at-once.ts';
import type { Paper } from '../lib/paper.ts';
import { SearchIndex, buildSegment } from '../lib/search/index.ts';

/** What the kept index and one made of the papers are both asked. */
export const QUERIES = [
  '',
  'lantern',
  'fold',
  'study of the',
  'is:unread',
  '"of 97 cases"',
  'ada -velvet',
  'a',
  '2609.9',
];

/** The index that would be made of these papers from nothing. */
export function anew(papers: Paper[]): SearchIndex {
  return new SearchIndex([atOnce(buildSegment(papers))]);
}
