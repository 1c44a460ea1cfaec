/** ms */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** An automatic backup is made when the newest is older than this, ms: once a day, though nobody opens the browser at the same minute each day. */
export const AFTER = 20 * HOUR;

/**
 * Which automatic backups are kept: one for each of the last seven days, one for each of the four weeks before, and always the newest.
 * @param times when they were made, ms since the epoch, in any order
 * @returns those to keep, newest first
 */
export function keptBackups(times: readonly number[], now: number): number[] {
  const newestFirst = [...times].sort((a, b) => b - a);
  const taken = new Set<string>();
  return newestFirst.filter((at, i) => {
    const age = now - at;
    // Days and weeks of the calendar (UTC), so that a backup does not wander from one to the next while it ages.
    const place = age < WEEK ? `day ${Math.floor(at / DAY)}` : `week ${Math.floor(at / WEEK)}`;
    const wanted = i === 0 || (age < 5 * WEEK + DAY && !taken.has(place));
    taken.add(place);
    return wanted;
  });
}

/** Whether it is time for the next automatic backup. A newest one from the future (a clock set back) counts as old. */
export function backupDue(newest: number | undefined, now: number): boolean {
  return newest === undefined || now - newest > AFTER || newest > now;
}
