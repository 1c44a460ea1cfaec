import type { Row } from '../finding.ts';

/** Letters of a title that are shown: the address bar is one line. */
const TITLE = 140;
const AUTHORS = 60;

/** A suggestion of the address bar. */
export interface Suggestion {
  /** What stands in the bar when it is chosen, and says which paper was meant. */
  content: string;
  description: string;
}

/**
 * A paper as a suggestion: its title, who wrote it and when.
 * @param markup whether the browser reads descriptions as XML (Chromium), or as plain text (Firefox).
 *   https://developer.chrome.com/docs/extensions/reference/api/omnibox (read 2026-11)
 */
export function suggestionOf(
  row: Pick<Row, 'uid' | 'title' | 'authors' | 'year'>,
  markup: boolean,
): Suggestion {
  const title = cut(row.title, TITLE);
  const rest = [cut(row.authors, AUTHORS), row.year].filter((part) => part !== '').join(' · ');
  const description = markup
    ? `${xml(title)}${rest && ` <dim>${xml(rest)}</dim>`}`
    : `${title}${rest && ` · ${rest}`}`;
  return { content: `${MEANT}${row.uid}`, description };
}

/** Before the uid of a chosen paper. Typed by hand it finds that paper as well. */
const MEANT = 'paper ';

/** The uid of the paper that was chosen; undefined for text that was typed. */
export function chosenPaper(content: string): string | undefined {
  return content.startsWith(MEANT) && /^[a-z0-9]+:\S+$/.test(content.slice(MEANT.length))
    ? content.slice(MEANT.length)
    : undefined;
}

/** Text that XML reads as itself; what XML 1.0 cannot hold at all is left out. https://www.w3.org/TR/xml/#charsets */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
