/**
 * That the reader does not want to see a paper again, known by any of its canonical ids. Taken back, it stays as a fact (`off`), so that another
 * machine's file does not bring it back.
 */
export interface Dismissal {
  /** The id it was first known by; names the record. */
  id: string;
  /** All ids it is known by, `id` among them. */
  ids: string[];
  /** ms since the epoch: when it was said or taken back last */
  at: number;
  off?: true;
}

/** Whether a paper is dismissed. @param found all that is noted under any of its ids: what was said last counts */
export function isDismissed(found: readonly Dismissal[]): boolean {
  const last = found.reduce<Dismissal | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  return last !== undefined && !last.off;
}

/**
 * What to note when the reader dismisses a paper, or takes that back.
 * @param ids the paper's canonical ids, at least one
 * @param known what is noted under any of them
 * @param at now, ms since the epoch
 * @returns the records to put; none when it is so already
 */
export function dismissal(
  ids: readonly string[],
  known: readonly Dismissal[],
  on: boolean,
  at: number,
): Dismissal[] {
  if (isDismissed(known) === on) return [];
  // Later than what was said before, even if that came from a clock that runs ahead.
  const now = Math.max(at, ...known.map((one) => one.at + 1));
  if (!on) return known.map(({ id, ids: all }) => ({ id, ids: all, at: now, off: true }));
  const [first] = known;
  return [
    { id: first?.id ?? ids[0] ?? '', ids: [...new Set([...(first?.ids ?? []), ...ids])].sort(), at: now },
  ];
}

/** Of each record what was said last, with the ids of both. Commutative, associative, idempotent; sorted by id. */
export function mergeDismissals(ours: readonly Dismissal[], theirs: readonly Dismissal[]): Dismissal[] {
  const byId = new Map<string, Dismissal>();
  for (const next of [...ours, ...theirs]) {
    const known = byId.get(next.id);
    // At one moment, to have it back counts: a paper too many is seen.
    const later = known && (known.at === next.at ? known.off : known.at > next.at) ? known : next;
    const ids = [...new Set([...(known?.ids ?? []), ...next.ids])].sort();
    byId.set(next.id, { id: next.id, ids, at: later.at, ...(later.off && { off: true }) });
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
