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
