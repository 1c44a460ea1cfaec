import { utf8 } from './bytes.ts';
import { WordCursor } from './dictionary.ts';
import type { Part } from './needle.ts';
import { BEGUN, Starts, WHOLE } from './phrase-starts.ts';
import { lengthEnd, skipPlaces } from './places.ts';
import type { Postings } from './segment.ts';

/**
 * Tells of each document in which the words stand one after another, at the distances the parts say. May tell of one more than once.
 * @param size how many documents there are
 * @param found told whether the last word is whole, or only begins as the last part does
 */
export function findPhrase(
  postings: Postings,
  parts: readonly Part[],
  size: number,
  found: (doc: number, whole: boolean) => void,
): void {
  // The shortest list first: it bounds what is left to do. A beginning stands for many words and comes last.
  const lists = parts.map((part) => ({ part, words: wordsOf(postings, part) }));
  if (lists.some(({ words }) => words.length === 0)) return;
  lists.sort(
    (a, b) => Number(a.part.how !== 'word') - Number(b.part.how !== 'word') || cost(a.words) - cost(b.words),
  );
  let starts: Starts | undefined;
  for (const [i, { part, words }] of lists.entries()) {
    if (starts === undefined) starts = begin(postings, part, words);
    else {
      const kept = new Uint8Array(starts.count);
      const last = i === lists.length - 1;
      mark(postings, part, words, starts, size, kept);
      if (last) return starts.tell(kept, found);
      starts = starts.left(kept);
    }
    if (starts.docs.length === 0) return;
  }
}

/** A word's lists. */
interface Word {
  docsFrom: number;
  docsTo: number;
  placesFrom: number;
  placesTo: number;
  /** It is what was looked for, not only one that begins so. */
  whole: boolean;
}

function wordsOf(postings: Postings, { word, how }: Part): Word[] {
  const sought = utf8(word);
  const cursor = new WordCursor(postings);
  const words: Word[] = [];
  for (let more = cursor.seek(sought); more && cursor.startsWith(sought); more = cursor.next()) {
    const equal = cursor.length === sought.length;
    if (how === 'word' && !equal) break;
    const { docsFrom, docsTo, placesFrom, placesTo } = cursor;
    words.push({ docsFrom, docsTo, placesFrom, placesTo, whole: equal || how !== 'start' });
    if (how === 'word') break;
  }
  return words;
}

const cost = (words: Word[]) =>
  words.reduce((sum, { placesFrom, placesTo }) => sum + placesTo - placesFrom, 0);

function begin({ docs, places }: Postings, part: Part, words: Word[]): Starts {
  const starts = new Starts(words.reduce((sum, { placesFrom, placesTo }) => sum + placesTo - placesFrom, 0));
  for (const { docsFrom, docsTo, placesFrom } of words) {
    let doc = -1;
    let placesAt = placesFrom;
    for (let at = docsFrom; at < docsTo;) {
      let byte = docs[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = docs[at++] as number;
        gap |= (byte & 127) << shift;
      }
      doc += gap + 1;
      const end = skipPlaces(places, placesAt);
      const several = places[placesAt] === 0;
      let place = several ? 0 : -1;
      if (several) placesAt = lengthEnd(places, placesAt + 1);
      const before = starts.count;
      while (placesAt < end) {
        byte = places[placesAt++] as number;
        gap = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = places[placesAt++] as number;
          gap |= (byte & 127) << shift;
        }
        place += gap;
        if (place >= part.place) starts.places[starts.count++] = place - part.place;
      }
      if (starts.count > before) starts.end(doc);
    }
  }
  return words.length > 1 ? starts.sorted() : starts;
}

/** Marks the starts from which this part stands at its place as well. */
function mark(
  { docs, places }: Postings,
  part: Part,
  words: Word[],
  starts: Starts,
  size: number,
  kept: Uint8Array,
): void {
  /** Where a document is among the starts, plus one. */
  const slots = new Uint32Array(size);
  for (let i = 0; i < starts.docs.length; i++) slots[starts.docs[i] as number] = i + 1;
  const { from, places: begun } = starts;
  for (const { docsFrom, docsTo, placesFrom, whole } of words) {
    const value = whole ? WHOLE : BEGUN;
    let doc = -1;
    let placesAt = placesFrom;
    for (let at = docsFrom; at < docsTo;) {
      let byte = docs[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = docs[at++] as number;
        gap |= (byte & 127) << shift;
      }
      doc += gap + 1;
      const end = skipPlaces(places, placesAt);
      const slot = slots[doc] as number;
      if (slot === 0) {
        placesAt = end;
        continue;
      }
      const several = places[placesAt] === 0;
      let place = several ? 0 : -1;
      if (several) placesAt = lengthEnd(places, placesAt + 1);
      let i = from[slot - 1] as number;
      const last = from[slot] as number;
      // Both ascend.
      while (i < last && placesAt < end) {
        byte = places[placesAt++] as number;
        gap = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = places[placesAt++] as number;
          gap |= (byte & 127) << shift;
        }
        place += gap;
        const start = place - part.place;
        while (i < last && (begun[i] as number) < start) i++;
        if (i < last && begun[i] === start && (kept[i] as number) < value) kept[i] = value;
      }
      placesAt = end;
    }
  }
}
