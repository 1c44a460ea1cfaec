import { spoken } from '../lib/words.ts';

// Making one takes longer than using it a thousand times.
let format: Intl.DateTimeFormat | undefined;
let language = '';

/** "Nov 21, 2026", in the reader's time zone. @param at ms since the epoch */
export function day(at: number): string {
  if (!format || language !== spoken()) {
    language = spoken();
    format = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  }
  return format.format(at);
}

/**
 * "Nov 21, 2026", "Nov 2026" or "2026": the day, month or year a paper came out, as far as it is known. It has no time zone.
 * @param published ISO 8601; what is no date is given back as it is
 */
export function publishedOn(published: string): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(published) ?? [];
  if (!year || !month) return published;
  const at = new Date(`${year}-${month}-${date ?? '01'}T00:00:00Z`);
  // There is no 31st of February, whatever a page says: it would be shown as another day.
  if (Number.isNaN(at.getTime()) || (date && at.getUTCDate() !== Number(date))) return published;
  const parts = date
    ? { dateStyle: 'medium' as const }
    : { year: 'numeric' as const, month: 'short' as const };
  return new Intl.DateTimeFormat(spoken(), { ...parts, timeZone: 'UTC' }).format(at);
}
