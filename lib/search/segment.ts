import { type Field, FIELDS } from './fields.ts';

/**
 * The words of one field with the papers and places that have them. Words are sorted by their UTF-8 bytes, so that all with one
 * beginning follow each other.
 */
export interface Postings {
  /** How many words. */
  count: number;
  /** The words, each with the lengths of its lists; see `dictionary.ts`. */
  words: Uint8Array;
  /** For each block of words, where it begins in `words`, `docs` and `places`. */
  heads: Uint32Array;
  /** Per word, the gaps between the documents that have it, as varints. */
  docs: Uint8Array;
  /** Per word and document, the places where it stands; see `places.ts`. */
  places: Uint8Array;
}

/** Some of a few names for each document. */
export interface Labels {
  names: string[];
  /** `ids.subarray(starts[doc], starts[doc + 1])` are the document's. */
  starts: Uint32Array;
  ids: Uint16Array;
}

/**
 * An unchanging part of the index, but for its rest (`Rest`), which may be put in later. Plain data that `structuredClone` copies
 * byte by byte. Documents are numbered in the order of the list: added last first, then by uid.
 */
export interface Segment {
  /** Of this layout; a segment of another one is of no use. */
  format: 1;
  /** How many documents. */
  size: number;
  /** Papers that are no longer there: older segments' documents of these uids do not count, nor do those of papers in this segment. */
  gone: string[];
  /** The uids in one string; `uidEnds[doc]` is where a document's ends. */
  uids: string;
  uidEnds: Uint32Array;
  /** ms since the epoch */
  added: Float64Array;
  /** 20240601; see `publishedNumber`. */
  published: Uint32Array;
  /** -1 where nobody said. */
  upvotes: Int32Array;
  /** See `FLAGS`. */
  flags: Uint16Array;
  sites: Labels;
  tags: Labels;
  /** The documents sorted by title, and what their titles are compared by, as a dictionary. */
  byTitle: Uint32Array;
  titleKeys: Uint8Array;
  fields: Record<Field, Postings>;
  /** What begins with each letter, ready-made (`lettersOf`); absent from small segments, where it is found fast enough, and from those of before 2026-11-23. */
  letters?: Uint32Array;
}

/** What of a segment only phrases, the order of titles and merges need: half of its bytes. It may come later than the segment. */
export interface Rest {
  byTitle: Uint32Array;
  titleKeys: Uint8Array;
  places: Record<Field, Uint8Array>;
}

const NO_BYTES = new Uint8Array(0);

/** A segment that lacks its rest, and the rest. */
export function splitSegment(segment: Segment): { bare: Segment; rest: Rest } {
  const { byTitle, titleKeys } = segment;
  const places = {} as Rest['places'];
  const fields = {} as Segment['fields'];
  for (const field of FIELDS) {
    places[field] = segment.fields[field].places;
    fields[field] = { ...segment.fields[field], places: NO_BYTES };
  }
  return {
    bare: { ...segment, byTitle: new Uint32Array(0), titleKeys: NO_BYTES, fields },
    rest: { byTitle, titleKeys, places },
  };
}

/** Puts the rest into a segment that lacks it: an index over it answers phrases from then on. */
export function fillSegment(bare: Segment, { byTitle, titleKeys, places }: Rest): void {
  Object.assign(bare, { byTitle, titleKeys });
  for (const field of FIELDS) bare.fields[field].places = places[field];
}

/** Whether a segment lacks its rest. */
export function isBare({ size, byTitle }: Segment): boolean {
  return byTitle.length < size;
}

/** Bytes a segment takes, on disk as in memory. */
export function bytesOf(segment: Segment): number {
  let bytes = 0;
  const walk = (value: unknown) => {
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (typeof value === 'string') bytes += value.length;
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(segment);
  return bytes;
}

/** Whether a stored value is a segment of this layout: parts of every kind are there. What is in them is not looked at. */
export function isSegment(stored: unknown): stored is Segment {
  const { format, size, uids, uidEnds, fields } = (stored ?? {}) as Partial<Segment>;
  return (
    format === 1 &&
    typeof uids === 'string' &&
    uidEnds instanceof Uint32Array &&
    uidEnds.length === size &&
    typeof fields === 'object'
  );
}
