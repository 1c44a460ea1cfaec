import { schemeOf } from '../ids.ts';
import { isPreprintId } from '../paper/venue.ts';

/** Schemes that give a work one id for good: two of them are two works. Others may name one work twice. */
export const ONE_EACH = new Set('arxiv acl pmid pmc cvf neurips nips pmlr jmlr'.split(' '));

/** What the ids of two papers say. */
export interface Proof {
  /** An id both name, the best scheme first; a DOI only when nothing else is shared. */
  shared?: string;
  /** Two ids of a scheme that gives one each. */
  forbids?: [string, string];
  /** Two ids of a scheme that may name one work twice (DOI, OpenReview, dblp): another version at most. */
  doubts?: [string, string];
  /** Two DOIs that are one but for the version at the end (`…/v1`, `…/v2`). */
  versions?: [string, string];
}

const STRENGTH = 'arxiv acl pmid pmc openreview cvf neurips nips pmlr jmlr dblp s2 scholar doi'.split(' ');

/** The ids of a paper by scheme. */
interface ByScheme {
  ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the ids of two papers say of their being one work. The same whichever comes first. */
export function compareIds(a: ByScheme, b: ByScheme): Proof {
  const proof: Proof = {};
  for (const scheme of STRENGTH) {
    const [ours, theirs] = [a.ids.get(scheme), b.ids.get(scheme)];
    if (!ours || !theirs) continue;
    const shared = [...ours].find((id) => theirs.has(id));
    if (shared !== undefined) {
      proof.shared ??= shared;
      continue;
    }
    const pair = smallest(ours, theirs);
    if (ONE_EACH.has(scheme)) proof.forbids ??= pair;
    else if (scheme !== 'doi') proof.doubts ??= pair;
    else if (unversioned(pair[0]) === unversioned(pair[1])) proof.versions ??= pair;
    else if (isPreprintId(pair[0]) === isPreprintId(pair[1])) proof.doubts ??= pair;
  }
  return proof;
}

/** Whether a shared id proves one work by itself. A DOI may stand over a whole volume or supplement. */
export function provesAlone(id: string): boolean {
  return schemeOf(id) !== 'doi';
}

function smallest(a: ReadonlySet<string>, b: ReadonlySet<string>): [string, string] {
  const pair = [[...a].sort()[0] ?? '', [...b].sort()[0] ?? ''] as const;
  return pair[0] < pair[1] ? [pair[0], pair[1]] : [pair[1], pair[0]];
}

function unversioned(doi: string): string {
  return doi.replace(/[/._-]v\d{1,2}$/, '');
}
