import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Visit } from '../../lib/sighting.ts';
import { packed } from '../../lib/sighting/pack.ts';
import { Calendar, dayFrom, isoOf, monthOf, yearNumber, yearOf } from '../../lib/statistics/calendar.ts';
import { courseOf } from '../../lib/statistics/course.ts';
import { KeptPapers } from '../../lib/statistics/kept-days.ts';
import { type Counts, SeenPapers, stretchOf, UNITS } from '../../lib/statistics/seen-days.ts';
import { weekStart } from '../../lib/statistics/week-start.ts';
import { MANY } from './runs.ts';

const DAY = 86_400_000;
const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo', 'Africa/Cairo', 'Australia/Lord_Howe']; // prettier-ignore
const zones = fc.constantFrom(...ZONES);
const firstDays = fc.constantFrom(1, 5, 6, 7);
const moments = fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2032, 0) });
const calendarOf = (zone: string, firstDay = 1) => new Calendar({ zone, firstDay });
const on = (iso: string) => dayFrom(iso) ?? Number.NaN;

/** A list, and places to cut it at. */
const cut = <T>(list: T[], places: number[]): T[][] => {
  const ends = [...places.map((place) => place % (list.length + 1)), list.length].sort((a, b) => a - b);
  return ends.map((end, i) => list.slice(i ? ends[i - 1] : 0, end));
};

describe('a day', () => {
  it('is the one that the reader has', () => {
    const at = Date.UTC(2026, 10, 21, 16, 30);
    expect(isoOf(calendarOf('UTC').dayOf(at))).toBe('2026-11-21');
    expect(isoOf(calendarOf('Asia/Tokyo').dayOf(at))).toBe('2026-11-22');
    expect(isoOf(calendarOf('Pacific/Pago_Pago').dayOf(at - 12 * 3_600_000))).toBe('2026-11-20');
    // Summer time began there at two in the morning.
    const berlin = calendarOf('Europe/Berlin');
    expect(isoOf(berlin.dayOf(Date.UTC(2026, 2, 28, 23, 30)))).toBe('2026-03-29');
    expect(isoOf(berlin.dayOf(Date.UTC(2026, 2, 29, 22, 30)))).toBe('2026-03-30');
    expect(isoOf(calendarOf('UTC').dayOf(-1))).toBe('1969-12-31');
  });

  it('is what the browser’s own calendar says, in every zone', () => {
    fc.assert(
      fc.property(zones, moments, (timeZone, at) => {
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
        expect(isoOf(calendarOf(timeZone).dayOf(at))).toBe(parts);
      }),
      MANY,
    );
  });

  it('begins with its first moment, and the one before belongs to another', () => {
    fc.assert(
      fc.property(zones, moments, (zone, at) => {
        const calendar = calendarOf(zone);
        const day = calendar.dayOf(at);
        const start = calendar.startOf(day);
        expect(calendar.dayOf(start)).toBe(day);
        expect(calendar.dayOf(start - 1)).toBeLessThan(day);
        expect(start).toBeLessThanOrEqual(at);
      }),
      MANY,
    );
  });

  it('is read from a date and written as one', () => {
    expect(isoOf(on('2024-02-29'))).toBe('2024-02-29');
    for (const odd of ['', '2023-02-29', '2026-13-01', '26-01-01', 'today'])
      expect(dayFrom(odd)).toBeUndefined();
    expect(isoOf(monthOf(on('2026-12-31'), 1))).toBe('2027-01-01');
    expect([isoOf(yearOf(on('2026-12-31'))), yearNumber(on('2026-12-31'))]).toEqual(['2026-01-01', 2026]);
  });
});

describe('a week', () => {
  it('has seven days and begins with the day the reader’s begins with', () => {
    fc.assert(
      fc.property(firstDays, fc.integer({ min: -1000, max: 40_000 }), (firstDay, day) => {
        const calendar = calendarOf('UTC', firstDay);
        const first = calendar.weekOf(day);
        expect(day - first).toBeGreaterThanOrEqual(0);
        expect(day - first).toBeLessThan(7);
        expect(new Date(first * DAY).getUTCDay()).toBe(firstDay % 7);
        expect(calendar.weekOf(first + 6)).toBe(first);
      }),
      MANY,
    );
  });

  it.each([
    ['en-US', 7], ['en', 7], ['en-GB', 1], ['de', 1], ['fr', 1], ['es', 1], ['es-MX', 7], ['ja', 7], ['zh-CN', 1], ['ar-EG', 6], ['dv', 5], ['nonsense!', 1],
  ])('begins in %s with day %i', (locale, first) => expect(weekStart(locale)).toBe(first)); // prettier-ignore
});

const visit = (start: number, ...lists: string[][]): Visit => ({
  start,
  until: start,
  listing: 'l',
  site: 'huggingface',
  kind: 'day',
  url: 'https://huggingface.co/papers',
  ...packed(lists.map((ids) => ({ ids }))),
});
const someVisits = fc
  .array(fc.tuple(moments, fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })), {
    maxLength: 12,
  })
  .map((all) =>
    all
      .sort(([a], [b]) => a - b)
      .map(([at, ns]) => visit(at, ...ns.map((n) => [`arxiv:2609.${90_000 + n}`]))),
  );

