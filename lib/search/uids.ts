import { type Bits, add } from './bits.ts';
import type { Segment } from './segment.ts';

/** Which document holds a paper, over all segments: a hash table of document numbers, so that no uid is a string of its own. */
export class Uids {
  readonly #segments: readonly Segment[];
  readonly #bases: readonly number[];
  /** Number of a document plus one; 0 is free. */
  readonly #table: Uint32Array;

  /**
   * Takes in all documents, the newest segment's first: `live` gets those that no newer segment replaces or removes.
   * @param bases the number of each segment's first document; `bases` has one more for the end
   */
  constructor(segments: readonly Segment[], bases: readonly number[], live: Bits) {
    this.#segments = segments;
    this.#bases = bases;
    const total = segments.reduce((sum, { size }) => sum + size, 0);
    this.#table = new Uint32Array(2 ** Math.max(4, Math.ceil(Math.log2(total * 2 + 1))));
    const gone = new Set<string>();
    for (let s = segments.length - 1; s >= 0; s--) {
      const segment = segments[s] as Segment;
      const base = bases[s] as number;
      let start = 0;
      for (let doc = 0; doc < segment.size; doc++) {
        const end = segment.uidEnds[doc] as number;
        const slot = this.#slot(segment.uids, start, end);
        if (this.#table[slot] === 0 && !(gone.size > 0 && gone.has(segment.uids.slice(start, end)))) {
          this.#table[slot] = base + doc + 1;
          add(live, base + doc);
        }
        start = end;
      }
      for (const uid of segment.gone) gone.add(uid);
    }
  }

  uidOf(doc: number): string {
    const { uids, from, to } = this.#place(doc);
    return uids.slice(from, to);
  }

  docOf(uid: string): number | undefined {
    const found = this.#table[this.#slot(uid, 0, uid.length)] as number;
    return found === 0 ? undefined : found - 1;
  }

  /** The slot where it stands, or would. */
  #slot(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    const mask = this.#table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const found = this.#table[slot] as number;
      if (found === 0 || this.#equals(found - 1, text, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(doc: number, text: string, start: number, end: number): boolean {
    const { uids, from, to } = this.#place(doc);
    if (to - from !== end - start) return false;
    for (let i = end - start - 1; i >= 0; i--)
      if (uids.charCodeAt(from + i) !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #place(doc: number): { uids: string; from: number; to: number } {
    let s = 0;
    while ((this.#bases[s + 1] as number) <= doc) s++;
    const { uids, uidEnds } = this.#segments[s] as Segment;
    const local = doc - (this.#bases[s] as number);
    return { uids, from: local === 0 ? 0 : (uidEnds[local - 1] as number), to: uidEnds[local] as number };
  }
}
