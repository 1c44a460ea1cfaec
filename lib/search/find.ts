import { type Bits, add } from './bits.ts';
import { utf8 } from './bytes.ts';
import { WordCursor } from './dictionary.ts';
import type { Field } from './fields.ts';
import type { Needle, Part } from './needle.ts';
import { findPhrase } from './phrase.ts';
import type { Postings, Segment } from './segment.ts';

/** How good a place is, the best first: title, then authors, tags and note, then body; in each, whole words before beginnings. */
export const LEVELS = 6;

const LEVEL_OF: Record<Field, number> = { title: 0, ids: 0, authors: 2, tags: 2, note: 2, body: 4 };

export function levelOf(field: Field, whole: boolean): number {
  return LEVEL_OF[field] + (whole ? 0 : 1);
}

/** The documents found, by how good the place is. A document may be at several levels; the first counts. */
export type Levels = (Bits | undefined)[];

/**
 * Looks for a needle in one segment and adds what it finds to `levels`.
 * @param base the number of the segment's first document in the sets
 * @param words how long a set is
 */
export function find(needle: Needle, segment: Segment, base: number, words: number, levels: Levels): void {
  const at = (field: Field, whole: boolean) => (levels[levelOf(field, whole)] ??= new Uint32Array(words));
  for (const id of needle.ids) {
    const found = wholeWord(segment.fields.ids, id);
    if (found) addDocs(segment.fields.ids.docs, found.docsFrom, found.docsTo, base, at('ids', true));
  }
  if (needle.idStart !== undefined)
    findWord(
      segment.fields.ids,
      { word: needle.idStart, place: 0, how: 'start' },
      base,
      at('ids', true),
      at('ids', false),
    );
  for (const field of needle.fields) {
    const postings = segment.fields[field];
    if (postings.count === 0) continue;
    for (const parts of needle.phrases) {
      const whole = at(field, true);
      const last = parts.at(-1) as Part;
      if (parts.length === 1)
        findWord(postings, last, base, whole, last.how === 'start' ? at(field, false) : whole);
      else {
        const begun = last.how === 'start' ? at(field, false) : whole;
        findPhrase(postings, parts, segment.size, (doc, full) => add(full ? whole : begun, base + doc));
      }
    }
  }
}

/** A single word: the documents that have it, and those that have one beginning with it. */
function findWord(postings: Postings, { word, how }: Part, base: number, whole: Bits, begun: Bits): void {
  if (how === 'word') {
    const found = wholeWord(postings, word);
    if (found) addDocs(postings.docs, found.docsFrom, found.docsTo, base, whole);
    return;
  }
  const sought = utf8(word);
  const cursor = new WordCursor(postings);
  for (let more = cursor.seek(sought); more && cursor.startsWith(sought); more = cursor.next())
    addDocs(
      postings.docs,
      cursor.docsFrom,
      cursor.docsTo,
      base,
      cursor.length === sought.length ? whole : begun,
    );
}

function wholeWord(postings: Postings, word: string): WordCursor | undefined {
  const sought = utf8(word);
  const cursor = new WordCursor(postings);
  return cursor.seek(sought) && cursor.length === sought.length && cursor.startsWith(sought)
    ? cursor
    : undefined;
}

function addDocs(bytes: Uint8Array, at: number, end: number, base: number, bits: Bits): void {
  let doc = base - 1;
  while (at < end) {
    let byte = bytes[at++] as number;
    let gap = byte;
    if (byte > 127) {
      gap = byte & 127;
      let shift = 7;
      do {
        byte = bytes[at++] as number;
        gap |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
    }
    doc += gap + 1;
    bits[doc >>> 5] = (bits[doc >>> 5] as number) | (1 << (doc & 31));
  }
}
