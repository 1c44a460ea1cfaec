import type { Entry } from '../entry.ts';
import { type Paper, toPaper } from '../paper.ts';
import { candidateKeys } from './candidate-keys.ts';
import { plan } from './plan.ts';
import type { Suspect } from './suspect.ts';

export function foldPapers(entries: Entry[]): { papers: Paper[]; suspects: Suspect[] } {
  const papers = new Map<string, Paper>();
  const byKey = new Map<string, Set<string>>();
  const suspects: Suspect[] = [];
  for (const incoming of entries.map((entry) => toPaper(entry)).sort((a, b) => (a.uid < b.uid ? -1 : 1))) {
    const keys = candidateKeys(incoming);
    const uids = new Set([...keys.ids, ...keys.titleKeys].flatMap((key) => [...(byKey.get(key) ?? [])]));
    const made = plan(
      [...uids].map((uid) => papers.get(uid)).filter((paper) => paper !== undefined),
      incoming,
    );
    for (const uid of made.absorbed) papers.delete(uid);
    papers.set(made.paper.uid, made.paper);
    for (const key of [...made.paper.ids, made.paper.titleKey])
      byKey.set(key, (byKey.get(key) ?? new Set()).add(made.paper.uid));
    suspects.push(...made.suspects);
  }
  return { papers: [...papers.values()], suspects };
}
