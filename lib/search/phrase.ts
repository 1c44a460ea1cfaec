import { utf8 } from './bytes.ts';
import { WordCursor } from './dictionary.ts';
import type { Part } from './needle.ts';
import { readPlaces, skipPlaces } from './places.ts';
import type { Postings } from './segment.ts';

/** Where a phrase may begin: for each document the places, counted so that the first word's is meant. */
interface Starts {
  docs: number[];
  /** `places.slice(from[i], from[i + 1])` are those of `docs[i]`. */
  from: number[];
  places: number[];
}

/** Tells of each document in which the words stand one after another, at the places the parts say. May tell of one twice. */
export function findPhrase(postings: Postings, parts: readonly Part[], found: (doc: number) => void): void {
  // The shortest list first: it bounds what is left to do. A beginning stands for many words and comes last.
  const byCost = parts
    .map((part) => ({ part, cost: costOf(postings, part) }))
    .sort((a, b) => a.cost - b.cost);
  if (byCost[0]?.cost === 0) return;
  let starts: Starts | undefined;
  for (const { part } of byCost) {
    starts = starts === undefined ? begin(postings, part) : narrow(postings, part, starts);
    if (starts.docs.length === 0) return;
  }
  for (const doc of starts?.docs ?? []) found(doc);
}

/** About the work a part makes; 0 where nothing has it. */
function costOf(postings: Postings, part: Part): number {
  let cost = 0;
  eachWord(postings, part, (cursor) => {
    cost += cursor.placesTo - cursor.placesFrom;
  });
  return part.how === 'word' || cost === 0 ? cost : cost + 1e9;
}

function eachWord(postings: Postings, { word, how }: Part, visit: (cursor: WordCursor) => void): void {
  const sought = utf8(word);
  const cursor = new WordCursor(postings);
  for (let more = cursor.seek(sought); more && cursor.startsWith(sought); more = cursor.next()) {
    if (how === 'word' && cursor.length !== sought.length) return;
    visit(cursor);
  }
}

/** Calls back for each document of a word with where its places are; `wanted` may say at once which documents matter. */
function eachDoc(
  postings: Postings,
  cursor: WordCursor,
  visit: (doc: number, placesAt: number) => void,
): void {
  const { docs, places } = postings;
  let at = cursor.docsFrom;
  let placesAt = cursor.placesFrom;
  let doc = -1;
  while (at < cursor.docsTo) {
    let gap = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = docs[at++] as number;
      gap |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    doc += gap + 1;
    visit(doc, placesAt);
    placesAt = skipPlaces(places, placesAt);
  }
}

function begin(postings: Postings, part: Part): Starts {
  const starts: Starts = { docs: [], from: [0], places: [] };
  const buffer: number[] = [];
  let lists = 0;
  eachWord(postings, part, (cursor) => {
    lists++;
    eachDoc(postings, cursor, (doc, at) => {
      const read = readPlaces(postings.places, at, buffer);
      starts.docs.push(doc);
      for (let i = 0; i < read; i++) starts.places.push((buffer[i] as number) - part.place);
      starts.from.push(starts.places.length);
    });
  });
  return lists > 1 ? sorted(starts) : starts;
}

/** Several words' lists as one. */
function sorted({ docs, from, places }: Starts): Starts {
  const order = docs.map((_, i) => i).sort((a, b) => (docs[a] as number) - (docs[b] as number));
  const merged: Starts = { docs: [], from: [0], places: [] };
  for (const i of order) {
    if (merged.docs.at(-1) !== docs[i]) {
      merged.docs.push(docs[i] as number);
      merged.from.push(merged.places.length);
    }
    for (let at = from[i] as number; at < (from[i + 1] as number); at++)
      merged.places.push(places[at] as number);
    merged.from[merged.docs.length] = merged.places.length;
  }
  return merged;
}

/** What is left of `starts` when this part must stand at its place as well. */
function narrow(postings: Postings, part: Part, { docs, from, places }: Starts): Starts {
  const kept = new Uint8Array(places.length);
  const buffer: number[] = [];
  eachWord(postings, part, (cursor) => {
    let i = 0;
    eachDoc(postings, cursor, (doc, at) => {
      while ((docs[i] ?? Infinity) < doc) i++;
      if (docs[i] !== doc) return;
      const read = readPlaces(postings.places, at, buffer);
      for (let j = from[i] as number; j < (from[i + 1] as number); j++) {
        const sought = (places[j] as number) + part.place;
        for (let k = 0; k < read; k++) if (buffer[k] === sought) kept[j] = 1;
      }
    });
  });
  const left: Starts = { docs: [], from: [0], places: [] };
  for (const [i, doc] of docs.entries()) {
    const before = left.places.length;
    for (let j = from[i] as number; j < (from[i + 1] as number); j++)
      if (kept[j] === 1) left.places.push(places[j] as number);
    if (left.places.length === before) continue;
    left.docs.push(doc);
    left.from.push(left.places.length);
  }
  return left;
}
