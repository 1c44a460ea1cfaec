import { count, isoDay, rawText, webLink } from '../../entry/field.ts';
import type { Reading } from '../../entry/reading.ts';
import { isObject } from './page-data.ts';

/**
 * What one record of the page's data says. A field that is there but not of its type is left out and named in `damaged`;
 * so is a title that is missing altogether, for every record has one.
 */
export function readRecord(record: unknown): { reading: Reading; damaged: string[] } {
  const damaged: string[] = [];
  const paper = isObject(record) && isObject(record['paper']) ? record['paper'] : {};
  const outer = isObject(record) ? record : {};
  const field = <T>(
    name: string,
    values: unknown[],
    read: (value: unknown) => T | undefined,
  ): T | undefined => {
    const found = values.map(read).find((value) => value !== undefined);
    if (found === undefined && values.some((value) => value !== undefined && value !== null && value !== ''))
      damaged.push(name);
    return found;
  };

  // Until 2024 title and summary stood in `paper` only; since then in both.
  const title = field('title', [paper['title'], outer['title']], rawText);
  if (title === undefined && !damaged.includes('title')) damaged.push('title');
  const listed = field('authors', [paper['authors']], list) ?? [];
  // `name` is the person, `user` only their account. `hidden` ones are authors too: the page counts them.
  const authors = listed.flatMap((person) => (isObject(person) && rawText(person['name'])) || []);
  if (authors.length < listed.length) damaged.push('authors');

  const reading = defined({
    title,
    abstract: field('abstract', [paper['summary'], outer['summary']], rawText),
    authors,
    authorCount: listed.length,
    // The record's own `publishedAt` is New York midnight: in UTC a day early (2026), or the day of submission (2024).
    published: field('date', [paper['publishedAt']], isoDay),
    organization: field('organization', [paper['organization'], outer['organization']], fullName),
    keywords: field('keywords', [paper['ai_keywords']], list)?.flatMap((word) => rawText(word) ?? []),
    summary: field('summary', [paper['ai_summary']], rawText),
    links: defined({
      code: field('repository', [paper['githubRepo']], webLink),
      project: field('project page', [paper['projectPage']], webLink),
    }),
    stats: defined({
      upvotes: field('upvotes', [paper['upvotes']], count),
      stars: field('stars', [paper['githubStars']], count),
      // A single paper's page holds the comments themselves.
      comments: field('comments', [outer['numComments']], count) ?? list(outer['comments'])?.length,
    }),
  });
  return { reading, damaged };
}

function list(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function fullName(organization: unknown): string | undefined {
  return isObject(organization)
    ? (rawText(organization['fullname']) ?? rawText(organization['name']))
    : undefined;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
