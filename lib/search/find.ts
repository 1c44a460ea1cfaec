import { type Bits, add } from './bits.ts';
import { addDocs, findBeginnings } from './beginnings.ts';
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
  const place = { base, size: segment.size };
  const findStart = (field: Field, word: string) =>
    findBeginnings(
      segment.fields[field],
      word,
      place,
      at(field, true),
      at(field, false),
      levels.slice(0, levelOf(field, false)),
    );
  if (needle.idStart !== undefined) findStart('ids', needle.idStart);
  for (const field of needle.fields) {
    const postings = segment.fields[field];
    if (postings.count === 0) continue;
    for (const parts of needle.phrases) {
      const whole = at(field, true);
      const last = parts.at(-1) as Part;
      if (parts.length > 1) {
        const begun = last.how === 'start' ? at(field, false) : whole;
        findPhrase(postings, parts, segment.size, (doc, full) => add(full ? whole : begun, base + doc));
      } else if (last.how === 'start') findStart(field, last.word);
      else if (last.how === 'char') findChar(postings, last.word, base, whole);
      else {
        const found = wholeWord(postings, last.word);
        if (found) addDocs(postings.docs, found.docsFrom, found.docsTo, base, whole);
      }
    }
  }
}

/** A character of an unspaced script: any word that begins with it has it. */
function findChar(postings: Postings, char: string, base: number, whole: Bits): void {
  const sought = utf8(char);
  const cursor = new WordCursor(postings);
  for (let more = cursor.seek(sought); more && cursor.startsWith(sought); more = cursor.next())
    addDocs(postings.docs, cursor.docsFrom, cursor.docsTo, base, whole);
}

function wholeWord(postings: Postings, word: string): WordCursor | undefined {
  const sought = utf8(word);
  const cursor = new WordCursor(postings);
  return cursor.seek(sought) && cursor.length === sought.length && cursor.startsWith(sought)
    ? cursor
    : undefined;
}
