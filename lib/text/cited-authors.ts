import { displayText } from './index.ts';

/**
 * "Ada Lovelace, Emmy Noether, … Alan Turing (12)": the first two and the last, as a reader cites them.
 * @param authorCount how many there are, where not all are named
 */
export function citedAuthors({
  authors,
  authorCount,
}: {
  authors: readonly string[];
  authorCount?: number;
}): string {
  const total = Math.max(authors.length, authorCount ?? 0);
  if (!authors.length) return total ? `${total.toLocaleString('en')} authors` : '';
  if (total <= 3 && total === authors.length) return authors.map(displayText).join(', ');
  const last =
    authors.length === total && authors.length > 3 ? `… ${displayText(authors.at(-1) ?? '')}` : '…';
  return `${authors.slice(0, 2).map(displayText).join(', ')}, ${last} (${total.toLocaleString('en')})`;
}
