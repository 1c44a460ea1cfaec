import type { Paper } from '../paper.ts';
import type { Calendar } from './calendar.ts';
import type { Counts } from './seen-days.ts';

/** Papers that were saved, or read, day by day. Days without any are absent; the earliest first. */
export interface KeptDays {
  saved: Counts;
  read: Counts;
}

/** Counts what became of the library's papers on which day; papers come in slices of any size and in any order. */
export class KeptPapers {
  readonly #calendar: Calendar;
  readonly #saved = new Map<number, number>();
  readonly #read = new Map<number, number>();

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  add(papers: readonly Pick<Paper, 'added' | 'reader'>[]): void {
    for (const { added, reader } of papers) {
      // 0 where nobody said when: it belongs to no day.
      if (added > 0) this.#count(this.#saved, added);
      const { status } = reader;
      if (status?.value === 'read' && status.at > 0) this.#count(this.#read, status.at);
    }
  }

  days(): KeptDays {
    return { saved: inOrder(this.#saved), read: inOrder(this.#read) };
  }

  #count(counts: Map<number, number>, at: number): void {
    const day = this.#calendar.dayOf(at);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
}

function inOrder(counts: Map<number, number>): Counts {
  return [...counts].sort(([a], [b]) => a - b);
}