describe('papers seen', () => {
  it('count once a week, month and year, in slices of any size', () => {
    fc.assert(
      fc.property(someVisits, fc.array(fc.nat()), zones, firstDays, (visits, places, zone, firstDay) => {
        const calendar = calendarOf(zone, firstDay);
        const seen = new SeenPapers(calendar);
        for (const slice of cut(visits, places)) seen.add(slice);
        const counts = seen.counts();
        for (const unit of UNITS) {
          const sets = new Map<number, Set<string>>();
          for (const { start, ids } of visits) {
            const from = stretchOf(calendar, unit, calendar.dayOf(start));
            const set = sets.get(from) ?? new Set();
            for (const id of ids.split('\n').filter(Boolean)) set.add(id);
            sets.set(from, set);
          }
          expect(counts[unit]).toEqual([...sets].map(([from, set]) => [from, set.size]));
        }
      }),
      MANY,
    );
  });

  it('are known by any of their ids', () => {
    const seen = new SeenPapers(calendarOf('UTC'));
    seen.add([visit(1, ['arxiv:1', 'doi:1']), visit(2, ['doi:1'], ['arxiv:2'])]);
    expect(seen.counts().week).toEqual([[-3, 2]]);
  });
});

const paper = (added: number, read?: number) => ({
  added,
  reader: read === undefined ? {} : { status: { value: 'read' as const, at: read } },
});

describe('papers saved and read', () => {
  it('add up to all with a time, in slices of any size and in any order', () => {
    const papers = fc.array(fc.tuple(moments, fc.option(moments, { nil: undefined })));
    fc.assert(
      fc.property(papers, fc.array(fc.nat()), zones, (all, places, zone) => {
        const counted = (list: typeof all, places: number[]) => {
          const kept = new KeptPapers(calendarOf(zone));
          for (const slice of cut(list, places)) kept.add(slice.map(([added, read]) => paper(added, read)));
          return kept.days();
        };
        const days = counted(all, places);
        expect(counted(all.toReversed(), [])).toEqual(days);
        const sum = (counts: Counts) => counts.reduce((total, [, count]) => total + count, 0);
        expect(sum(days.saved)).toBe(all.length);
        expect(sum(days.read)).toBe(all.filter(([, read]) => read !== undefined).length);
      }),
      MANY,
    );
  });

  it('leave out what nobody knows the time of, and what is not read', () => {
    const kept = new KeptPapers(calendarOf('UTC'));
    kept.add([paper(0), paper(DAY, 0), { added: DAY, reader: { status: { value: 'reading', at: DAY } } }]);
    expect(kept.days()).toEqual({ saved: [[1, 2]], read: [] });
  });
});

describe('the course of weeks, months and years', () => {
  const calendar = calendarOf('UTC', 1);
  const today = on('2026-11-21');

  it('ends with today’s, has the empty ones, and loses nothing within', () => {
    const counts = fc
      .array(fc.tuple(fc.integer({ min: today - 60, max: today }), fc.integer({ min: 1, max: 50 })), {
        maxLength: 20,
      })
      .map((all) => all.sort(([a], [b]) => a - b));
    fc.assert(
      fc.property(counts, counts, fc.constantFrom(...UNITS), (one, other, unit) => {
        const course = courseOf(calendar, unit, today, [one, other]);
        const last = course.at(-1);
        expect([last?.from, (last?.until ?? 0) > today]).toEqual([stretchOf(calendar, unit, today), true]);
        for (const [i, stretch] of course.entries()) if (i) expect(stretch.from).toBe(course[i - 1]?.until);
        for (const [i, all] of [one, other].entries())
          expect(course.reduce((sum, stretch) => sum + (stretch.counts[i] ?? 0), 0)).toBe(
            all.reduce((sum, [, count]) => sum + count, 0),
          );
      }),
      MANY,
    );
  });

  it('is one week for who began this week, and no more than a panel shows after ten years', () => {
    expect(courseOf(calendar, 'week', today, [[[today, 3]]])).toEqual([
      { from: on('2026-11-16'), until: on('2026-11-23'), counts: [3] },
    ]);
    expect(courseOf(calendar, 'week', today, [[]])).toHaveLength(1);
    const long: Counts = [[on('2014-01-05'), 4], [on('2026-11-20'), 1]]; // prettier-ignore
    expect(courseOf(calendar, 'week', today, [long])).toHaveLength(12);
    expect(courseOf(calendar, 'month', today, [long]).map(({ from }) => isoOf(from))[0]).toBe('2025-12-01');
    const years = courseOf(calendar, 'year', today, [long]);
    expect(years.map(({ from }) => yearNumber(from))).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]); // prettier-ignore
    expect(years.at(-1)?.counts).toEqual([1]);
  });
});
