import type { Receipt } from './exporter.ts';
import type { Filling } from './filling.ts';
import { type Order, type Remarks, Tally } from './tally.ts';

/** What was said of the entries of a file as they were written and read back. Plain data. */
export interface Said {
  /** How many papers were written. */
  papers: number;
  /** How many entries the strict reader found. */
  entries: number;
  remarks: Record<'repaired' | 'missing' | 'problems', Remarks>;
  /** What entries are called that have no keys. */
  names: ReadonlyMap<number, string>;
}

/**
 * What an export says about itself.
 * @param filling where its entries have keys
 * @param order of its entries in the file, where that is not the one of their numbers
 */
export function receiptOf(
  { papers, entries, remarks, names }: Said,
  filling?: Filling,
  order?: Order,
): Receipt {
  const tallies = {
    repaired: new Tally(remarks.repaired, order),
    missing: new Tally(remarks.missing, order),
    problems: new Tally(remarks.problems, order),
  };
  if (filling) for (const { kind, remark, entry } of filling.changed()) tallies[kind].add(remark, entry);
  const keys = filling?.keys() ?? [];
  const lines = (tally: Tally) =>
    tally.lines((entry) => keys[entry] ?? names.get(entry) ?? `entry ${entry + 1}`);
  const problems = lines(tallies.problems);
  if (entries !== papers)
    problems.unshift(
      `A strict reader finds ${entries.toLocaleString('en')} entries where ${papers.toLocaleString('en')} papers were written. Keep your library as it is, and tell us.`,
    );
  return { entries, repaired: lines(tallies.repaired), missing: lines(tallies.missing), problems };
}
