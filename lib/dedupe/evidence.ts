import { schemeOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { type FoldedName, foldName } from '../text/fold-name.ts';
import { foldTitle } from '../text/fold.ts';
import { isGeneric } from '../generic.ts';
import { isPreprintId, isPreprintVenue, isPublishedId } from '../venue.ts';
import { type Marks, marksOf } from './marks.ts';

/** So much of a text is compared; a hostile page's megabyte costs no more. */
const LONGEST = 4_000;

/** A paper folded for comparing; made once per paper. */
export interface Evidence {
  paper: Paper;
  ids: Map<string, Set<string>>;
  /** The folded title, without "extended abstract" and the like. */
  title: string;
  squeezed: string;
  words: string[];
  marks: Marks;
  generic: boolean;
  names: FoldedName[];
  families: Set<string>;
  year: number | undefined;
  preprint: boolean;
  published: boolean;
  /** Folded abstract; empty where there is none. */
  abstract: string;
}

const cache = new WeakMap<Paper, Evidence>();

/** Folded forms of a paper, from the cache after the first time. */
export function evidenceOf(paper: Paper): Evidence {
  const known = cache.get(paper);
  if (known) return known;
  const made = gather(paper);
  cache.set(paper, made);
  return made;
}

function gather(paper: Paper): Evidence {
  const all = [...paper.ids, ...(paper.foreignIds ?? [])];
  const ids = new Map<string, Set<string>>();
  for (const id of all) {
    const scheme = schemeOf(id);
    ids.set(scheme, (ids.get(scheme) ?? new Set()).add(id));
  }
  const folded = foldTitle(paper.title.slice(0, LONGEST));
  const { title, marks } = marksOf(folded);
  const names = paper.authors.map(foldName).filter(({ family }) => family !== '');
  const year = Number(/^\d{4}/.exec(paper.published ?? '')?.[0]);
  const venue = paper.venue ?? '';
  return {
    paper,
    ids,
    title,
    squeezed: title.replaceAll(' ', ''),
    words: title.split(' ').slice(0, 60),
    marks,
    generic: isGeneric(folded),
    names,
    families: new Set(names.map(({ family }) => family)),
    year: Number.isNaN(year) ? undefined : year,
    preprint: all.some(isPreprintId) || (venue !== '' && isPreprintVenue(venue)),
    published: all.some(isPublishedId) || (venue !== '' && !isPreprintVenue(venue)),
    abstract: paper.abstract === undefined ? '' : foldTitle(paper.abstract.slice(0, LONGEST)),
  };
}
