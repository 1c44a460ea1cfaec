import { utf8 } from './bytes.ts';
import { WordCursor } from './dictionary.ts';
import type { Part } from './needle.ts';
import { PlacesReader } from './places.ts';
import type { Postings } from './segment.ts';

/** Where the phrase may begin, document by document: what the parts looked at so far allow. */
interface Starts {
  docs: number[];
  /** `places.slice(from[i], from[i + 1])` are those of `docs[i]`, each the place of the phrase's first word. */
  from: number[];
  places: number[];
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
      const kept = new Uint8Array(starts.places.length);
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
    words.push({ docsFrom, docsTo, placesFrom, placesTo, whole: equal || how === 'char' });
    if (how === 'word') break;
  }
  return words;
}

const cost = (words: Word[]) =>
  words.reduce((sum, { placesFrom, placesTo }) => sum + placesTo - placesFrom, 0);

function begin(postings: Postings, part: Part, words: Word[]): Starts {
  const starts: Starts = { docs: [], from: [0], places: [] };
  const reader = new PlacesReader(postings);
  for (const word of words) {
    reader.open(word);
    while (reader.nextDoc()) {
      const before = starts.places.length;
      while (reader.nextPlace())
        if (reader.place >= part.place) starts.places.push(reader.place - part.place);
      if (starts.places.length === before) continue;
      starts.docs.push(reader.doc);
      starts.from.push(starts.places.length);
    }
  }
  return words.length > 1 ? sorted(starts) : starts;
}

/** Several words' lists as one: each document once, its places ascending. */
function sorted({ docs, from, places }: Starts): Starts {
  const order = docs.map((_, i) => i).sort((a, b) => (docs[a] as number) - (docs[b] as number));
  const merged: Starts = { docs: [], from: [0], places: [] };
  for (let i = 0; i < order.length;) {
    const doc = docs[order[i] as number] as number;
    const all: number[] = [];
    for (; i < order.length && docs[order[i] as number] === doc; i++) {
      const one = order[i] as number;
      for (let at = from[one] as number; at < (from[one + 1] as number); at++) all.push(places[at] as number);
    }
    merged.docs.push(doc);
    for (const place of all.sort((a, b) => a - b)) merged.places.push(place);
    merged.from.push(merged.places.length);
  }
  return merged;
}

/** A start that goes on with a whole word, or with one that only begins as it should. */
const WHOLE = 2;
const BEGUN = 1;

/** Marks the starts from which this part stands at its place as well. */
function mark(
  postings: Postings,
  part: Part,
  words: Word[],
  { docs, from, places }: Starts,
  size: number,
  kept: Uint8Array,
): void {
  /** Where a document is among the starts, plus one. */
  const slots = new Uint32Array(size);
  for (let i = 0; i < docs.length; i++) slots[docs[i] as number] = i + 1;
  const reader = new PlacesReader(postings);
  for (const word of words) {
    const value = word.whole || part.how === 'word' ? WHOLE : BEGUN;
    reader.open(word);
    while (reader.nextDoc()) {
      const slot = slots[reader.doc] as number;
      if (slot === 0) continue;
      let i = from[slot - 1] as number;
      const end = from[slot] as number;
      // Both ascend.
      while (i < end && reader.nextPlace()) {
        const start = reader.place - part.place;
        while (i < end && (places[i] as number) < start) i++;
        if (i < end && places[i] === start && (kept[i] as number) < value) kept[i] = value;
      }
    }
  }
}

function left({ docs, from, places }: Starts, kept: Uint8Array): Starts {
  const starts: Starts = { docs: [], from: [0], places: [] };
  for (let i = 0; i < docs.length; i++) {
    const before = starts.places.length;
    for (let j = from[i] as number; j < (from[i + 1] as number); j++)
      if ((kept[j] as number) > 0) starts.places.push(places[j] as number);
    if (starts.places.length === before) continue;
    starts.docs.push(docs[i] as number);
    starts.from.push(starts.places.length);
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
