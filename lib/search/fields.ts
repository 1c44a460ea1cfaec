import type { Paper } from '../paper.ts';
import { linksOf } from '../paper/links.ts';
import { displayText } from '../text/index.ts';
import { foldForSearch } from './fold.ts';

/** Where words are looked for; the ids are compared whole. */
export const FIELDS = ['title', 'authors', 'body', 'tags', 'note', 'ids'] as const;
export type Field = (typeof FIELDS)[number];

/** What a paper has or is, as bits of one number. The lowest two are its status. */
export const FLAGS = {
  starred: 1 << 2,
  code: 1 << 3,
  note: 1 << 4,
  abstract: 1 << 5,
  pdf: 1 << 6,
  project: 1 << 7,
  tags: 1 << 8,
} as const;
export const STATUSES = ['unread', 'reading', 'read'] as const;
export type Status = (typeof STATUSES)[number];

/** What a paper says, field by field: the texts of a field are apart, so that no phrase runs from one into the next. */
export function textsOf(paper: Paper): Record<Field, string[]> {
  const { reader } = paper;
  const body = [paper.abstract, paper.summary, paper.organization, paper.venue, ...(paper.keywords ?? [])];
  return {
    title: titles(paper),
    authors: paper.authors.map(displayText),
    body: [
      ...body.flatMap((text) => (text === undefined ? [] : [displayText(text)])),
      ...(paper.categories ?? []),
    ],
    tags: reader.tags?.value ?? [],
    note: reader.note ? [reader.note.value] : [],
    ids: idKeys(paper.ids),
  };
}

/** The reader's title and the found one, as shown and, where that differs, as found: TeX is looked for in both forms. */
function titles(paper: Paper): string[] {
  const found = new Set<string>();
  for (const raw of [paper.reader.title?.value ?? '', paper.title]) {
    found.add(displayText(raw));
    found.add(raw.replace(/\s+/g, ' ').trim());
  }
  return [...found].filter(Boolean);
}

/** The forms under which an id is found: whole, and without its scheme. */
function idKeys(ids: string[]): string[] {
  return [
    ...new Set(ids.flatMap((id) => [foldForSearch(id), foldForSearch(id.replace(/^[^:]*:/, ''))])),
  ].filter(Boolean);
}

/** What a list sorted by title compares, by code points: the words of the title as shown. */
export function titleSortKey(paper: Paper): string {
  const title = displayText(paper.reader.title?.value ?? paper.title);
  return foldForSearch(title)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A tag as tags are compared: folded, spaces collapsed, without the quotes that a query could not hold. */
export function tagKey(tag: string): string {
  return foldForSearch(tag)
    .replace(/["“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `2024-06-01` as 20240601, `2024-06` as 20240600, `2024` as 20240000, anything else as 0: its first four digits are the year. */
export function publishedNumber(published: string | undefined): number {
  const [, year, month = '00', day = '00'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '') ?? [];
  return year === undefined ? 0 : Number(year + month + day);
}

export function flagsOf(paper: Paper): number {
  const { reader, abstract } = paper;
  const links = linksOf(paper);
  let flags = STATUSES.indexOf(reader.status?.value ?? 'unread');
  if (flags < 0) flags = 0;
  const set = (flag: keyof typeof FLAGS, on: unknown) => {
    if (on) flags |= FLAGS[flag];
  };
  set('starred', reader.starred?.value);
  set('code', links.code);
  set('note', reader.note?.value.trim());
  set('abstract', abstract);
  set('pdf', links.pdf);
  set('project', links.project);
  set('tags', reader.tags?.value.length);
  return flags;
}

/** The sites that showed it, each once. */
export function sitesOf({ sources }: Paper): string[] {
  return [...new Set(sources.flatMap(({ entry }) => (entry.site ? [entry.site] : [])))].sort();
}

/** Its tags, each once. */
export function tagsOf({ reader }: Paper): string[] {
  return [...new Set(reader.tags?.value)].sort();
}
