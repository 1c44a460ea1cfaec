import type { Paper } from '../paper.ts';
import { lookUp } from '../paper/title-key.ts';

/** What to look up before `plan`: every paper with one of these ids, one of these among its `titleKeys`, or one of these uids. */
export interface CandidateKeys {
  ids: string[];
  titleKeys: string[];
  /** A paper may keep a uid whose id was taken out of it: it must not be overwritten. */
  uids: string[];
}

/** Keys under which papers that may be the same as this one are found. */
export function candidateKeys(paper: Paper): CandidateKeys {
  const ids = [...paper.ids, ...(paper.foreignIds ?? [])];
  const titles = (paper.titleKeys ?? [paper.titleKey]).filter((key) => key !== '');
  return {
    ids,
    titleKeys: [...new Set([...titles.flatMap(lookUp), ...ids])],
    uids: [paper.uid],
  };
}
