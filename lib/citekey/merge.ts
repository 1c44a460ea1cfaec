import { foldKey, type Given } from './given.ts';
import { withSuffix } from './suffix.ts';

/** A key that two libraries gave to two papers: the one that was later has to take another. */
export interface Clash {
  /** Whose it was. */
  uid: string;
  key: string;
  /** What it is now. */
  now: string;
}

/**
 * The keys of two libraries together. Of one key that two papers have, the paper that had it first keeps it, and the other gets a suffix. The same
 * whichever is merged into which; merged again, nothing changes.
 * @param work the one name of a work that goes by several uids
 */
export function mergeGiven(
  ours: readonly Given[],
  theirs: readonly Given[],
  work: (uid: string) => string = (uid) => uid,
): { given: Given[]; clashes: Clash[] } {
  const holders = new Map<string, Given>();
  const later: Given[] = [];
  for (const one of [...ours, ...theirs].sort(byTime)) {
    const known = holders.get(foldKey(one.key));
    if (!known) holders.set(foldKey(one.key), one);
    else if (work(known.uid) === work(one.uid)) holders.set(foldKey(one.key), together(known, one));
    else later.push(one);
  }
  const clashes: Clash[] = [];
  if (!later.length) return { given: [...holders.values()], clashes };
  const keysOf = new Map<string, string[]>();
  const note = ({ uid, key, as }: Given) => {
    if (as !== 'old') keysOf.set(work(uid), [...(keysOf.get(work(uid)) ?? []), foldKey(key)]);
  };
  for (const one of holders.values()) note(one);
  for (const one of later) {
    if (one.as === 'old') continue;
    // Merged before, it has its suffix already.
    if (keysOf.get(work(one.uid))?.some((key) => key.startsWith(foldKey(one.key)))) continue;
    const now = withSuffix(one.key, (key) => !holders.has(foldKey(key)));
    const moved = { ...one, key: now };
    holders.set(foldKey(now), moved);
    note(moved);
    clashes.push({ uid: one.uid, key: one.key, now });
  }
  return { given: [...holders.values()], clashes };
}

/** What two libraries say of one key of one work. Given out on both, it was so from the earlier moment on; taken back, what was said last counts. */
function together(a: Given, b: Given): Given {
  const [earlier, later] = a.at <= b.at ? [a, b] : [b, a];
  const said = a.as === b.as ? earlier : a.as === 'old' || b.as === 'old' ? later : a.as === 'own' ? b : a;
  return { ...said, uid: a.uid };
}

/** Who comes first keeps a key. One that its paper has given up comes last. */
function byTime(a: Given, b: Given): number {
  const given = Number(a.as === 'old') - Number(b.as === 'old');
  return given || a.at - b.at || order(a.uid, b.uid) || order(a.key, b.key) || order(a.as ?? '', b.as ?? '');
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
