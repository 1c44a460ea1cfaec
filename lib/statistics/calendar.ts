const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** More than any place on earth is away from UTC, ms. */
const FAR = 26 * HOUR;

/** Where and how the reader counts days. */
export interface Clock {
  /** IANA name of the time zone: `Asia/Tokyo`. */
  zone: string;
  /** The day a week begins with: 1 is Monday, 7 Sunday. */
  firstDay: number;
}

/**
 * Days and weeks as the reader lives them. A day is named by a number: its distance from 1 January 1970 in the reader's own time; a week, month or
 * year by its first day.
 */
export class Calendar {
  readonly #format: Intl.DateTimeFormat;
  readonly #firstDay: number;
  /** The distance from UTC at each midnight of UTC that was asked about. It changes a few times a year. */
  readonly #offsets = new Map<number, number>();

  /** @throws RangeError for a time zone nobody knows */
  constructor({ zone, firstDay }: Clock) {
    this.#firstDay = firstDay;
    this.#format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  }

  /** The day a moment lies on. @param at ms since the epoch */
  dayOf(at: number): number {
    const utc = Math.floor(at / DAY);
    const before = this.#midnight(utc);
    // Between two midnights the clock was changed: then this very moment has to be asked about.
    const offset = before === this.#midnight(utc + 1) ? before : this.#offset(at);
    return Math.floor((at + offset) / DAY);
  }

  /** When a day begins, ms since the epoch: its first moment, which is not midnight everywhere. */
  startOf(day: number): number {
    let [low, high] = [day * DAY - FAR, day * DAY + FAR];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.dayOf(middle) < day) low = middle;
      else high = middle;
    }
    return high;
  }

  /** The first day of the week a day is in. */
  weekOf(day: number): number {
    return day - weekday(day, this.#firstDay);
  }

  #midnight(utc: number): number {
    let offset = this.#offsets.get(utc);
    if (offset === undefined) this.#offsets.set(utc, (offset = this.#offset(utc * DAY)));
    return offset;
  }

  #offset(at: number): number {
    const parts: Partial<Record<string, string>> = {};
    for (const { type, value } of this.#format.formatToParts(at)) parts[type] = value;
    const number = (name: string) => Number(parts[name]);
    const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
    const local = new Date(0);
    local.setUTCFullYear(year, number('month') - 1, number('day'));
    local.setUTCHours(number('hour'), number('minute'), number('second'));
    return local.getTime() - Math.floor(at / 1000) * 1000;
  }
}

/** How many days a day is into a week that begins with `firstDay`: 0 to 6. */
function weekday(day: number, firstDay: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 4 - firstDay) % 7) + 7) % 7;
}

/** First day of the month a day is in, or of one `further` on. */
export const monthOf = (day: number, further = 0): number =>
  dayNumber(yearNumber(day), new Date(day * DAY).getUTCMonth() + further);
/** First day of the year a day is in, or of one `further` on. */
export const yearOf = (day: number, further = 0): number => dayNumber(yearNumber(day) + further, 0);
/** The year as people write it: 2026. */
export const yearNumber = (day: number): number => new Date(day * DAY).getUTCFullYear();

/** First day of a month, which may lie outside of 0 to 11. */
const dayNumber = (year: number, month: number): number => Date.UTC(year, month) / DAY;

/** The day as ISO 8601 has it: `2026-11-21`. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day that an ISO 8601 date names; undefined where it is none. */
export function dayFrom(iso: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) || isoOf(at / DAY) !== iso ? undefined : at / DAY;
}

/** A moment of a day, for `Intl.DateTimeFormat` with the zone UTC to write it by. @returns ms since the epoch */
export const momentOf = (day: number): number => day * DAY;
