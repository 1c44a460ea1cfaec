import type { Flavour } from './bib-entry.ts';
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
/** Handed on byte for byte: what is a command elsewhere is a letter here. */
const VERBATIM = new Set(['doi', 'url', 'eprint']);

const HEAD = /^@([a-z]+)\{([^\s,{}()%#~\\"'=@&$^]+),\n$/;
const FIELD = /^ {2}([A-Za-z]+) = (?:\{(.*)\}|([a-z]+))(,?)\n$/s;
/** Nothing here can go wrong. */
const TAME = /^[^{}\\$%&#_^~\u0000-\u001f\u007f\ufffd]*$/;

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
  readonly #lines = new Lines((line) => this.#line(line));

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

  #object(remark: string): void {
    this.#say('problems', remark, this.#entries);
  }

  #line(line: string): void {
    if (!this.#open) {
      if (line !== '\n') this.#head(line);
    } else if (line === '}\n') this.#close();
    else this.#field(line, this.#open);
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

  #field(line: string, open: Map<string, string>): void {
    const [, name = '', braced, macro = '', comma] = FIELD.exec(line) ?? [];
    if (!this.#more || !FIELDS[this.#flavour].has(name) || open.has(name)) {
      this.#object(`with a field that no reader expects${name === '' ? '' : `, ${name}`}`);
      return;
    }
    this.#more = comma === ',';
    open.set(name, braced ?? macro);
    if ((name === 'month') !== (braced === undefined) || (name === 'month' && !MONTHS.has(macro)))
      this.#object(`with a ${name} that is no ${name}`);
    else if (braced !== undefined) this.#value(name, braced);
  }

  #value(name: string, value: string): void {
    if (value === '') this.#object(`with an empty ${name}`);
    if (!TAME.test(value)) {
      if (!isBalanced(value)) this.#object(`with braces that do not pair in its ${name}`);
      // oxlint-disable-next-line no-control-regex -- these characters are what it is about
      if (/[\u0000-\u001f\u007f\ufffd]/.test(value)) this.#object(`with a damaged character in its ${name}`);
      if (!VERBATIM.has(name) && isLive(value)) this.#object(`with a sign that TeX would run in its ${name}`);
    }
    if (name === 'year' && !/^\d{4}$/.test(value)) this.#object('with a year that is no year');
    if (name === 'date' && !isDate(value)) this.#object('with a date that the calendar does not have');
    if (name === 'doi' && !/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(value))
      this.#object('with a DOI that is none');
    if (name === 'url' && !/^https?:\/\/[^\s/]\S*$/i.test(value))
      this.#object('with an address that is none');
    if (name === 'author' && !areNames(value)) this.#object('with an author’s name that cannot be read');
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

/** Escaped braces count as well, for BibTeX, biber and pandoc. */
function isBalanced(value: string): boolean {
  let depth = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 0x7b) depth += 1;
    else if (code === 0x7d && --depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a sign would end the line, open a formula or stop TeX: unescaped and outside of math, or math that does not end. */
function isLive(value: string): boolean {
  const bare = value.replace(/\\[^A-Za-z]|\\[A-Za-z]+/g, '').replace(/\$[^$%#]*\$/g, '');
  return /[%#$&_^]/.test(bare);
}

function isDate(value: string): boolean {
  const [, year, , month, , day] = /^(\d{4})(-(\d\d)(-(\d\d))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Names parted by “and”, none empty, with two commas at most: more lose the entry. */
function areNames(value: string): boolean {
  if (!/[{},]/.test(value)) return !/(?:^| )and (?:and|$)|^and /i.test(value);
  let flat = value;
  for (let next = outer(flat); next !== flat; next = outer(flat)) flat = next;
  return flat
    .split(/ and /i)
    .every((name) => name.trim() !== '' && name.split(',').length <= 3 && !/^\s*,/.test(name));
}

/** Groups without groups in them become a letter. */
function outer(value: string): string {
  return value.replace(/\{[^{}]*\}/g, 'x');
}
