import type { Flavour } from './bib-entry.ts';
import { checkValue, kindsIn } from './strict-value.ts';
import { LACKS, Lines, type Say, type StrictReader } from './strict.ts';

/** Types and their fields as biber's data model has them (biblatex 3.18, blx-dm.def), as far as we write them. */
const TYPES = new Set(['misc', 'article', 'inproceedings', 'online']);
const FIELDS: Record<Flavour, Set<string>> = {
  bibtex: new Set(
    'title author journal booktitle howpublished year month doi eprint archivePrefix primaryClass url keywords abstract'.split(
      ' ',
    ),
  ),
  biblatex: new Set(
    'title author journaltitle booktitle howpublished date doi eprint eprinttype eprintclass url keywords abstract'.split(
      ' ',
    ),
  ),
};
const MONTHS = new Set(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);
const HEAD = /^@([a-z]+)\{([^\s,{}()%#~\\"'=@&$^]+),\n$/;

/**
 * Reads a `.bib` file as BibTeX and biber do, but stricter: entries of known types, keys unique ignoring case, fields of the data model once each and
 * not empty, months as macros, dates that exist, braces in pairs whatever stands before them, no sign that TeX would run.
 */
export class StrictBib implements StrictReader {
  readonly #flavour: Flavour;
  readonly #say: Say;
  readonly #keys = new Set<string>();
  #entries = 0;
  /** The fields of the entry that is open. */
  #open: Map<string, string> | undefined;
  #type = '';
  /** The last field had a comma behind it. */
  #more = true;
  readonly #lines = new Lines((text, from, to) => this.#line(text, from, to));

  readonly #object = (remark: string): void => this.#say('problems', remark, this.#entries);

  constructor(flavour: Flavour, say: Say) {
    this.#flavour = flavour;
    this.#say = say;
  }

  read(text: string): void {
    this.#lines.read(text);
  }

  end(): number {
    this.#lines.end();
    if (this.#open) this.#object('that does not end');
    return this.#entries;
  }

  #line(text: string, from: number, to: number): void {
    if (!this.#open) {
      if (to - from > 1) this.#head(text.slice(from, to));
    } else if (to - from === 2 && text.startsWith('}\n', from)) this.#close();
    else this.#field(text, from, to, this.#open);
  }

  #head(line: string): void {
    const [, type = '', key = ''] = HEAD.exec(line) ?? [];
    if (!TYPES.has(type)) {
      this.#object('that begins as no entry does');
      return;
    }
    const folded = key.toLowerCase();
    if (this.#keys.has(folded)) this.#object('with a key that another entry has');
    this.#keys.add(folded);
    this.#open = new Map();
    this.#type = type;
    this.#more = true;
  }

  #field(text: string, from: number, to: number, open: Map<string, string>): void {
    const equals = text.indexOf(' = ', from);
    const name = text.slice(from + 2, Math.max(equals, from + 2));
    const more = text.endsWith(',\n', to);
    const end = to - (more ? 2 : 1);
    if (!this.#more || !text.startsWith('  ', from) || !FIELDS[this.#flavour].has(name) || open.has(name)) {
      this.#object('with a field that no reader expects');
      return;
    }
    this.#more = more;
    const start = equals + 3;
    const braced = text.startsWith('{', start) && text.endsWith('}', end) && end - start > 1;
    const value = braced ? text.slice(start + 1, end - 1) : text.slice(start, end);
    open.set(name, value);
    if (braced ? name === 'month' : name !== 'month' || !MONTHS.has(value))
      this.#object(`with a ${name} that is no ${name}`);
    else if (braced) checkValue(name, value, kindsIn(text, start + 1, end - 1), this.#object);
  }

  #close(): void {
    const open = this.#open ?? new Map<string, string>();
    if (this.#more && open.size > 0) this.#object('with a comma too many');
    for (const field of this.#wanted()) if (!open.has(field)) this.#object(`without ${field}`);
    if (!open.has('title')) this.#say('missing', LACKS.title, this.#entries);
    const author = open.get('author');
    if (author === undefined) this.#say('missing', LACKS.authors, this.#entries);
    else if (author.endsWith(' and others')) this.#say('missing', LACKS.others, this.#entries);
    if (!open.has('year') && !open.has('date')) this.#say('missing', LACKS.year, this.#entries);
    this.#open = undefined;
    this.#entries += 1;
  }

  /** Fields without which a type is another one: we choose it by them. */
  #wanted(): string[] {
    if (this.#type === 'article') return ['author', this.#flavour === 'bibtex' ? 'journal' : 'journaltitle'];
    return this.#type === 'inproceedings' ? ['author', 'booktitle'] : [];
  }
}
