import { isoDay, oneLine } from '../entry/field.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
/** Dates as pages print them: `2026-11-20`, `20 November, 2026`, `Nov 20, 2026`, `2026 Nov 20`, and without the day. */
const FORMS = [
  String.raw`\b(?<year>\d{4})[-/.](?<number>\d\d)[-/.](?<day>\d\d)\b`,
  String.raw`\b(?<day>\d{1,2})\s+${NAME},?\s+(?<year>\d{4})\b`,
  String.raw`\b${NAME}\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})\b`,
  String.raw`\b(?<year>(?:19|20)\d\d)\s+${NAME}(?:\s+(?<day>\d{1,2}))?\b`,
  String.raw`\b${NAME},?\s+(?<year>\d{4})\b`,
].map((form) => new RegExp(form, 'i'));

/** The first date in a text, as far as it says one: `2026-11-20`, `2026-11`, `2026`. */
export function dateIn(text: string | undefined): string | undefined {
  for (const form of FORMS) {
    const { year, month, number, day } = form.exec(text ?? '')?.groups ?? {};
    if (year === undefined) continue;
    const place = number ?? String(MONTHS.indexOf(month?.slice(0, 3).toLowerCase() ?? '') + 1);
    const whole = isoDay(`${year}-${place.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`);
    if (whole !== undefined) return day === undefined ? whole.slice(0, 7) : whole;
  }
  return yearIn(text);
}

/** A text that is a date with its year and nothing else (`Oct 4, 2026`), as `YYYY-MM-DD`. A date without a year gives nothing: there is no clock here. */
export function printedDay(value: unknown): string | undefined {
  const text = oneLine(value) ?? '';
  const day = /^(?:published on )?[a-z]{3,9} \d{1,2}, \d{4}$/i.test(text) ? dateIn(text) : undefined;
  return isoDay(day);
}

/** The last year a text names: a venue's name comes before it. */
export function yearIn(text: string | undefined): string | undefined {
  return [...(text ?? '').matchAll(/\b(?:19|20)\d\d\b/g)].at(-1)?.[0];
}

/** Names with commas or semicolons between them, perhaps `and` before the last, and `Jr.` behind its own; what only says that there are more is no name. Names may hold an `and` themselves, and an entity (`&#x27;`) that was escaped twice. */
export function namesIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\s*(?:,|(?<!&#?\w+);)(?!\s*(?:Jr|Sr|I{2,3}|IV)\b)\s*(?:and\s+)?/)
    .map((name) => name.replace(/^[\s…]+|[\s…]+$/g, ''))
    .filter((name) => /\p{L}/u.test(name) && !/^(?:et al|others|\.\.\.)\b/i.test(name));
}
