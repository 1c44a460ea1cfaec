import type { Row } from './finding.ts';
import type { Paper } from './paper.ts';
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
  const { reader, links, stats } = paper;
  const title = displayText(reader.title?.value ?? paper.title);
  const authors = authorsOf(paper);
  const shown = excerptOf(paper, query);
  return {
    uid: paper.uid,
    title,
    titleHits: hits(query, title, 'title'),
    authors,
    authorHits: hits(query, authors, 'authors'),
    ...(shown && { excerpt: shown }),
    url: paper.url,
    year: paper.published?.slice(0, 4) ?? '',
    where: whereOf(paper),
    ...(links.code !== undefined && { code: links.code }),
    ...(stats.upvotes !== undefined && { upvotes: stats.upvotes }),
    tags: reader.tags?.value ?? [],
    status: reader.status?.value ?? 'unread',
    starred: reader.starred?.value ?? false,
    hasNote: Boolean(reader.note?.value.trim()),
    added: paper.added,
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

/** Its venue, else arXiv and the id. */
function whereOf({ venue, ids }: Paper): string {
  const arxiv = ids.find((id) => id.startsWith('arxiv:'));
  return venue ?? (arxiv ? `arXiv ${arxiv.slice('arxiv:'.length)}` : '');
}

/** The first two authors and the last, with how many they are, as a reader cites them. */
function authorsOf({ authors, authorCount }: Paper): string {
  const total = Math.max(authors.length, authorCount ?? 0);
  if (!authors.length) return total ? `${total.toLocaleString('en')} authors` : '';
  if (total <= 3 && total === authors.length) return authors.join(', ');
  const last = authors.length === total && authors.length > 3 ? `… ${authors.at(-1)}` : '…';
  return `${authors.slice(0, 2).join(', ')}, ${last} (${total.toLocaleString('en')})`;
}
