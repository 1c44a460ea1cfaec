import type { Row } from './finding.ts';
import type { Paper } from './paper.ts';
import { Row as PaperRow } from './row.ts';

/** A paper as the list shows it where nothing was searched for. */
export function plainRow(paper: Paper): Row {
  const { uid, added, title, authors, url, year, where, code, upvotes } = new PaperRow(paper);
  const { tags, status, starred, note } = paper.reader;
  return {
    uid,
    added,
    title,
    titleHits: [],
    authors,
    authorHits: [],
    url,
    year,
    where,
    ...(code !== undefined && { code }),
    ...(upvotes !== undefined && { upvotes }),
    tags: tags?.value ?? [],
    status: status?.value ?? 'unread',
    starred: starred?.value ?? false,
    hasNote: Boolean(note?.value.trim()),
  };
}
