import type { Paper } from '../paper.ts';
import { Entries } from './entries.ts';
import type { WriteOptions, Writing } from './exporter.ts';
import { Filling } from './filling.ts';
import { receiptOf } from './receipt.ts';
import type { Say, StrictReader } from './strict.ts';

/** Something to say about the entry that is being written. Continues “3 entries …”. */
export type Remark = (kind: 'repaired' | 'missing' | 'problems', remark: string) => void;

/** What one format brings to `written`. */
export interface Format {
  /** Before everything, between two entries, after everything. */
  head?: string;
  between?: string;
  tail?: string;
  /** The whole file where there is no entry, if it is not head and tail. */
  none?: string;
  /** An entry: what stands before its key and after it, or all of it where entries have none. */
  entry(paper: Paper, remark: Remark): [before: string, after: string] | string;
  /** Texts are written as they were found. */
  raw?: boolean;
  /** A citation key as it stands in the file; as it is where absent. */
  key?(key: string): string;
  /** Reads back what was written. */
  reader(say: Say): StrictReader;
}

/**
 * An export in a format whose entries stand one after the other, read back strictly as it is completed.
 * @param keyed whether they have citation keys
 */
export function written(format: Format, options: WriteOptions = {}, keyed = true): Writing {
  const entries = new Entries(format, keyed, options.keyFormat);
  const filling = keyed ? new Filling(options, format.key) : undefined;
  return {
    entries,
    ...(filling && { filling }),
    between: format.between ?? '',
    add(papers) {
      const { text, wishes } = entries.add(papers);
      filling?.add(wishes);
      return text;
    },
    ...(filling && {
      complete(text: string) {
        const filled = filling.fill(text);
        entries.read(filled);
        return filled;
      },
      fresh: () => filling.fresh(),
    }),
    end() {
      const { text, said } = entries.end();
      return { text, receipt: receiptOf(said, filling) };
    },
  };
}
