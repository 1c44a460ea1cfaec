import type { Paper } from '../paper.ts';
import { differingMark } from './marks.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { comparePeople } from './people.ts';

export interface Judgement {
  verdict: 'same' | 'version' | 'possible' | 'different';
  reasons: string[];
  /** Proved well enough to be merged without asking. */
  silent: boolean;
}

export function judge(a: Paper, b: Paper): Judgement {
  const [p, q] = [evidenceOf(a), evidenceOf(b)];
  const shared = [...p.ids.values()].flatMap((ids) =>
    [...ids].filter((id) => q.ids.get(id.slice(0, id.indexOf(':')))?.has(id)),
  );
  const conflicts = [...p.ids.keys()].filter(
    (scheme) => q.ids.has(scheme) && !shared.some((id) => id.startsWith(`${scheme}:`)),
  );
  const sameTitle = p.squeezed !== '' && p.squeezed === q.squeezed;
  const mark = differingMark(p.marks, q.marks);
  const people = comparePeople(p, q);
  const strong = shared.find((id) => !id.startsWith('doi:'));
  if (strong) return { verdict: 'same', reasons: [`Same ${strong}`], silent: true };
  if (shared.length && sameTitle && conflicts.length === 0)
    return { verdict: 'same', reasons: [`Same ${shared[0]}`, 'Same title'], silent: true };
  if (mark) return { verdict: 'different', reasons: [mark], silent: false };
  if (conflicts.length)
    return {
      verdict: sameTitle && people.share >= 0.5 ? 'possible' : 'different',
      reasons: [`Different ${conflicts[0]} ids`],
      silent: false,
    };
  if (!sameTitle)
    return { verdict: shared.length ? 'possible' : 'different', reasons: ['Titles differ'], silent: false };
  if (people.share >= 0.5) return { verdict: 'same', reasons: ['Same title', 'Authors agree'], silent: true };
  if (!people.known && abstractsAgree(p, q) && !p.generic)
    return { verdict: 'same', reasons: ['Same title', 'Abstracts agree'], silent: true };
  if (people.known) return { verdict: 'different', reasons: ['Same title, other authors'], silent: false };
  return { verdict: 'possible', reasons: ['Same title'], silent: false };
}

function abstractsAgree(p: Evidence, q: Evidence): boolean {
  return (
    p.abstract !== '' &&
    (p.abstract === q.abstract ||
      (p.abstract.slice(0, 150) === q.abstract.slice(0, 150) && p.abstract.length > 150))
  );
}
