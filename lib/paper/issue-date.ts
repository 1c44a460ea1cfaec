import type { Paper } from '../paper.ts';

/** When a paper came out: `year` in four digits or empty, `month` from 1 to 12 where it is known. */
export interface IssueDate {
  year: string;
  month?: number;
}

/** As the paper says, unless it is no year in which papers were printed (`0001`, as some sites write none); else as its arXiv id says, whose digits are the year and month of submission (arXiv's identifier scheme since 1991). */
export function dateOf(paper: Paper): IssueDate {
  const [, year, month] = /^((?:1[5-9]|20)\d\d)(?:-(\d\d))?/.exec(paper.published ?? '') ?? [];
  if (year !== undefined) return dated(year, Number(month ?? 0));
  for (const id of paper.ids) {
    const [, yy, mm] = /^arxiv:(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)(\d\d)(?:\.\d{4,5}|\d{3})$/.exec(id) ?? [];
    if (yy !== undefined) return dated(`${Number(yy) > 90 ? 19 : 20}${yy}`, Number(mm));
  }
  return { year: '' };
}

function dated(year: string, month: number): IssueDate {
  return month >= 1 && month <= 12 ? { year, month } : { year };
}

/** The day of the month where the paper says one that the calendar has. */
export function dayOf(paper: Paper): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(paper.published ?? '') ?? [];
  if (day === undefined) return undefined;
  return Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month)) ? Number(day) : undefined;
}

/** How many days a month has, from 1 to 12; none where there is no such month. */
export function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
