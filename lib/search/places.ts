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

/** Where a varint ends that begins at `at`. */
export function lengthEnd(bytes: Uint8Array, at: number): number {
  while ((bytes[at] as number) > 127) at++;
  return at + 1;
}
