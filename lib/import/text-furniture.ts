import { printedCount } from '../entry/field.ts';

/** What pages print around their papers; a paper with one of these as its whole title is not known. */
const CHROME = new Set(
  `new|subscribe|daily|weekly|monthly|papers|daily papers|trending papers|search any paper with ai|previous|next|upvote|github|
  arxiv page|view arxiv page|view pdf|pdf|project page|add to collection|copy markdown|ai-generated summary|submitted by|abstract|
  hugging face|models|datasets|spaces|buckets|community|docs|enterprise|pricing|log in|login|sign up|website|company|tos|privacy|about|careers|
  system theme|terms|terms of service|privacy policy|load more|show more|collections`
    .split('|')
    .map((name) => name.trim()),
);
/** The line over the button that a joined text glues to what follows. */
export const BANNER = /^get trending papers in your email inbox(?: once a day)?!/iu;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATES = [
  new RegExp(
    `^(?:[·,\\s]*(?:published|submitted .{0,60}) on )?[·\\s]*${MONTH}\\.? \\d{1,2}(?:,? \\d{4})?$`,
    'iu',
  ),
  new RegExp(
    `^(?:${MONTH} \\d{4}|\\d{4}-w\\d{2}|\\d{4}-\\d{2}(?:-\\d{2})?|week \\d{1,2}(?:, \\d{4})?)$`,
    'iu',
  ),
];
const FURNITURE = [
  BANNER,
  /^by\s?ak and the research community$/iu,
  /^submitted by\s/iu,
  /^[·\s]*\d[\d,]* authors?$/iu,
  /^(?:upvote|github)\s*(?:-|[\d.,]+[km]?)$/iu,
  /^authors?\s*:/iu,
  /^\+\d+$/u,
  /^(?:(?:©|tos|terms|privacy|about|careers|models|datasets|spaces|pricing|docs|hugging face|system theme)\s*)+$/iu,
  /^[\p{P}\p{S}\s]+$/u,
];

/** Whether a line is a date, with or without the words before it. */
export function isDate(line: string): boolean {
  return DATES.some((shape) => shape.test(line));
}

/** Whether a line of a pasted page is no part of a paper: a heading of the page, a button, a date, a count. */
export function isFurniture(line: string): boolean {
  return (
    CHROME.has(line.toLowerCase()) ||
    isDate(line) ||
    printedCount(line) !== undefined ||
    FURNITURE.some((shape) => shape.test(line))
  );
}
