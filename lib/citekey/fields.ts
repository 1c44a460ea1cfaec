import type { Paper } from '../paper.ts';
import { dateOf } from '../paper/issue-date.ts';
import { publicationOf } from '../paper/publication.ts';
import { displayText } from '../text/index.ts';
import { parseName } from '../text/names.ts';
import { transliterate } from '../text/transliterate.ts';

/** What of a paper a key may be made of. */
export type Field = 'author' | 'authors' | 'year' | 'word' | 'title' | 'venue' | 'arxiv';

const SMALL_WORDS = new Set(
  'a about an and are as at be by can do does for from how in into is it its of on or over the their these this those that to towards toward under using via we what when where which who why will with without'.split(
    ' ',
  ),
);

/** The words a field gives, in small ASCII letters and digits; none where the paper does not say. @param count how many, where the field counts */
export function wordsOf(paper: Paper, field: Field, count: number): string[] {
  switch (field) {
    case 'author':
      return families(paper, 1);
    case 'authors':
      return families(paper, count);
    case 'year': {
      const { year } = dateOf(paper);
      return year === '' ? [] : [year.slice(-count)];
    }
    case 'word':
    case 'title':
      return titleWords(paper, count);
    case 'venue':
      return venueWords(paper.venue ?? '');
    case 'arxiv': {
      const id = arxivOf(paper);
      return id === '' ? [] : [id.toLowerCase().replace(/[^a-z0-9.]+/g, '-')];
    }
  }
}

/** The bare arXiv id; empty where there is none. */
export function arxivOf({ ids }: Paper): string {
  return ids.find((id) => id.startsWith('arxiv:'))?.slice('arxiv:'.length) ?? '';
}

/** Family names of the first authors. None where the first one's script cannot be transliterated. */
function families({ authors }: Paper, count: number): string[] {
  const found = authors.slice(0, count).map(family);
  return found[0] === '' ? [] : found.filter((name) => name !== '');
}

function family(author: string): string {
  if (author === '') return '';
  const name = parseName(displayText(author));
  const letters = transliterate(name.literal ?? name.family).replace(/[^a-z]+/g, '');
  return letters.length < 2 && name.literal === undefined && !/^\p{Script=Latin}/u.test(name.family)
    ? ''
    : letters;
}

/**
 * The first words of a title that are no small words, in ASCII; of a compound the first part, with the next ones while it is shorter than three letters.
 * @param count no more words than this are looked for: of 100,000 titles all words take half a second
 */
export function titleWords({ title, reader }: Paper, count: number): string[] {
  const text = transliterate(displayText(reader.title?.value ?? title)).replace(/['’`]/g, '');
  const found: string[] = [];
  for (const [word] of text.matchAll(/[a-z0-9-]+/g)) {
    if (found.length >= count) break;
    if (!SMALL_WORDS.has(word) && /[a-z]{2}/.test(word.replaceAll('-', ''))) found.push(firstPart(word));
  }
  return found;
}

function firstPart(word: string): string {
  let found = '';
  for (const part of word.split('-')) if (found.replace(/\d/g, '').length < 3) found += part;
  return found.replace(/^\d+/, '').slice(0, 20);
}

/** A known series by its name, else the capitals of a name that has several, else its first word. A preprint server is no venue. */
function venueWords(venue: string): string[] {
  const { kind, series } = publicationOf(venue);
  if (kind === 'preprint') return [];
  if (series !== '') return [ascii(series)].filter((word) => word !== '');
  const named = displayText(venue).replace(/\b(?:19|20)\d\d\b/g, '');
  const [acronym = ''] = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b/.exec(named) ?? [];
  if (acronym !== '') return [ascii(acronym)];
  const words = transliterate(named)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  const short = words.length > 2 ? words.map((word) => word.charAt(0)).join('') : (words[0] ?? '');
  return short === '' ? [] : [short.slice(0, 20)];
}

const ascii = (text: string): string => transliterate(text).replace(/[^a-z0-9]+/g, '');
