import type { Entry } from '../entry.ts';
import { mergePapers, type Paper, toPaper } from '../paper.ts';
import { judge } from './judge.ts';
import { likelyPairs } from './likely-pairs.ts';
import { partition } from './partition.ts';
import { doubt } from './question.ts';
import { type Suspect, suspect } from './suspect.ts';

/**
 * Entries as papers, each work once, and the pairs that may be one work. Depends on the set of entries only: their order
 * changes nothing, nor does an entry that comes twice.
 */
export function foldPapers(entries: Entry[]): { papers: Paper[]; suspects: Suspect[] } {
  const single = new Map<string, Paper>();
  for (const entry of entries) {
    const paper = toPaper(entry);
    const key = paper.sources[0]?.key ?? '';
    const known = single.get(key);
    single.set(key, known ? mergePapers(known, paper) : paper);
  }
  const papers = partition([...single.values()]).sort((a, b) => (a.uid < b.uid ? -1 : 1));
  const suspects: Suspect[] = [];
  for (const [a, b] of likelyPairs(papers)) {
    const { verdict, reasons } = doubt(judge(a, b));
    if (verdict !== 'different') suspects.push(suspect(a.uid, b.uid, verdict, reasons));
  }
  return { papers, suspects };
}
