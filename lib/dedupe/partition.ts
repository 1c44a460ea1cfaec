import { idsOfSource } from '../paper/source.ts';
import { fold } from '../paper/fold.ts';
import type { Paper } from '../paper.ts';
import { foldText } from '../text/fold.ts';
import { candidateKeys } from './candidate-keys.ts';
import { evidenceOf } from './evidence.ts';
import { place } from './place.ts';

/**
 * Papers, each work once. They are put together one by one in an order of their own, those that say most first, so the answer depends on
 * what they are and never on when they came.
 * @param units what must not be taken apart: papers of one source, or of sources that the reader put together
 */
export function partition(units: Paper[]): Paper[] {
  const inOrder = [...units].sort(byWeight);
  const [first] = inOrder;
  if (first && inOrder.length > 1 && ofOneArxivId(inOrder))
    return [
      fold(
        inOrder.flatMap(({ sources }) => sources),
        {},
        { uid: first.uid },
      ),
    ];
  const shelf = new Shelf();
  for (const unit of inOrder) shelf.save(unit);
  return shelf.all();
}

/** By far the most common case; nothing forbids what one arXiv id proves but the reader. */
function ofOneArxivId(units: Paper[]): boolean {
  if (units.some(({ apart, joined, foreignIds }) => apart ?? joined ?? foreignIds)) return false;
  const [first, ...rest] = units.flatMap(({ sources }) => sources).map(idsOfSource);
  return (first ?? []).some((id) => id.startsWith('arxiv:') && rest.every((ids) => ids.includes(id)));
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
    const { paper, absorbed } = place(this.#candidates(incoming), incoming);
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
