import type { Row } from './finding.ts';
import type { Paper } from './paper.ts';
import { plainNote } from './markdown/plain.ts';
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
  const tagged = row.tags.filter((tag) => hits(query, tag, 'tags').length);
  return {
    ...row,
    ...(code !== undefined && { code }),
    titleHits: hits(query, row.title, 'title'),
    authorHits: hits(query, row.authors, 'authors'),
    ...(shown && { excerpt: shown }),
    ...(tagged.length && {
      tags: [...tagged, ...row.tags.filter((tag) => !tagged.includes(tag))],
      tagsFound: tagged.length,
    }),
  };
}

const EMPTY: Row = {
  uid: '', title: '', titleHits: [], authors: '', authorHits: [], url: '', year: '', where: '', tags: [],
  status: 'unread', starred: false, hasNote: false, added: 0,
}; // prettier-ignore

/** The place in the abstract, or else in the note, that has words of the query; else the beginning of the abstract, so that the line is not empty. */
function excerptOf({ abstract, reader }: Paper, query: Query): Row['excerpt'] {
  if (!query.clauses.length) return undefined;
  const shown = abstract && excerpt(query, displayText(abstract), EXCERPT, 'body');
  if (shown && shown.hits.length) return shown;
  const note = reader.note?.value;
  // What is not read of a note, as the address of a link, may be what was looked for.
  for (const text of note ? [plainNote(note), note] : []) {
    const found = excerpt(query, text, EXCERPT, 'note');
    if (found.hits.length) return found;
  }
  return shown || undefined;
}
