import type { Paper } from './paper.ts';
import { displayText } from './text/index.ts';
import { dateOf } from './paper/issue-date.ts';
import { parseName } from './text/names.ts';
import { transliterate } from './text/transliterate.ts';

const SMALL_WORDS = new Set(
  'a about an and are as at be by can do does for from how in into is it its of on or over the their these this those that to towards toward under using via we what when where which who why will with without'.split(
    ' ',
  ),
);

/** What no reader of BibTeX takes in a key. */
const BREAKS_FILE = /[\s,{}()%#~\\"'=@&$^\0-\x1f\x7f]+/g;

/**
 * The key a paper asks for: family name, year, first word of the title that says something (`lovelace2026neural`), in ASCII.
 * Without an author in a script that can be transliterated it is made from the arXiv id, else from three words of the title; it is never empty.
 * A key the reader wrote is taken, without the characters that would break a file.
 */
export function citekey(paper: Paper): string {
  const own = paper.reader.citekey?.value.replace(BREAKS_FILE, '') ?? '';
  if (own !== '') return own;
  const author = familyKey(paper.authors[0] ?? '');
  const year = dateOf(paper).year;
  const words = titleWords(displayText(paper.reader.title?.value ?? paper.title));
  if (author !== '') return author + year + (words[0] ?? '');
  const arxiv = paper.ids.find((id) => id.startsWith('arxiv:'));
  if (arxiv !== undefined) return `arxiv${arxiv.slice('arxiv:'.length).replace(/[^A-Za-z0-9]+/g, '-')}`;
  const title = words.slice(0, 3).join('');
  return title === '' ? `paper${paper.uid.replace(/[^A-Za-z0-9]+/g, '')}` : title + year;
}

/**
 * One key per paper, by `uid`, unique ignoring case among themselves and against `taken`. The paper that was added first keeps the plain key,
 * the later ones get `a`, `b`, …; a key the reader wrote goes first of all. The order of `papers` does not matter.
 */
export function uniqueKeys(papers: readonly Paper[], taken: Iterable<string> = []): Map<string, string> {
  const wanted = new CiteKeys();
  for (const paper of papers) wanted.add(paper);
  const keys = wanted.assign(taken);
  return new Map(papers.map(({ uid }, i) => [uid, keys[i] ?? '']));
}

interface Claim {
  uid: string;
  wanted: string;
  added: number;
  /** As the reader wrote it. */
  own: string | undefined;
}

/** The keys of a file (`uniqueKeys`) whose papers come one after the other: of each only what its key needs is held. */
export class CiteKeys {
  readonly #claims: Claim[] = [];

  /** @returns its number in the file, from 0 */
  add(paper: Paper): number {
    const { uid, added, reader } = paper;
    return this.#claims.push({ uid, wanted: citekey(paper), added, own: reader.citekey?.value }) - 1;
  }

  /** The papers whose key the reader wrote, as they wrote it. */
  *chosen(): Generator<{ entry: number; own: string }> {
    for (const [entry, { own }] of this.#claims.entries()) if (own !== undefined) yield { entry, own };
  }

  /** The key of each paper, in the order they came. A paper that came twice has one key. */
  assign(taken: Iterable<string> = []): string[] {
    const used = new Set<string>();
    for (const key of taken) used.add(key.toLowerCase());
    const next = new Map<string, number>();
    const keys = new Map<string, string>();
    for (const { uid, wanted } of this.#claims.toSorted(byArrival)) {
      if (keys.has(uid)) continue;
      let key = wanted;
      for (let n = next.get(wanted.toLowerCase()) ?? 0; used.has(key.toLowerCase()); n++) {
        key = wanted + (/\d$/.test(wanted) ? '' : '-') + letters(n);
        next.set(wanted.toLowerCase(), n + 1);
      }
      used.add(key.toLowerCase());
      keys.set(uid, key);
    }
    return this.#claims.map(({ uid }) => keys.get(uid) ?? '');
  }
}

function byArrival(a: Claim, b: Claim): number {
  const chosen = Number(b.own !== undefined) - Number(a.own !== undefined);
  return chosen || a.added - b.added || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);
}

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
function letters(n: number): string {
  const tail = String.fromCharCode(97 + (n % 26));
  return n < 26 ? tail : letters(Math.floor(n / 26) - 1) + tail;
}

function familyKey(author: string): string {
  if (author === '') return '';
  const name = parseName(displayText(author));
  const letters = transliterate(name.literal ?? name.family).replace(/[^a-z]+/g, '');
  return letters.length < 2 && name.literal === undefined && !/^\p{Script=Latin}/u.test(name.family)
    ? ''
    : letters;
}

/**
 * Words of a title that are no small words, in ASCII; of a compound the first part, with the next ones while it is shorter than three letters.
 */
function titleWords(title: string): string[] {
  const words = transliterate(title)
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9-]+/);
  return words
    .filter((word) => !SMALL_WORDS.has(word) && /[a-z]{2}/.test(word.replaceAll('-', '')))
    .map((word) => {
      let found = '';
      for (const part of word.split('-')) if (found.replace(/\d/g, '').length < 3) found += part;
      return found.replace(/^\d+/, '').slice(0, 20);
    });
}
