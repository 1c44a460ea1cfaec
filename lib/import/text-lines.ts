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

const BULLET = /^(?:#{1,6} |[-*•–+] |\(?\d{1,4}[.)] |\[\d{1,4}\] )/u;

/** A line without the bullet or number a list gives it. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, '');
}

/**
 * Joins what a mail program or a text extractor wrapped. Wrapped lines are as full as they can be (the next word did not fit)
 * and mostly go on in lower case; a paragraph ends with a line that is not full.
 */
export function unwrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let start = 0; start < lines.length;) {
    const next = lines.findIndex((line, index) => index > start && line.apart);
    const block = lines.slice(start, next === -1 ? lines.length : next);
    joined.push(...unwrappedBlock(block, joined.at(-1)));
    start += block.length;
  }
  return joined;
}

/** Lines with no empty one between them. */
function unwrappedBlock(block: readonly Line[], before: Line | undefined): Line[] {
  // Not the longest line: a title may stand unwrapped over its wrapped abstract.
  const lengths = block.map((line) => line.text.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.85)] ?? 0;
  const goesOn = block.map(({ text }, index) => {
    const word = block[index + 1]?.text.split(' ')[0];
    return word !== undefined && text.length + 1 + word.length >= width;
  });
  const continued = block.filter((_, index) => goesOn[index - 1]);
  const inLowerCase = continued.filter((line) => /^[\p{Ll}(]/u.test(line.text));
  const isWrapped =
    block.length > 2 && width >= 40 && width <= 200 && continued.length * 2 >= block.length - 1;
  if (!isWrapped || inLowerCase.length * 2 < continued.length) return [...block];

  const paragraphs: Line[] = [];
  block.forEach((line, index) => {
    const last = paragraphs.at(-1);
    // Where a title is due, a full line before one in upper case is that title.
    const title =
      last?.text === block[index - 1]?.text &&
      /^\p{Lu}/u.test(line.text) &&
      !isTitle(paragraphs.at(-2) ?? before);
    if (last && goesOn[index - 1] && !title) last.text += ` ${line.text}`;
    else paragraphs.push({ ...line });
  });
  return paragraphs;
}

function isTitle(line: Line | undefined): boolean {
  return line !== undefined && line.text.length < 200 && !/[.。]$/u.test(line.text);
}
