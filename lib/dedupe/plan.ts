import { fold } from '../fold.ts';
import { mergePapers, type Paper } from '../paper.ts';
import { judge } from './judge.ts';
import { type Suspect, suspect } from './suspect.ts';

/** What saving a paper does to a library. */
export interface Plan {
  action: 'insert' | 'merge' | 'unchanged';
  /** The paper as it is to be kept. */
  paper: Paper;
  /** The kept paper that the incoming one joins; its uid stays. */
  into?: string;
  /** Other kept papers that become part of it, to be deleted. */
  absorbed: string[];
  suspects: Suspect[];
}

export function plan(existing: Paper[], incoming: Paper): Plan {
  const suspects: Suspect[] = [];
  let into: Paper | undefined;
  const keys = new Set(incoming.sources.map(({ key }) => key));
  for (const paper of [...existing].sort(
    (a, b) => (a.added || Infinity) - (b.added || Infinity) || (a.uid < b.uid ? -1 : 1),
  )) {
    const known = paper.sources.some(({ key }) => keys.has(key));
    const { verdict, reasons, silent } = judge(paper, incoming);
    if (known || silent) into ??= paper;
    else if (verdict === 'possible' || verdict === 'version')
      suspects.push(suspect(paper.uid, incoming.uid, verdict, reasons));
  }
  if (!into) {
    const taken = new Set(existing.flatMap(({ ids }) => ids));
    const foreignIds = [...incoming.ids.filter((id) => taken.has(id)), ...(incoming.foreignIds ?? [])];
    const paper = foreignIds.length
      ? fold(incoming.sources, incoming.reader, { added: incoming.added, foreignIds })
      : incoming;
    return { action: 'insert', paper, absorbed: [], suspects };
  }
  const paper = { ...mergePapers(into, incoming), uid: into.uid };
  const same = JSON.stringify(paper) === JSON.stringify(into);
  return { action: same ? 'unchanged' : 'merge', paper, into: into.uid, absorbed: [], suspects };
}
