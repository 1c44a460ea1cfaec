import { CiteKeys } from '../citekey.ts';
import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import { isMended } from '../text/mended.ts';
import type { WriteOptions, Writing } from './exporter.ts';
import type { Say, StrictReader } from './strict.ts';
import { Tally } from './tally.ts';

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

/** Where a key will stand: no field holds this character. */
const HOLE = '\0';

/** Titles are named by so many letters. */
const NAMED = 60;

/**
 * An export in a format whose entries stand one after the other, read back strictly as it is completed.
 *
 * Who gets which key is known only when all papers are in: the file begins with those saved last, and the one saved first has the plain key.
 * So the entries are written with holes, and the keys are put in when all are there.
 */
export function written(format: Format, options: WriteOptions = {}, keyed = true): Writing {
  const { head = '', between = '', tail = '', none = head + tail } = format;
  const tallies = { repaired: new Tally(), missing: new Tally(), problems: new Tally() };
  const wanted = new CiteKeys(options);
  /** Of entries without keys: what those are called that the receipt names. */
  const names = new Map<number, string>();
  let papers: readonly Paper[] = [];
  let first = 0;
  let count = 0;
  let keys: string[] | undefined;
  let filled = 0;
  const all = () => (keys ??= wanted.assign(options.taken));
  const say = (kind: keyof typeof tallies, remark: string, entry: number) => {
    const named = tallies[kind].add(remark, entry);
    const paper = papers[entry - first];
    if (named && !keyed && paper) names.set(entry, nameOf(paper));
  };
  const reader = format.reader(say);
  const read = (text: string) => {
    reader.read(text);
    return text;
  };
  const one = (paper: Paper): string => {
    const n = count++;
    if (keyed) wanted.add(paper);
    const entry = format.entry(paper, (kind, remark) => say(kind, remark, n));
    if (!format.raw && isMended(paper.reader.title?.value ?? paper.title))
      say('repaired', 'with a title that the page had damaged, now mended', n);
    const apart = n === 0 ? head : between;
    if (typeof entry === 'string') return apart + entry;
    const [before, after] = entry;
    return apart + solid(before) + HOLE + solid(after);
  };
  return {
    add(slice) {
      if (slice.length === 0) return '';
      // What was written last may be read only now.
      papers = [...papers.slice(-1), ...slice];
      first = count - (papers.length - slice.length);
      const text = slice.map(one).join('');
      return keyed ? text : read(text);
    },
    ...(keyed && {
      complete(text: string) {
        const keys = all();
        const pieces = text.split(HOLE);
        for (let i = 1; i < pieces.length; i++) {
          const key = keys[filled++] ?? '';
          pieces[i] = (format.key?.(key) ?? key) + pieces[i];
        }
        return read(pieces.join(''));
      },
      fresh: () => wanted.fresh(all()),
    }),
    end() {
      const keys = keyed ? all() : [];
      const text = read(count === 0 ? none : tail);
      const entries = reader.end();
      for (const { entry, own } of wanted.chosen())
        if (own !== keys[entry])
          say('repaired', 'with another key than you chose, which was in use or would break the file', entry);
      for (const { entry, before } of wanted.known())
        if (before !== keys[entry])
          say(
            'problems',
            'with another key than in your last export, since the file has that one already',
            entry,
          );
      const [repaired, missing, problems] = [tallies.repaired, tallies.missing, tallies.problems].map(
        (tally) => tally.lines((entry) => keys[entry] ?? names.get(entry) ?? `entry ${entry + 1}`),
      ) as [string[], string[], string[]];
      if (entries !== count)
        problems.unshift(
          `A strict reader finds ${entries.toLocaleString('en')} entries where ${count.toLocaleString('en')} papers were written. Keep your library as it is, and tell us.`,
        );
      return { text, receipt: { entries, repaired, missing, problems } };
    },
  };
}

function solid(text: string): string {
  return text.includes(HOLE) ? text.replaceAll(HOLE, '') : text;
}

function nameOf({ reader, title, uid }: Paper): string {
  const name = displayText(reader.title?.value ?? title);
  return name === '' ? uid : name.length > NAMED ? `${name.slice(0, NAMED).toWellFormed()}…` : name;
}
