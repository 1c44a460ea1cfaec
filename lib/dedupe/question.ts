import type { Paper } from '../paper.ts';
import { candidateKeys } from './candidate-keys.ts';
import { type Judgement, judge } from './judge.ts';
import { type Suspect, suspect } from './suspect.ts';

/** What the reader is to be asked about two papers of a library: only where they share an id or a title, whatever brought them to notice. */
export function question(paper: Paper, other: Paper): Suspect | undefined {
  const { ids, titleKeys } = candidateKeys(paper);
  const under = new Set([...other.ids, ...(other.titleKeys ?? [other.titleKey])]);
  if (![...ids, ...titleKeys].some((key) => under.has(key))) return undefined;
  const { verdict, reasons } = doubt(judge(paper, other));
  return verdict === 'different' ? undefined : suspect(paper.uid, other.uid, verdict, reasons);
}

/** What is to be asked about papers that changed: each pair with one of the others, once. */
export function questions(changed: Paper[], others: Paper[]): Suspect[] {
  const found = new Map<string, Suspect>();
  for (const paper of changed)
    for (const other of others) {
      const one = other === paper ? undefined : question(paper, other);
      if (one) found.set(`${one.a} ${one.b}`, one);
    }
  return [...found.values()];
}

/** What was proved but not merged, because something else forbade it, is left to the reader too. */
export function doubt({ verdict, reasons }: Judgement): {
  verdict: 'version' | 'possible' | 'different';
  reasons: string[];
} {
  return { verdict: verdict === 'same' ? 'possible' : verdict, reasons };
}
