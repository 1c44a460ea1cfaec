import type { Entry } from '../entry.ts';
import { type Reading, isBibtex, readBibtex } from './bibtex.ts';
import { readCsl } from './csl-json.ts';
import { isCsv, readCsv } from './csv.ts';
import type { ImportFormat, ReadImport } from './item.ts';
import { atOnce } from '../at-once.ts';
import { type JsonPiece, jsonPieces } from './json-pieces.ts';
import { isLinks, readLinks } from './links.ts';
import { readListing } from './listing.ts';
import { isPaperMemory, readPaperMemory } from './papermemory.ts';
import { isRis, readRis } from './ris.ts';
import { readSheaf } from './sheaf.ts';

export type { ImportFormat, ImportItem, ReadImport, Unreadable } from './item.ts';
export { decodeText } from './decode.ts';

/**
 * The papers of a text somebody pasted or opened: BibTeX, BibLaTeX, RIS, CSL-JSON, CSV, Sheaf JSON, a backup of PaperMemory, lines of ids and links, or a
 * captured listing. Empty when it holds none; never throws.
 */
export function parseText(text: string): Entry[] {
  return readImport(text).entries.map(({ entry }) => entry);
}

/** The same with the line of each, what the text says of the reader's own, and what cannot be read. Never throws. */
export function readImport(text: string): ReadImport {
  return atOnce(readingImport(text));
}

/** The same with pauses, so that a worker can be cancelled over a big file. Yields how many letters were read. */
export function* readingImport(raw: string): Generator<number, ReadImport> {
  const text = raw.replace(/^\uFEFF/, '');
  const [format, reading] = formatOf(text);
  return { format, ...(yield* reading) };
}

/** The format of a text, and its reader. What is no other is a listing: that may be any text at all. */
function formatOf(text: string): [ImportFormat, Reading] {
  // Also when it is cut off: what is left of a file is better read than taken for a listing.
  if (/^\s*(?:\{\s*["}]|\[\s*[{\]])/u.test(text)) return jsonOf(text);
  if (isRis(text)) return ['ris', readRis(text)];
  if (isBibtex(text)) return ['bibtex', readBibtex(text)];
  if (isCsv(text)) return ['csv', readCsv(text)];
  if (isLinks(text)) return ['links', readLinks(text)];
  return ['listing', readListing(text)];
}

function jsonOf(text: string): [ImportFormat, Reading] {
  if (/^\s*\{\s*"format"\s*:\s*"sheaf"|\{\s*"uid"\s*:/u.test(text)) return ['sheaf', readSheaf(text)];
  const pieces = jsonPieces(text);
  if (/^\s*\[/u.test(text)) return ['csl-json', readCsl(pieces, text)];
  // Better BibTeX and others put the list into an object.
  const list = pieces.find(({ key, value }) => key === 'items' && Array.isArray(value));
  if (list) return ['csl-json', readCsl(inside(list), text)];
  if (isPaperMemory(text)) return ['papermemory', readPaperMemory(pieces, text)];
  const one = pieces.find(({ key }) => key === 'title');
  const whole = one && {
    value: Object.fromEntries(pieces.map(({ key, value }) => [key, value])),
    line: 1,
    from: 0,
    to: text.length,
  };
  return whole ? ['csl-json', readCsl([whole], text)] : ['sheaf', readSheaf(text)];
}

function inside({ value, line, from, to }: JsonPiece): JsonPiece[] {
  return (value as unknown[]).map((item) => ({ value: item, line, from, to }));
}
