import type { ByteWriter } from './bytes.ts';

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

/** Reads the places of a document into `into`; returns how many. */
export function readPlaces(bytes: Uint8Array, at: number, into: number[]): number {
  let count = 0;
  const end = skipPlaces(bytes, at);
  if (bytes[at] === 0) {
    at++;
    while ((bytes[at++] as number) > 127);
    let place = 0;
    while (at < end) {
      let value = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = bytes[at++] as number;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      place += value;
      into[count++] = place;
    }
    return count;
  }
  let value = 0;
  let shift = 0;
  while (at < end) {
    value |= ((bytes[at++] as number) & 127) << shift;
    shift += 7;
  }
  into[0] = value - 1;
  return 1;
}
