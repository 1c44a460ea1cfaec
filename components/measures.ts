import { spoken } from '../lib/words.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** A size as people say it: "4.2 MB". @param bytes 0 or more */
export function size(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  return value.toLocaleString(spoken(), {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power > 0 ? 'short' : 'long',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  });
}

/** A moment in the reader's own time: "Nov 21, 2026, 2:05 PM". @param at ms since the epoch */
export const moment = (at: number): string =>
  new Date(at).toLocaleString(spoken(), { dateStyle: 'medium', timeStyle: 'short' });

/** The day in the reader's own time, for the name of a file: "2026-11-21". @param at ms since the epoch */
export function day(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
