import { printedCount } from '../entry-field.ts';

/** One line of pasted text that may belong to a paper: trimmed, not empty. */
export interface Line {
  text: string;
  /** An empty line, or a button or date of the page, stood before it. */
  apart: boolean;
}

/** What pages print around their papers; a paper with one of these as its whole title is not known. */
const CHROME = new Set(
  `new|subscribe|daily|weekly|monthly|papers|daily papers|trending papers|search any paper with ai|previous|next|upvote|github|
  arxiv page|view arxiv page|view pdf|pdf|project page|add to collection|copy markdown|ai-generated summary|submitted by|abstract|
  hugging face|models|datasets|spaces|buckets|community|docs|enterprise|pricing|log in|login|sign up|website|company|tos|privacy|about|careers|
  system theme|terms|terms of service|privacy policy|load more|show more|collections`
    .split('|')
    .map((name) => name.trim()),
);
const BANNER = /^get trending papers in your email inbox(?: once a day)?!/iu;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const FURNITURE = [
  BANNER,
  /^by\s?ak and the research community$/iu,
  new RegExp(
    `^(?:[·,\\s]*published on |[·,\\s]*submitted .{0,60}on )?[·\\s]*${MONTH}\\.? \\d{1,2}(?:,? \\d{4})?$`,
    'iu',
  ),
  new RegExp(
    `^(?:${MONTH} \\d{4}|\\d{4}-w\\d{2}|\\d{4}-\\d{2}(?:-\\d{2})?|week \\d{1,2}(?:, \\d{4})?)$`,
    'iu',
  ),
  /^submitted by\s/iu,
  /^[·\s]*\d[\d,]* authors?$/iu,
  /^(?:upvote|github)\s*(?:-|[\d.,]+[km]?)$/iu,
  /^[\p{P}\p{S}\s]+$/u,
];

/** Splits pasted text into the lines that may belong to papers: line ends, indents and page furniture are gone. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  let banner = true;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\v\f]/u)) {
    let line = raw
      .replace(/[\s\u200B\u2060\uFEFF]+/gu, ' ')
      .replace(/^[ >]+/u, '')
      .trim();
    // The banner's button is glued to what follows it where a page's blocks were joined without line ends.
    if (banner) line = line.replace(/^subscribe(?=\p{Lu}|\p{Lo}|\p{N}|\p{Ps}|\$|\\)/iu, '');
    if (line === '') {
      apart = true;
    } else if (
      CHROME.has(line.toLowerCase()) ||
      printedCount(line) !== undefined ||
      FURNITURE.some((shape) => shape.test(line))
    ) {
      apart = true;
      banner = BANNER.test(line);
    } else {
      lines.push({ text: line, apart });
      apart = false;
      banner = false;
    }
  }
  return lines;
}

/**
 * Joins what a mail program or a text extractor wrapped: lines with none empty between them, each so long that the next
 * line's first word did not fit.
 */
export function unwrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let start = 0; start < lines.length;) {
    const next = lines.findIndex((line, index) => index > start && line.apart);
    const block = lines.slice(start, next === -1 ? lines.length : next);
    // A title may stand directly over its wrapped abstract.
    const skip = [0, 1].find((first) => isWrapped(block.slice(first).map((line) => line.text)));
    if (skip === undefined) joined.push(...block);
    else {
      const rest = block.slice(skip);
      joined.push(...block.slice(0, skip), {
        text: rest.map((line) => line.text).join(' '),
        apart: rest[0]?.apart ?? true,
      });
    }
    start += block.length;
  }
  return joined;
}

function isWrapped(block: readonly string[]): boolean {
  const widest = Math.max(...block.map((line) => line.length));
  if (block.length < 3 || widest > 200 || widest < 40) return false;
  return block.every((line, index) => {
    const word = block[index + 1]?.split(' ')[0];
    return word === undefined || line.length + 1 + word.length >= widest - 1;
  });
}
