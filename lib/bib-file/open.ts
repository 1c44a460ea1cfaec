import { atOnce } from '../at-once.ts';
import { candidateKeys, compare } from '../dedupe/index.ts';
import { readBibtex } from '../import/bibtex.ts';
import { decodeText } from '../import/decode.ts';
import { type Paper, toPaper } from '../paper.ts';
import { dateOf } from '../paper/issue-date.ts';
import { foldName } from '../text/fold-name.ts';
import { foldTitle } from '../text/fold.ts';
import type { Encoding } from './encoding.ts';
import { isDamage, scanBib } from './scan.ts';
import { type BibStyle, styleOf } from './style.ts';

/** A reader's own `.bib` file, as far as one has to know it to add to it. */
export interface BibFile {
  /** How many entries it has that can be read. */
  entries: number;
  /** Every key that stands in it, also in what is damaged. */
  keys: string[];
  style: BibStyle;
  flavour: 'bibtex' | 'biblatex';
  encoding: Encoding;
  /** Whether its last line is ended, and whether an empty line follows it. */
  ending: 'none' | 'line' | 'empty line';
  /** The key under which it has a paper, in whatever form. */
  keyOf(paper: Paper): string | undefined;
}

/** Why nothing can be added to a file, and what to do about it. */
export class NotAddable extends Error {
  override name = 'NotAddable';
}

/** Field names and types that only BibLaTeX knows. */
const BIBLATEX_FIELDS = new Set([
  'date',
  'journaltitle',
  'eprinttype',
  'eprintclass',
  'location',
  'eventtitle',
  'xdata',
  'langid',
]);

/**
 * Opens a `.bib` file to add to it.
 * @throws NotAddable where what is added would not be read: the file is no `.bib` file, or its last entry is not closed
 */
export function openBib(bytes: Uint8Array): BibFile {
  const { text, encoding } = decodeText(bytes);
  let biblatex = 0;
  let bibtex = 0;
  let items = 0;
  for (const item of scanBib(text)) {
    if (isDamage(item)) {
      if (item.to >= text.trimEnd().length && item.reason.startsWith('Its closing brace'))
        throw new NotAddable(
          `The last entry of this file, on line ${item.line.toLocaleString('en')}, is not closed: what is added would become a part of it. Put its closing brace there first. Nothing was changed.`,
        );
      continue;
    }
    items += 1;
    const names = item.fields.map(({ name }) => name);
    if (item.type === 'online' || names.some((name) => BIBLATEX_FIELDS.has(name))) biblatex += 1;
    else if (names.some((name) => name === 'year' || name === 'journal')) bibtex += 1;
  }
  if (items === 0 && text.trim() !== '' && !/^[\s%@]/.test(text))
    throw new NotAddable(
      'This is no .bib file. Choose the file your LaTeX document names as its bibliography.',
    );
  const known = new KnownPapers();
  for (const { entry, reader } of atOnce(readBibtex(text)).entries)
    known.add(toPaper(entry), reader?.citekey?.value ?? '');
  return {
    entries: known.size,
    keys: Array.from(
      text.matchAll(/@[ \t]*[A-Za-z]+\s{0,4}[{(]\s{0,20}([^\s,{}()=]{1,300})/g),
      ([, key = '']) => key,
    ),
    style: styleOf(text),
    flavour: biblatex > bibtex ? 'biblatex' : 'bibtex',
    encoding,
    ending:
      text === '' || /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))$/.test(text.slice(-200))
        ? 'empty line'
        : /[\r\n]$/.test(text)
          ? 'line'
          : 'none',
    keyOf: (paper) => known.find(paper),
  };
}

/** The papers of a file, found by their ids and titles. */
class KnownPapers {
  readonly #papers: { paper: Paper; key: string }[] = [];
  readonly #places = new Map<string, number[]>();

  get size(): number {
    return this.#papers.length;
  }

  add(paper: Paper, key: string): void {
    const at = this.#papers.push({ paper, key }) - 1;
    for (const place of placesOf(paper)) {
      const there = this.#places.get(place);
      if (!there) this.#places.set(place, [at]);
      else if (there.length < CROWD) there.push(at);
    }
  }

  find(paper: Paper): string | undefined {
    const near = new Set(placesOf(paper).flatMap((place) => this.#places.get(place) ?? []));
    for (const at of near) {
      const known = this.#papers[at];
      if (known && isSameWork(paper, known.paper)) return known.key;
    }
    return undefined;
  }
}

/** So many entries under one title are looked at ("Preface", "Editorial"). */
const CROWD = 50;

const placesOf = (paper: Paper): string[] => {
  const { ids, titleKeys } = candidateKeys(paper);
  return [...ids, ...titleKeys];
};

/**
 * Also in another form: who cites a paper cites it once. What is not proved counts where an id or the whole title is shared: that title stands there
 * already. What only repeats itself ("Preface") has to say all the same.
 */
function isSameWork(a: Paper, b: Paper): boolean {
  const { verdict } = compare(a, b);
  if (verdict === 'same' || verdict === 'version') return true;
  if (a.ids.some((id) => b.ids.includes(id)) || (a.titleKey !== '' && a.titleKey === b.titleKey))
    return verdict === 'possible' || saysTheSame(a, b);
  return false;
}

/** One that was written from the other: nothing but its form is another. */
function saysTheSame(a: Paper, b: Paper): boolean {
  const said = (paper: Paper) =>
    JSON.stringify([
      foldTitle(paper.title),
      paper.authors.map((name) => foldName(name).family),
      dateOf(paper).year,
      paper.ids,
    ]);
  return said(a) === said(b);
}
