import { candidateKeys } from '../dedupe/index.ts';
import { judge } from '../dedupe/judge.ts';
import { doubt } from '../dedupe/question.ts';
import { type Suspect, suspect } from '../dedupe/suspect.ts';
import type { Paper } from '../paper.ts';
import type { Group } from './assemble.ts';
import { isRemoved } from './removal.ts';

/** The library's kept papers under the keys by which a new one is compared with them. */
export function placesOf(groups: Group[]): Map<string, Paper[]> {
  const places = new Map<string, Paper[]>();
  for (const { ours, paper } of groups) {
    if (!ours.length || isRemoved(paper)) continue;
    for (const key of [...paper.ids, `title ${paper.titleKey}`])
      places.set(key, [...(places.get(key) ?? []), paper]);
  }
  return places;
}

/** The library's kept papers that may be the same work as a new one. */
export function suspectsOf(paper: Paper, places: Map<string, Paper[]>): Suspect[] {
  const { ids, titleKeys } = candidateKeys(paper);
  const keys = [...ids, ...titleKeys.map((key) => `title ${key}`)];
  const others = new Set(keys.flatMap((key) => places.get(key) ?? []));
  return [...others].flatMap((other) => {
    const { verdict, reasons } = doubt(judge(paper, other));
    return verdict === 'different' ? [] : [suspect(paper.uid, other.uid, verdict, reasons)];
  });
}
