import { existsSync, readFileSync } from 'node:fs';
import type { Entry } from '../../lib/entry.ts';
import { idOf } from '../../lib/ids.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';

/** Labelled duplicates that are kept beside the project, not in it. */
export const DATA = new URL('../../../shared/', import.meta.url).pathname;

export const hasData = existsSync(`${DATA}dedupe/README.md`);

export interface LabelledPair {
  a: Paper;
  b: Paper;
  duplicate: boolean;
  category: string;
}

/** Rows of a CSV file by column name; fields may be quoted and hold line breaks. */
export function readCsv(path: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const text = readFileSync(path, 'utf8');
  const FIELD = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy;
  while (FIELD.lastIndex < text.length) {
    const match = FIELD.exec(text);
    if (!match) throw new Error(`${path}: no field at ${FIELD.lastIndex}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') rows.push([]);
  }
  const [head = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** Pairs of a benchmark; its tokenising is undone where it cut words (`b &#246; ttger`) and lists (`a , b`). */
export function readPairs(name: string): LabelledPair[] {
  return readCsv(`${DATA}dedupe/${name}`).map((row) => ({
    a: paperOf(row, 'a'),
    b: paperOf(row, 'b'),
    duplicate: row['label'] === '1',
    category: row['category'] ?? '',
  }));
}

function paperOf(row: Record<string, string>, side: string): Paper {
  const field = (name: string) => (row[`${side}_${name}`] ?? '').replace(/ ?(&#\d+;) ?/g, '$1').trim();
  const year = field('year').replace(/\.0$/, '');
  return toPaper({
    ...bare(field('title')),
    authors: field('authors')
      .split(' , ')
      .filter((author) => author !== ''),
    ...(field('venue') === '' ? {} : { venue: field('venue') }),
    ...(year === '' ? {} : { published: year }),
  });
}

/** An entry with a title and nothing else. */
export function bare(title: string): Entry {
  return { title, authors: [], ids: [], url: '', links: {}, stats: {} };
}

/** A record of a systematic search; `duplicate` says that another record of the same work stands in the file. */
export interface LabelledRecord {
  entry: Entry;
  duplicate: boolean;
}

/** The "Diabetes" search; its author column has lost the separators between names. */
export function readSearch(): LabelledRecord[] {
  return readCsv(`${DATA}dedupe/asysd/diabetes_1845_labelled.csv`).map((row) => {
    const field = (name: string) => (row[name] === 'NA' ? '' : (row[name] ?? '').trim());
    const doi = idOf(field('doi'));
    return {
      duplicate: row['source'] === 'duplicate',
      entry: {
        ...bare(field('title')),
        authors: field('author')
          .split(/(?<=\.)(?=\p{L}[\p{L}'])/u)
          .filter((author) => author !== ''),
        ids: doi === undefined ? [] : [doi],
        ...(field('abstract') === '' ? {} : { abstract: field('abstract') }),
        ...(field('journal') === '' ? {} : { venue: field('journal') }),
        ...(/^\d{4}$/.test(field('year')) ? { published: field('year') } : {}),
      },
    };
  });
}
