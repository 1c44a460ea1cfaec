import type { Paper } from '../paper.ts';
import { titleKeyOf } from '../paper/title-key.ts';

/** What to look up before `plan`: every paper with one of these ids, one of these among its `titleKeys`, or one of these uids. */
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
    titleKeys: [...new Set([...(paper.titleKeys ?? [paper.titleKey]), mainTitleKey(paper)])].filter(
      (key) => key !== '',
    ),
    uids: [paper.uid],
  };
}

/** The title without its subtitle: others may have kept it so. */
function mainTitleKey({ title, authors }: Paper): string {
  const main = /^(.{8,}?)(?::\s| [-–—] )/s.exec(title.slice(0, 300))?.[1];
  return main === undefined ? '' : titleKeyOf(main, authors);
}
