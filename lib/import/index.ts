import type { Entry } from '../entry.ts';
import { readPapers } from './json.ts';
import { readText } from './text.ts';

/** A format of pasted or opened text. */
interface Format {
  /** Is it this one? Asked in order; the first that says yes reads. */
  fits(text: string): boolean;
  read(text: string): Entry[];
}

const json: Format = {
  // Also when it is cut off: what is left of a backup is better read than taken for a listing.
  fits: (text) => /^\uFEFF?\s*(?:\{\s*["}]|\[\s*[{\]])/u.test(text),
  read: (text) => readPapers(text).papers.flatMap((paper) => paper.sources.map((source) => source.entry)),
};
/** Any text at all, so it stands last. */
const listing: Format = { fits: () => true, read: readText };

const formats: readonly Format[] = [json, listing];

/**
 * The papers of a text somebody pasted or opened: a captured listing, a list of ids and links, or Sheaf JSON.
 * Empty when it holds none; never throws.
 */
export function parseText(text: string): Entry[] {
  return formats.find((format) => format.fits(text))?.read(text) ?? [];
}
