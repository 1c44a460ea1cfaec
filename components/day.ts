const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** "Nov 21, 2026", in the reader's time zone. @param at ms since the epoch */
export const day = (at: number): string => format.format(at);
