import type { Row } from './finding.ts';
import type { Paper } from './paper.ts';
import { linksOf } from './paper/links.ts';
import { plainRow } from './plain-row.ts';
import { excerpt, hits, type Query } from './search/index.ts';
import { displayText } from './text/index.ts';

/** About so many letters of an abstract are shown round what was found in it. */
const EXCERPT = 160;

/**
 * A paper as a list shows it, with the words of a query marked.
 * @param uid stands for a paper that is no longer there: an empty row, until the list is drawn anew
 */
export function toRow(paper: Paper | undefined, query: Query, uid: string): Row {
  if (!paper) return { ...EMPTY, uid };
  const row = plainRow(paper);
  const shown = excerptOf(paper, query);
  const { code } = linksOf(paper);
  return {
    ...row,
    ...(code !== undefined && { code }),
    titleHits: hits(query, row.title, 'title'),
    authorHits: hits(query, row.authors, 'authors'),
    ...(shown && { excerpt: shown }),
  };
}

const EMPTY: Row = {
  uid: '', title: '', titleHits: [], authors: '', authorHits: [], url: '', year: '', where: '', tags: [],
  status: 'unread', starred: false, hasNote: false, added: 0,
}; // prettier-ignore

/** The place in the abstract, or else in the note, that has words of the query. */
function excerptOf({ abstract, reader }: Paper, query: Query): Row['excerpt'] {
  for (const [text, field] of [
    [abstract, 'body'],
    [reader.note?.value, 'note'],
  ] as const) {
    const found = text && excerpt(query, field === 'body' ? displayText(text) : text, EXCERPT, field);
    if (found && found.hits.length) return found;
  }
  return undefined;
}
