import type { Entry } from '../entry.ts';
import { mergePapers, type Paper, toPaper } from '../paper.ts';
import { foldText } from '../text/fold.ts';
import { candidateKeys } from './candidate-keys.ts';
import { evidenceOf } from './evidence.ts';
import { judge } from './judge.ts';
import { likelyPairs } from './likely-pairs.ts';
import { doubt, plan } from './plan.ts';
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
  const shelf = new Shelf();
  for (const paper of [...single.values()].sort(byWeight)) shelf.save(paper);
  const papers = shelf.all().sort((a, b) => (a.uid < b.uid ? -1 : 1));
  const suspects: Suspect[] = [];
  for (const [a, b] of likelyPairs(papers)) {
    const { verdict, reasons } = doubt(judge(a, b));
    if (verdict !== 'different') suspects.push(suspect(a.uid, b.uid, verdict, reasons));
  }
  return { papers, suspects };
}

/** Those that say most come first, so that the others have something to be compared with. */
function byWeight(a: Paper, b: Paper): number {
  const weight = ({ ids, authors, abstract }: Paper) =>
    4 * Math.min(ids.length, 1) + 2 * Math.min(authors.length, 1) + (abstract === undefined ? 0 : 1);
  const key = ({ sources }: Paper) => sources[0]?.key ?? '';
  return weight(b) - weight(a) || (key(a) < key(b) ? -1 : 1);
}

/** So many papers under one title are compared; of a larger crowd only those that share more with the incoming one. */
const CROWD = 50;

/** A library in memory: papers by uid, and who may be looked up under which key. */
class Shelf {
  readonly #papers = new Map<string, Paper>();
  readonly #places = new Map<string, Set<string>>();

  all(): Paper[] {
    return [...this.#papers.values()];
  }

  save(incoming: Paper): void {
    const { action, paper, absorbed } = plan(this.#candidates(incoming), incoming);
    if (action === 'unchanged') return;
    for (const uid of absorbed) this.#papers.delete(uid);
    this.#papers.set(paper.uid, paper);
    for (const key of [...paper.ids, ...titlesOf(paper), ...crowdedTitlesOf(paper)]) {
      const place = this.#places.get(key);
      if (place) place.add(paper.uid);
      else this.#places.set(key, new Set([paper.uid]));
    }
  }

  #candidates(incoming: Paper): Paper[] {
    const { ids, titleKeys, uids } = candidateKeys(incoming);
    const titles = titleKeys.map(titled);
    const crowded = titles.some((key) => (this.#places.get(key)?.size ?? 0) > CROWD);
    const found = new Set(uids);
    for (const key of [...ids, ...(crowded ? crowdedTitlesOf(incoming) : titles)]) {
      for (const uid of [...(this.#places.get(key) ?? [])].slice(0, CROWD)) found.add(uid);
    }
    return [...found].flatMap((uid) => this.#papers.get(uid) ?? []);
  }
}

function titlesOf(paper: Paper): string[] {
  return (paper.titleKeys ?? [paper.titleKey]).map(titled);
}

function titled(titleKey: string): string {
  return `title ${titleKey}`;
}

/** The titles together with each author, and with how the abstract begins. */
function crowdedTitlesOf(paper: Paper): string[] {
  const families = [...evidenceOf(paper).families.keys()].slice(0, 9).map((family) => `by ${family}`);
  const beginning = `saying ${foldText((paper.abstract ?? '').slice(0, 60))}`;
  return titlesOf(paper).flatMap((title) => [...families, beginning].map((part) => `${title} ${part}`));
}
