import type { Row } from '../lib/finding.ts';
import type { Paper } from '../lib/paper.ts';
import { Row as PaperRow } from '../lib/row.ts';

/** A paper as the list shows it where nothing was searched for. */
export function paperAsRow(paper: Paper): Row {
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
