import { utf8 } from './bytes.ts';
import { WordCursor } from './dictionary.ts';
import type { Part } from './needle.ts';
import { lengthEnd, skipPlaces } from './places.ts';
import type { Postings } from './segment.ts';

/** Where the phrase may begin, document by document: what the parts looked at so far allow. */
class Starts {
  readonly docs: number[] = [];
  /** `places.subarray(from[i], from[i + 1])` are those of `docs[i]`, each the place of the phrase's first word. */
  readonly from: number[] = [0];
  readonly places: Uint32Array;
  /** How many places there are so far. */
  count = 0;

  /** @param most more places than there will be */
  constructor(most: number) {
    this.places = new Uint32Array(most);
  }

  /** All places of a document are there. */
  end(doc: number): void {
    this.docs.push(doc);
    this.from.push(this.count);
  }
}

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
      if (last) return tell(starts, kept, found);
      starts = left(starts, kept);
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
  return words.length > 1 ? sorted(starts) : starts;
}

/** Several words' lists as one: each document once, its places ascending. */
function sorted({ docs, from, places }: Starts): Starts {
  const order = docs.map((_, i) => i).sort((a, b) => (docs[a] as number) - (docs[b] as number));
  const merged = new Starts(places.length);
  for (let i = 0; i < order.length;) {
    const doc = docs[order[i] as number] as number;
    const first = merged.count;
    for (; i < order.length && docs[order[i] as number] === doc; i++) {
      const one = order[i] as number;
      for (let at = from[one] as number; at < (from[one + 1] as number); at++)
        merged.places[merged.count++] = places[at] as number;
    }
    merged.places.subarray(first, merged.count).sort();
    merged.end(doc);
  }
  return merged;
}

/** A start that goes on with a whole word, or with one that only begins as it should. */
const WHOLE = 2;
const BEGUN = 1;

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

function left({ docs, from, places, count }: Starts, kept: Uint8Array): Starts {
  const starts = new Starts(count);
  for (let i = 0; i < docs.length; i++) {
    const before = starts.count;
    for (let j = from[i] as number; j < (from[i + 1] as number); j++)
      if ((kept[j] as number) > 0) starts.places[starts.count++] = places[j] as number;
    if (starts.count > before) starts.end(docs[i] as number);
  }
  return starts;
}

function tell({ docs, from }: Starts, kept: Uint8Array, found: (doc: number, whole: boolean) => void): void {
  for (let i = 0; i < docs.length; i++) {
    let best = 0;
    for (let j = from[i] as number; j < (from[i + 1] as number); j++)
      best = Math.max(best, kept[j] as number);
    if (best > 0) found(docs[i] as number, best === WHOLE);
  }
}
