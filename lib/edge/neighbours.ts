import { type CandidateKeys, candidateKeys } from '../dedupe/index.ts';
import type { Paper } from '../paper.ts';

/** So many papers are looked at around one. */
const CROWD = 100;

/**
 * The kept papers near one: those that share an id, a folded title or a uid with it, those that share one with these, and so on. No more than a
 * crowd. Where its source is known already, nobody else is needed.
 * @param candidates looks papers up
 */
export async function neighbours(
  paper: Paper,
  candidates: (keys: CandidateKeys) => Promise<Paper[]>,
): Promise<Paper[]> {
  const found = new Map<string, Paper>();
  const asked = new Set<string>();
  const own = new Set(paper.sources.map(({ key }) => key));
  for (let next = [paper]; next.length && found.size < CROWD;) {
    const met = (await candidates(unasked(next, asked))).filter(({ uid }) => !found.has(uid));
    for (const one of met) found.set(one.uid, one);
    if (met.some(({ sources }) => sources.some(({ key }) => own.has(key)))) break;
    next = met;
  }
  return [...found.values()];
}

/** All that these papers are looked up by. */
export function keysOf(papers: Paper[]): CandidateKeys {
  const all = papers.map(candidateKeys);
  return {
    ids: all.flatMap(({ ids }) => ids),
    titleKeys: all.flatMap(({ titleKeys }) => titleKeys),
    uids: all.flatMap(({ uids }) => uids),
  };
}

/** The keys of these papers that were not asked for yet. */
function unasked(papers: Paper[], asked: Set<string>): CandidateKeys {
  const fresh = (kind: string, keys: string[]) =>
    [...new Set(keys)].filter((key) => {
      const known = asked.has(`${kind} ${key}`);
      asked.add(`${kind} ${key}`);
      return !known;
    });
  const { ids, titleKeys, uids } = keysOf(papers);
  return { ids: fresh('id', ids), titleKeys: fresh('title', titleKeys), uids: fresh('uid', uids) };
}
