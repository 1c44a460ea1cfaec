import { LineCount } from '../bib-file/line-count.ts';
import type { Reading } from './bibtex.ts';
import { type ReadImport, beginning } from './item.ts';
import { readText } from './text.ts';
import { withoutBullet } from './text-lines.ts';

/** A line longer than this is prose. */
const LONGEST = 500;

/** What is written alone on a line: addresses and identifiers, no words. */
const LINK =
  /^(?:https?:\/\/\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)+\/\S*|(?:arxiv|doi|pmid|pmcid|acl|openreview|dblp):\s?\S+|10\.\d{4,9}\/\S+|(?:[a-z-]+(?:\.[A-Za-z-]+)?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?|PMC\d{4,9}|[A-Z]\d\d-\d{4,5}|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+)$/i;

/** Whether a text is nothing but lines of links and ids. */
export function isLinks(text: string): boolean {
  let some = false;
  for (const { line } of linesIn(text)) {
    if (!isLink(line)) return false;
    some = true;
  }
  return some;
}

/** Papers of lines of ids and links; a link that names no paper is named. */
export function* readLinks(text: string): Reading {
  const result: Omit<ReadImport, 'format'> = { entries: [], unreadable: [] };
  const lines = new LineCount(text);
  for (const { line, at } of linesIn(text)) {
    const entries = readText(line);
    for (const entry of entries) result.entries.push({ entry, line: lines.at(at) });
    if (entries.length === 0)
      result.unreadable.push({
        line: lines.at(at),
        text: beginning(line),
        reason: 'Sheaf knows no paper by this link.',
      });
    yield at;
  }
  return result;
}

function isLink(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = withoutBullet(line)
    .replace(/\b(arxiv|doi|pmid|pmcid): +/gi, '$1:')
    .split(/[\s,;|]+/)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => LINK.test(word.replace(/^[([<"']+|[)\]>"'.]+$/g, '')));
}

function* linesIn(text: string): Generator<{ line: string; at: number }> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g))
    if (line.trim() !== '') yield { line: line.trim(), at: index };
}
