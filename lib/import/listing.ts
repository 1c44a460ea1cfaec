import { LineCount } from '../bib-file/line-count.ts';
import type { Reading } from './bibtex.ts';
import { readText } from './text.ts';

/** Papers of a pasted listing. What of it is no paper is the page's furniture, so nothing is unreadable. */
// eslint-disable-next-line require-yield -- a listing is pasted: it is short, and is read as a whole
export function* readListing(text: string): Reading {
  const lines = new LineCount(text);
  let at = 0;
  const entries = readText(text).map((entry) => {
    // A title that was wrapped is found by its beginning.
    const found = text.indexOf(entry.title.slice(0, 30), at);
    return { entry, line: found < 0 ? 0 : lines.at((at = found)) };
  });
  return { entries, unreadable: [] };
}
