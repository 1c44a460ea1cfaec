import type { Group } from './assemble.ts';
import { isRemoved } from './removal.ts';
import type { Decision } from './state.ts';

/** The pairs that are kept apart and that nobody merged later. */
export function standing(ours: Decision[], theirs: Decision[]): Decision[] {
  return latest([...ours, ...theirs]).filter(({ decided }) => decided === 'apart');
}

/** Of each pair the decision taken last. */
function latest(decisions: Decision[]): Decision[] {
  const byPair = new Map<string, Decision>();
  for (const next of decisions) {
    const known = byPair.get(nameOf(next));
    if (!known || weight(next) > weight(known)) byPair.set(nameOf(next), next);
  }
  return [...byPair.values()];
}

/**
 * The decisions of two libraries as one: about the papers as they are called afterwards, of each pair the latest.
 * Where both ends became one paper, the names they had stay.
 */
export function mergeDecisions(ours: Decision[], theirs: Decision[], groups: Group[]): Decision[] {
  // The kept last: one in the trash may have the same name.
  const keptLast = [...groups].sort((a, b) => Number(isRemoved(b.paper)) - Number(isRemoved(a.paper)));
  const called = (side: 'ours' | 'theirs') =>
    new Map(keptLast.flatMap(({ uids, paper }) => uids[side].map((uid) => [uid, paper.uid] as const)));
  const [byOurs, byTheirs] = [called('ours'), called('theirs')];
  const renamed = (decision: Decision, names: Map<string, string>): Decision => {
    const [a, b] = [names.get(decision.a) ?? decision.a, names.get(decision.b) ?? decision.b].sort();
    return a === b || a === undefined || b === undefined ? decision : { ...decision, a, b };
  };
  return latest([
    ...ours.map((decision) => renamed(decision, byOurs)),
    ...theirs.map((decision) => renamed(decision, byTheirs)),
  ]);
}

/** As one name for a pair, whatever the order of its ends. */
export const nameOf = ({ a, b }: { a: string; b: string }): string => JSON.stringify([a, b].sort());

function weight({ at, decided }: Decision): string {
  return `${String(Math.round(at * 1000)).padStart(20, '0')} ${decided}`;
}
