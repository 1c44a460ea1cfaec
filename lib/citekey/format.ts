import { DEFAULT_FORMAT, FORMAT_LENGTH } from './default-format.ts';
import type { Field } from './fields.ts';

/** A field of a paper in a format, and how it is written. */
export interface Token {
  field: Field;
  /** How many authors, words or digits. */
  count?: number;
  style: Style;
}

/** `LOVELACE`, `lovelace`, `Lovelace`; of several words `NeuralLooms`. */
export type Style = 'upper' | 'lower' | 'camel';

/** A format in parts: what stands as it is, and fields. */
export type Format = (string | Token)[];

/** Why a text is no format: in words, and where it goes wrong, counted from 0. */
export interface FormatError {
  at: number;
  why: string;
}

/** What each field is, for those who write a format; and of what a number behind it says how many. */
export const FIELDS: Record<Field, { meaning: string; counts?: { what: string; usual: number } }> = {
  author: { meaning: 'family name of the first author' },
  authors: {
    meaning: 'family names of the first authors, three unless told otherwise',
    counts: { what: 'authors', usual: 3 },
  },
  year: { meaning: 'year; {year:2} is its last two digits', counts: { what: 'digits', usual: 4 } },
  word: {
    meaning: 'first word of the title that says something; {word:2} the first two',
    counts: { what: 'words', usual: 1 },
  },
  title: { meaning: 'the title without small words, ten at most', counts: { what: 'words', usual: 10 } },
  venue: { meaning: 'conference or journal in short, where it is known' },
  arxiv: { meaning: 'arXiv id' },
};

/** Formats to begin with. */
export const PRESETS = [
  { name: 'author, year, word', format: DEFAULT_FORMAT },
  { name: 'Author and year', format: '{author:camel}{year}' },
  { name: 'Author, word, short year', format: '{author:camel}{word:camel}{year:2}' },
  { name: 'author_word_year', format: '{author}_{word}_{year}' },
  { name: 'authors, venue, year', format: '{authors:2}-{venue}{year}' },
  { name: 'arXiv id', format: 'arxiv:{arxiv}' },
] as const;

const STYLES: ReadonlySet<string> = new Set<Style>(['upper', 'lower', 'camel']);
const LITERAL = /[A-Za-z0-9:._+/-]/;

/**
 * Reads a format of citation keys: fields in braces, with a number or a style behind a colon (`{author:camel}`, `{word:2:upper}`), and between them
 * what may stand in a key.
 */
export function parseFormat(text: string): Format | FormatError {
  if (text.length > FORMAT_LENGTH)
    return error(FORMAT_LENGTH, `A format has at most ${FORMAT_LENGTH} letters.`);
  const format: Format = [];
  for (let at = 0; at < text.length;) {
    const letter = text.charAt(at);
    if (letter === '{') {
      const end = text.indexOf('}', at);
      if (end < 0) return error(at, 'This brace is never closed.');
      const token = tokenOf(text.slice(at + 1, end), at + 1);
      if ('why' in token) return token;
      format.push(token);
      at = end + 1;
    } else {
      if (letter === '}') return error(at, 'No brace is open here.');
      if (!LITERAL.test(letter)) {
        const [shown = ''] = text.slice(at);
        return error(at, `“${shown}” cannot stand in a key. Letters, digits and : . _ + / - can.`);
      }
      format.push(letter);
      at++;
    }
  }
  if (!format.some((part) => typeof part !== 'string'))
    return error(0, 'A format needs at least one field, such as {author}.');
  return format;
}

function tokenOf(text: string, at: number): Token | FormatError {
  const [name = '', ...modifiers] = text.split(':');
  if (!Object.hasOwn(FIELDS, name))
    return error(at, `There is no field “${name}”. There are ${Object.keys(FIELDS).join(', ')}.`);
  const field = name as Field;
  const token: Token = { field, style: 'lower' };
  let place = at + name.length + 1;
  for (const modifier of modifiers) {
    if (STYLES.has(modifier)) token.style = modifier as Style;
    else if (/^[1-9]\d?$/.test(modifier) && FIELDS[field].counts) token.count = Number(modifier);
    else
      return error(
        place,
        /^\d+$/.test(modifier)
          ? FIELDS[field].counts
            ? 'The number goes from 1 to 99.'
            : `{${field}} takes no number.`
          : `“${modifier}” says nothing here. Write upper, lower or camel${FIELDS[field].counts ? ', or a number' : ''}.`,
      );
    place += modifier.length + 1;
  }
  return token;
}

const error = (at: number, why: string): FormatError => ({ at, why });
