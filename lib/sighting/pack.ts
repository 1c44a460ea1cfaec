import type { SightedPaper, Visit } from '../sighting.ts';

type Columns = Pick<Visit, 'ids' | 'titles' | 'rank' | 'upvotes' | 'stars'>;

/** Stands for a number that the page did not say. */
const UNKNOWN = -1;

/** Papers as columns. Small whole numbers and one text are what the browsers' own format stores in the least room. */
export function packed(papers: SightedPaper[]): Columns {
  const titles = papers
    .map(({ title = '' }) => title.replace(/\s+/g, ' '))
    .join('\n')
    .trimEnd();
  return {
    ...(titles !== '' && { titles }),
    ids: papers.map(({ ids }) => ids.join(' ')).join('\n'),
    rank: papers.map(({ rank = UNKNOWN }) => rank),
    upvotes: papers.map(({ upvotes = UNKNOWN }) => upvotes),
    stars: papers.map(({ stars = UNKNOWN }) => stars),
  };
}

/** The papers again, in the same order. */
export function unpacked({ ids, titles = '', rank, upvotes, stars }: Columns): SightedPaper[] {
  if (!ids) return [];
  const titled = titles.split('\n');
  return ids.split('\n').map((line, i) => ({
    ids: line.split(' '),
    ...(titled[i] && { title: titled[i] }),
    ...known('rank', rank[i]),
    ...known('upvotes', upvotes[i]),
    ...known('stars', stars[i]),
  }));
}

/** The upvotes that a visit showed of a paper, without unpacking the others; undefined where it showed none. @param of any of its ids */
export function upvotesIn({ ids, upvotes }: Pick<Columns, 'ids' | 'upvotes'>, of: readonly string[]) {
  const at = ids.split('\n').findIndex((line) => line.split(' ').some((id) => of.includes(id)));
  return known('upvotes', upvotes[at]).upvotes;
}

function known(name: 'rank' | 'upvotes' | 'stars', value = UNKNOWN): Partial<SightedPaper> {
  return value === UNKNOWN ? {} : { [name]: value };
}
