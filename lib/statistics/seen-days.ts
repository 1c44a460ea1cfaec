import type { Visit } from '../sighting.ts';
import { unpacked } from '../sighting/pack.ts';
import { type Calendar, monthOf, yearOf } from './calendar.ts';

/** A stretch of time that things are counted by. */
export type Unit = 'week' | 'month' | 'year';
export const UNITS: readonly Unit[] = ['week', 'month', 'year'];

/** How many things fell into each stretch, by its first day (`Calendar`); stretches without any are absent. The earliest first. */
export type Counts = [from: number, count: number][];

/** The first day of the stretch a day is in. */
export function stretchOf(calendar: Calendar, unit: Unit, day: number): number {
  if (unit === 'week') return calendar.weekOf(day);
  return unit === 'month' ? monthOf(day) : yearOf(day);
}

/**
 * Counts the different papers that listings showed in each week, month and year. Visits come in the order they began in, in slices of any size; of the
 * papers only those of the stretches that still go on are held.
 */
export class SeenPapers {
  readonly #calendar: Calendar;
  readonly #open = new Map<Unit, { from: number; ids: Set<string>; papers: number }>();
  readonly #counts: Record<Unit, Counts> = { week: [], month: [], year: [] };

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  add(visits: readonly Visit[]): void {
    for (const visit of visits) {
      const day = this.#calendar.dayOf(visit.start);
      const papers = unpacked(visit);
      for (const unit of UNITS) {
        const from = stretchOf(this.#calendar, unit, day);
        let open = this.#open.get(unit);
        if (open?.from !== from) {
          this.#close(unit);
          open = { from, ids: new Set(), papers: 0 };
          this.#open.set(unit, open);
        }
        for (const { ids } of papers) {
          // Known by any of its ids.
          if (!ids.some((id) => open.ids.has(id))) open.papers++;
          for (const id of ids) open.ids.add(id);
        }
      }
    }
  }

  /** What was counted so far; more may be added afterwards. */
  counts(): Record<Unit, Counts> {
    const now = (unit: Unit): Counts => {
      const open = this.#open.get(unit);
      return [...this.#counts[unit], ...(open ? [[open.from, open.papers] as [number, number]] : [])];
    };
    return { week: now('week'), month: now('month'), year: now('year') };
  }

  #close(unit: Unit): void {
    const open = this.#open.get(unit);
    if (open) this.#counts[unit].push([open.from, open.papers]);
  }
}
