import { daysOf } from '../paper/issue-date.ts';
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

/** What pdfLaTeX with T1 has no letters for: neither Latin-1, Latin Extended-A, Romanian commas nor punctuation. Abstracts are hardly ever set. */
const FOREIGN = /[^\u0000-\u017f\u0218-\u021b\u2010-\u2026]/;
const SET = new Set(['title', 'author', 'journal', 'journaltitle', 'booktitle', 'howpublished']);

/** What a character of a value may be, besides harmless. */
const SIGN = 1;
const BRACE = 2;
const DAMAGED = 4;
const UNPAIRED = 8;
const KINDS = new Uint8Array(128);
for (const sign of '\\$%&#_^~') KINDS[sign.charCodeAt(0)] = SIGN;
for (const brace of '{}') KINDS[brace.charCodeAt(0)] = BRACE;
KINDS.fill(DAMAGED, 0, 0x20);
KINDS[0x7f] = DAMAGED;

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
    else if (braced) this.#value(name, value, kindsIn(text, start + 1, end - 1));
  }

  #value(name: string, value: string, kinds: number): void {
    if (value === '') this.#object(`with an empty ${name}`);
    if (kinds & UNPAIRED) this.#object(`with braces that do not pair in its ${name}`);
    if (kinds & DAMAGED) this.#object(`with a damaged character in its ${name}`);
    if (kinds & SIGN && !VERBATIM.has(name) && isLive(value))
      this.#object(`with a sign that TeX would run in its ${name}`);
    if (SET.has(name) && FOREIGN.test(value))
      this.#object('with letters that XeLaTeX and LuaLaTeX set but pdfLaTeX does not');
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

/** What there is in a value, from one place in a text to another. Escaped braces count as well, for BibTeX, biber and pandoc. A loop, since all of a large file goes through it. */
function kindsIn(text: string, from: number, to: number): number {
  let found = 0;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? (KINDS[code] as number) : code === 0xfffd ? DAMAGED : 0;
    if (kind === 0) continue;
    found |= kind;
    if (code === 0x7b) depth += 1;
    else if (code === 0x7d && --depth < 0) found |= UNPAIRED;
  }
  return depth === 0 ? found : found | UNPAIRED;
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
  const days = daysOf(Number(year), Number(month));
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

/** Names parted by “and”, none empty, with two commas at most: more lose the entry. */
function areNames(value: string): boolean {
  if (!/[{},]/.test(value)) return !/(?:^| )and (?:and|$)|^and /i.test(value);
  let flat = value;
  for (let next = outer(flat); next !== flat; next = outer(flat)) flat = next;
  return flat
    .split(/ and(?= )/i)
    .every((name) => name.trim() !== '' && name.split(',').length <= 3 && !/^\s*,/.test(name));
}

/** Groups without groups in them become a letter. */
function outer(value: string): string {
  return value.replace(/\{[^{}]*\}/g, 'x');
}
