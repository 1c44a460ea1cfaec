import { Calendar, type Clock } from '../../statistics/calendar.ts';
import { KeptPapers } from '../../statistics/kept-days.ts';
import { Phrases } from '../../statistics/phrases.ts';
import { SeenPapers } from '../../statistics/seen-days.ts';
import { MOST_PHRASES, type Statistics, STATISTICS_RULES } from '../../statistics/statistics.ts';
import { type KeptStatistics, keepStatistics, keptStatistics } from '../kept-statistics.ts';
import { Library } from '../library.ts';
import { slices } from '../slices.ts';
import { Sightings } from '../sightings.ts';
import type { Context } from './calls.ts';

/** Papers read at a time. */
const SLICE = 500;

/**
 * Counts what there is to draw. What was seen is counted each time; the papers of the library are read only when an act has changed it since they
 * were last. Interrupted, it leaves what was counted before.
 * @param old what was counted last is enough, and nothing is read: it says so when it is out of date
 */
export async function takeStatistics(
  context: Context,
  clock: Clock,
  old = false,
): Promise<Statistics | undefined> {
  const library = new Library();
  const sightings = new Sightings();
  try {
    const calendar = new Calendar(clock);
    const of = await stateOf(library, clock);
    const last = await keptStatistics();
    const current = last?.of === of;
    if (old && !last) return undefined;
    const { days, phrases } =
      last && (current || old) ? last : await count(context, library, new Calendar(clock), of);
    const seen = new SeenPapers(calendar);
    for await (const visits of sightings.between(0, Infinity)) {
      context.signal.throwIfAborted();
      seen.add(visits);
    }
    return { seen: seen.counts(), days, phrases, stale: old && !current };
  } finally {
    await Promise.all([library.close(), sightings.close()]);
  }
}

/**
 * Names a state of the library. Acts are numbered and their numbers never come again, so the last one that is done and the next one that is undone say
 * which acts are in force; both are written with the papers, so this costs no save anything and is never out of date.
 */
async function stateOf(library: Library, { zone }: Clock): Promise<string> {
  const { undo, redo } = await library.history();
  return JSON.stringify([STATISTICS_RULES, zone, undo?.id ?? null, redo?.id ?? null]);
}

async function count(
  { progress, signal }: Context,
  library: Library,
  calendar: Calendar,
  of: string,
): Promise<KeptStatistics> {
  const total = await library.count();
  const kept = new KeptPapers(calendar);
  const phrases = new Phrases();
  let read = 0;
  for await (const slice of slices(library, SLICE)) {
    signal.throwIfAborted();
    kept.add(slice);
    phrases.add(slice);
    progress((read += slice.length), total);
  }
  const counted = { days: kept.days(), phrases: phrases.top(MOST_PHRASES), of };
  signal.throwIfAborted();
  await keepStatistics(counted);
  return counted;
}
