import type { SightedPaper, Visit } from '../sighting.ts';

type Columns = Pick<Visit, 'ids' | 'rank' | 'upvotes' | 'stars'>;

/** Stands for a number that the page did not say. */
const UNKNOWN = -1;

/** Papers as columns. Small whole numbers and one text are what the browsers' own format stores in the least room. */
export function packed(papers: SightedPaper[]): Columns {
  return {
    ids: papers.map(({ ids }) => ids.join(' ')).join('\n'),
    rank: papers.map(({ rank = UNKNOWN }) => rank),
    upvotes: papers.map(({ upvotes = UNKNOWN }) => upvotes),
    stars: papers.map(({ stars = UNKNOWN }) => stars),
  };
}

/** The papers again, in the same order. */
export function unpacked({ ids, rank, upvotes, stars }: Columns): SightedPaper[] {
  if (!ids) return [];
  return ids.split('\n').map((line, i) => ({
    ids: line.split(' '),
    ...known('rank', rank[i]),
    ...known('upvotes', upvotes[i]),
    ...known('stars', stars[i]),
  }));
}

function known(name: 'rank' | 'upvotes' | 'stars', value = UNKNOWN): Partial<SightedPaper> {
  return value === UNKNOWN ? {} : { [name]: value };
}
