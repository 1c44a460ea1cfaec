import { linkOf } from '../ids.ts';
import { type SightedPaper, type Visit } from '../sighting.ts';
import { unpacked } from '../sighting/pack.ts';
import { displayText } from '../text/index.ts';
import type { FreshGroup, FreshItem } from './digest.ts';

interface Known {
  site: string;
  kind: string;
  /** The address of the listing: where it is found when its id leads nowhere. */
  url: string;
  paper: SightedPaper;
}

/** Gathers the papers that listings showed for the first time. Visits come in the order they began in, in slices of any size. */
export class FreshPapers {
  readonly #byId = new Map<string, Known>();
  readonly #all: Known[] = [];

  /** @param old whether a paper is none of these: seen before, or saved */
  add(visits: readonly Visit[], old: (ids: readonly string[]) => boolean): void {
    for (const visit of visits) {
      const { site, kind, url } = visit;
      for (const paper of unpacked(visit)) {
        if (old(paper.ids)) continue;
        const there = paper.ids.map((id) => this.#byId.get(id)).find((known) => known !== undefined);
        const known: Known = there ?? { site, kind, url, paper };
        if (there) there.paper = later(there.paper, paper);
        else this.#all.push(known);
        for (const id of paper.ids) this.#byId.set(id, known);
      }
    }
  }

  get count(): number {
    return this.#all.length;
  }

  /** Under the listing that showed them first. @param most of all papers, the first ones of each listing */
  groups(most: number): FreshGroup[] {
    const groups = Map.groupBy(this.#all, ({ site, kind }) => `${site} ${kind}`);
    let left = most;
    return [...groups.values()]
      .sort((a, b) => b.length - a.length)
      .flatMap((all) => {
        const [first] = all;
        const papers = all
          .map(item)
          .sort((a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1))
          .slice(0, left);
        left -= papers.length;
        return first && papers.length ? [{ site: first.site, kind: first.kind, papers }] : [];
      });
  }
}

/** Listings count votes of their own: the most is what is told. */
function later(known: SightedPaper, { ids, title, upvotes }: SightedPaper): SightedPaper {
  const votes = Math.max(known.upvotes ?? -1, upvotes ?? -1);
  return {
    ...known,
    ids: [...new Set([...known.ids, ...ids])],
    ...(known.title === undefined && title !== undefined && { title }),
    ...(votes >= 0 && { upvotes: votes }),
  };
}

function item({ paper: { ids, title, upvotes }, url }: Known): FreshItem {
  const [id = ''] = ids;
  const shown = title === undefined ? '' : displayText(title);
  const address = linkOf(id) || url;
  return {
    id,
    ...(shown && { title: shown }),
    address: /^https?:\/\/[^\s/]/i.test(address) ? address : '',
    ...(upvotes !== undefined && { upvotes }),
  };
}
