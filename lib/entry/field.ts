/**
 * Fields out of values nobody vouches for: a page's embedded JSON, text beside a card.
 * Each function gives the field, or undefined when the value has not the shape the field needs.
 */

/** Text that says something, exactly as it is written; undefined for anything else. */
export function rawText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Text on one line, runs of white space made one space. */
export function oneLine(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() || undefined : undefined;
}

/** A whole number from 0. */
export function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A count as pages print it: `-` (none), `843`, `1,204`, `3.29k`, `1.2M`. Rounded where the page rounds. */
export function printedCount(value: unknown): number | undefined {
  const text = oneLine(value);
  if (text === '-') return 0;
  // Without its unit a number with a point is no count: `2406.01234` is an id.
  const parts = /^(?:(\d{1,3}(?:,\d{3})+|\d+)|(\d+(?:\.\d+)?)\s?([km]))$/iu.exec(text ?? '');
  if (!parts) return undefined;
  const number = Number((parts[1] ?? parts[2] ?? '').replaceAll(',', ''));
  return count(Math.round(number * ({ k: 1e3, m: 1e6 }[parts[3]?.toLowerCase() ?? ''] ?? 1)));
}

/** An absolute `http(s)` address as written: no other scheme, no white space or quotes that a page could hide one in. */
export function webLink(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\/[^\s<>"'\\]+$/iu.test(value)) return undefined;
  return URL.canParse(value) ? value : undefined;
}

/** The day (`YYYY-MM-DD`) an ISO 8601 date or time begins with. */
export function isoDay(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|$)/u.exec(value)?.[0];
}
