import type { Paper } from '../paper.ts';

/** What to look up before `plan`: every paper that has one of these is a candidate. */
export interface CandidateKeys {
  ids: string[];
  titleKeys: string[];
  /** A paper may keep a uid whose id was taken out of it: it must not be overwritten. */
  uids: string[];
}

/** Keys under which papers that may be the same as this one are found. */
export function candidateKeys(paper: Paper): CandidateKeys {
  return {
    ids: [...paper.ids, ...(paper.foreignIds ?? [])],
    titleKeys: paper.titleKey === '' ? [] : [paper.titleKey],
    uids: [paper.uid],
  };
}
