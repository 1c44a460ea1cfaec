import type { ByteWriter } from './bytes.ts';
import type { Postings } from './segment.ts';

/**
 * Writes where a word stands in one document: a single place as itself plus one; several as 0, the bytes they take, and the gaps
 * between them. So a document is passed over without reading its places.
 */
export function writePlaces(out: ByteWriter, places: Uint32Array, from: number, to: number): void {
  if (to - from === 1) {
    out.varint((places[from] as number) + 1);
    return;
  }
  out.varint(0);
  let bytes = 0;
  let before = 0;
  for (let i = from; i < to; i++) {
    bytes += varintLength((places[i] as number) - before);
    before = places[i] as number;
  }
  out.varint(bytes);
  before = 0;
  for (let i = from; i < to; i++) {
    out.varint((places[i] as number) - before);
    before = places[i] as number;
  }
}

function varintLength(value: number): number {
  return value < 128 ? 1 : value < 16384 ? 2 : value < 2097152 ? 3 : value < 268435456 ? 4 : 5;
}

/** Where the places of a document end that begin at `at`. */
export function skipPlaces(bytes: Uint8Array, at: number): number {
  let byte = bytes[at++] as number;
  if (byte !== 0) {
    while (byte > 127) byte = bytes[at++] as number;
    return at;
  }
  let length = 0;
  let shift = 0;
  do {
    byte = bytes[at++] as number;
    length |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  return at + length;
}

/** Reads the documents of a word and, of those that matter, its places. */
export class PlacesReader {
  readonly #docs: Uint8Array;
  readonly #places: Uint8Array;
  #at = 0;
  #to = 0;
  #next = 0;
  #placeAt = 0;
  #placeEnd = 0;
  #several = false;
  /** The document at hand. */
  doc = -1;
  /** The place at hand. */
  place = 0;

  constructor({ docs, places }: Postings) {
    this.#docs = docs;
    this.#places = places;
  }

  open({ docsFrom, docsTo, placesFrom }: { docsFrom: number; docsTo: number; placesFrom: number }): void {
    this.#at = docsFrom;
    this.#to = docsTo;
    this.#next = placesFrom;
    this.doc = -1;
  }

  nextDoc(): boolean {
    if (this.#at >= this.#to) return false;
    const docs = this.#docs;
    let byte = docs[this.#at++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = docs[this.#at++] as number;
      gap |= (byte & 127) << shift;
    }
    this.doc += gap + 1;
    const at = this.#next;
    this.#next = skipPlaces(this.#places, at);
    this.#several = this.#places[at] === 0;
    this.#placeAt = this.#several ? lengthEnd(this.#places, at + 1) : at;
    this.#placeEnd = this.#next;
    this.place = this.#several ? 0 : -1;
    return true;
  }

  /** Goes to the next place in the document; they ascend. */
  nextPlace(): boolean {
    if (this.#placeAt >= this.#placeEnd) return false;
    const places = this.#places;
    let byte = places[this.#placeAt++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = places[this.#placeAt++] as number;
      gap |= (byte & 127) << shift;
    }
    this.place += gap;
    return true;
  }
}

function lengthEnd(bytes: Uint8Array, at: number): number {
  while ((bytes[at] as number) > 127) at++;
  return at + 1;
}
