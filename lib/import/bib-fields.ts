import type { Piece } from '../bib-file/fields.ts';
import type { BibItem } from '../bib-file/scan.ts';
import { fromTex } from './tex-text.ts';

/** So many records of shared data one entry may name. */
const MOST_XDATA = 10;

/** What may pass from a collection to what is in it; its title becomes the book's. https://ctan.org/pkg/biblatex, appendix B */
const INHERITED = new Set(
  'year date month publisher series booktitle eventtitle journal journaltitle'.split(' '),
);

/** A value longer than this is made to fill the memory. Letters. */
const LONGEST_VALUE = 200_000;

/** The fields of an entry with its macros resolved, and those it inherits. */
export class Fields {
  readonly #values = new Map<string, string>();

  constructor(item: BibItem, macros: ReadonlyMap<string, string>, byKey: ReadonlyMap<string, BibItem>) {
    for (const { name, pieces } of item.fields)
      if (!this.#values.has(name)) this.#values.set(name, valueOf(pieces, macros));
    for (const name of ['xdata', 'crossref']) {
      const keys = (this.#values.get(name) ?? '').split(name === 'xdata' ? ',' : /(?!)/).slice(0, MOST_XDATA);
      for (const key of keys) {
        const parent = byKey.get(key.trim().toLowerCase());
        if (!parent || parent === item) continue;
        for (const { name: field, pieces } of parent.fields) {
          const to =
            name === 'xdata' ? field : field === 'title' ? 'booktitle' : INHERITED.has(field) ? field : '';
          if (to !== '' && !this.#values.has(to)) this.#values.set(to, valueOf(pieces, macros));
        }
      }
    }
  }

  /** As it stands in the file. */
  raw(name: string): string {
    return this.#values.get(name) ?? '';
  }

  /** As a page would have it. */
  text(name: string): string {
    return fromTex(this.raw(name));
  }

  /** An identifier or address, without TeX escapes and braces. */
  plain(name: string): string {
    const raw = this.raw(name);
    return /[\\{}]/.test(raw)
      ? raw
          .replace(/^\s*\\url\s*\{([^{}]*)\}\s*$/, '$1')
          .replace(/\\([_%&#~$])/g, '$1')
          .replace(/[{}]/g, '')
      : raw;
  }
}

/** The text of a value, its macros resolved; one that is not known stays as it stands. */
export function valueOf(pieces: readonly Piece[], macros: ReadonlyMap<string, string>): string {
  let value = '';
  for (const { text, bare } of pieces) {
    value += bare ? (macros.get(text.toLowerCase()) ?? text) : text;
    if (value.length > LONGEST_VALUE) return value.slice(0, LONGEST_VALUE);
  }
  return value;
}
