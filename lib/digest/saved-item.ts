import { addressOf } from '../export/address.ts';
import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import type { SavedItem } from './digest.ts';
import { firstSentence } from './first-sentence.ts';

/** So many authors are named. */
const NAMED = 3;

/** A saved paper as a digest tells of it. */
export function savedItem(paper: Paper): SavedItem {
  const { uid, reader, authors, authorCount, abstract, venue, published, stats } = paper;
  const note = reader.note?.value.trim();
  const sentence = abstract === undefined ? '' : firstSentence(displayText(abstract));
  const named = authors.slice(0, NAMED).map(displayText);
  const year = published?.slice(0, 4) ?? '';
  const place = displayText(venue ?? '');
  return {
    uid,
    title: displayText(reader.title?.value ?? paper.title),
    authors: named,
    others: Math.max(authors.length, authorCount ?? 0) - named.length,
    address: addressOf(paper),
    where: place.includes(year) ? place : [place, year].filter(Boolean).join(' '),
    ...(sentence && { sentence }),
    ...(note && { note }),
    tags: reader.tags?.value ?? [],
    starred: reader.starred?.value ?? false,
    ...(stats.upvotes !== undefined && { upvotes: stats.upvotes }),
  };
}

/** The order of a digest: what the reader wrote about first, then what she starred; the rest stays as it is. */
export function inDigestOrder(items: readonly SavedItem[]): SavedItem[] {
  const rank = ({ note, starred }: SavedItem) => (note === undefined ? 2 : 0) + (starred ? 0 : 1);
  return items.toSorted((a, b) => rank(a) - rank(b));
}
