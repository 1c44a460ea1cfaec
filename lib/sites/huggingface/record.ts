import { count, isoDay, rawText, webLink } from '../../entry-field.ts';
import type { Reading } from '../../entry-reading.ts';
import { isObject } from './page-data.ts';

/** What one record of the page's data says. A field of the wrong type is absent; a record without a title is damaged. */
export function readRecord(record: unknown): Reading {
  if (!isObject(record) || !isObject(record['paper'])) return {};
  const paper = record['paper'];
  const organization = [paper['organization'], record['organization']].find(isObject);
  const people = Array.isArray(paper['authors']) ? (paper['authors'] as unknown[]) : [];
  return defined({
    // Until 2024 title and summary stood in `paper` only; since then in both.
    title: rawText(paper['title']) ?? rawText(record['title']),
    abstract: rawText(paper['summary']) ?? rawText(record['summary']),
    // `name` is the person, `user` only their account. `hidden` ones are authors too: the page counts them.
    authors: people.flatMap((person) => (isObject(person) && rawText(person['name'])) || []),
    authorCount: people.length,
    // The record's own `publishedAt` is New York midnight: in UTC a day early (2026), or the day of submission (2024).
    published: isoDay(paper['publishedAt']),
    organization: rawText(organization?.['fullname']) ?? rawText(organization?.['name']),
    keywords: Array.isArray(paper['ai_keywords'])
      ? paper['ai_keywords'].flatMap((word) => rawText(word) ?? [])
      : undefined,
    summary: rawText(paper['ai_summary']),
    links: defined({ code: webLink(paper['githubRepo']), project: webLink(paper['projectPage']) }),
    stats: defined({
      upvotes: count(paper['upvotes']),
      stars: count(paper['githubStars']),
      comments:
        count(record['numComments']) ??
        (Array.isArray(record['comments']) ? record['comments'].length : undefined),
    }),
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
