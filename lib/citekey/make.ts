import type { Paper } from '../paper.ts';
import { DEFAULT_FORMAT } from './default-format.ts';
import { arxivOf, titleWords, wordsOf } from './fields.ts';
import { FIELDS, type Format, parseFormat, type Token } from './format.ts';

/** The most letters of a key. */
export const KEY_LENGTH = 80;

/** What no reader of BibTeX takes in a key. */
const BREAKS_FILE = /[\s,{}()%#~\\"'=@&$^\0-\x1f\x7f\p{Cs}]+/gu;

/**
 * The key a paper asks for, in ASCII: the one the reader wrote, without what would break a file; else one by the format
 * (`lovelace2026neural`). Without an author in a script that can be transliterated, or where the format gives nothing, it is made from the arXiv id,
 * else from three words of the title; it is never empty.
 */
export function citekey(paper: Paper, format: Format = formatOf()): string {
  return ownKey(paper) || formatted(paper, format) || plainKey(paper);
}

/** The format a text says; the usual one where it says none. */
export function formatOf(text: string = DEFAULT_FORMAT): Format {
  const format = parseFormat(text);
  return Array.isArray(format) ? format : formatOf();
}

/** The key the reader wrote, as it can stand in a file; empty where there is none. */
export function ownKey({ reader }: Paper): string {
  return fileKey(reader.citekey?.value ?? '');
}

/** What of a key can stand in a file. */
export function fileKey(key: string): string {
  return key.replace(BREAKS_FILE, '');
}

/** Why a text can be no key, in words; undefined where it can. */
export function whyNoKey(key: string): string | undefined {
  if (key === '') return 'A key needs at least one letter or digit.';
  if (key.length > KEY_LENGTH) return `A key has at most ${KEY_LENGTH} letters. Shorten it.`;
  const [wrong] = /[^A-Za-z0-9:._+/-]/u.exec(key) ?? [];
  if (wrong !== undefined)
    return `${wrong.trim() === '' ? 'A space' : `“${wrong}”`} cannot stand in a key. Letters A to Z, digits and : . _ + / - can.`;
  return /[A-Za-z0-9]/.test(key) ? undefined : 'A key needs at least one letter or digit.';
}

/** Empty where the paper gives no field anything, or not the author the format wants. */
function formatted(paper: Paper, format: Format): string {
  let key = '';
  let said = false;
  for (const part of format) {
    if (typeof part === 'string') {
      key += part;
      continue;
    }
    const text = textOf(paper, part);
    if (text === '' && (part.field === 'author' || part.field === 'authors')) return '';
    said ||= text !== '';
    key += text;
  }
  if (!said) return '';
  return key
    .replace(/([:._+/-])[:._+/-]+/g, '$1')
    .replace(/^[:._+/-]+|[:._+/-]+$/g, '')
    .slice(0, KEY_LENGTH);
}

function textOf(paper: Paper, { field, count, style }: Token): string {
  const words = wordsOf(paper, field, count ?? FIELDS[field].counts?.usual ?? 1);
  if (style === 'upper') return words.join('').toUpperCase();
  if (style === 'camel') return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return words.join('');
}

/** A key that needs no author. */
function plainKey(paper: Paper): string {
  const [author = ''] = wordsOf(paper, 'author', 1);
  const [year = ''] = wordsOf(paper, 'year', 4);
  const words = titleWords(paper, 3);
  if (author !== '') return author + year + (words[0] ?? '');
  const arxiv = arxivOf(paper);
  if (arxiv !== '') return `arxiv${arxiv.replace(/[^A-Za-z0-9]+/g, '-')}`;
  const title = words.slice(0, 3).join('');
  return title === '' ? `paper${paper.uid.replace(/[^A-Za-z0-9]+/g, '')}` : title + year;
}
