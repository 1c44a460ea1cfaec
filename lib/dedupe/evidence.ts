import { bareTitle } from '../paper/bare-title.ts';
import { isGeneric } from '../paper/generic.ts';
import { schemeOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { type Publication, publicationOf } from '../paper/publication.ts';
import { type FoldedName, foldName } from '../text/fold-name.ts';
import { foldTitle } from '../text/fold.ts';
import { stem, wordingOf } from '../text/wording.ts';
import { isPreprintId, isPublishedId } from '../paper/venue.ts';
import { type Marks, marksOf } from './marks.ts';
import { provesAlone } from './proof.ts';

/** So much of a text is compared; a hostile page's megabyte costs no more. */
const LONGEST = 4_000;

/** A paper folded for comparing. */
export interface Evidence {
  paper: Paper;
  /** Ids by scheme. */
  ids: Map<string, Set<string>>;
  /** The folded title without blanks, and without "extended abstract" and the like. */
  title: string;
  /** All words but the smallest, in order. */
  wording: string[];
  /** Words that carry meaning, without endings. */
  words: Set<string>;
  marks: Marks;
  generic: boolean;
  names: FoldedName[];
  families: Map<string, FoldedName[]>;
  /** Family names in alphabetical order, written together. */
  familyText: string;
  year: number | undefined;
  publication: Publication;
  preprint: boolean;
  published: boolean;
}

const cache = new WeakMap<Paper, Evidence>();

/** Folded forms of a paper, made the first time it is compared. */
export function evidenceOf(paper: Paper): Evidence {
  const known = cache.get(paper);
  if (known) return known;
  const made = gather(paper);
  cache.set(paper, made);
  return made;
}

const STOPWORDS = new Set(
  'a an the of for in on and to with by from at as is are using its it or via into towards toward based'.split(
    ' ',
  ),
);

/** What stands in a list of authors and is none. */
const NOBODY = /^\s*(?:and )?(?:et al|others|anonymous(?: authors?)?|unknown|n\/a|…|\.\.\.)\.?\s*$/i;

/** What of the evidence a paper is looked up by; cheaper than all of it. */
export function tracesOf({ title: raw, authors }: Pick<Paper, 'title' | 'authors'>) {
  const bare = bareTitle(raw.slice(0, LONGEST));
  const names = authors
    .filter((author) => !NOBODY.test(author))
    .map(foldName)
    .filter(({ family }) => family !== '');
  const words = bare.split(' ').slice(0, 60);
  return {
    bare,
    title: bare.replaceAll(' ', ''),
    words: new Set(words.filter((word) => !STOPWORDS.has(word)).map(stem)),
    names,
    /** Family names in alphabetical order, written together. */
    familyText: names
      .slice(0, 40)
      .map(({ family }) => family)
      .sort()
      .join('')
      .slice(0, 60),
  };
}

function gather(paper: Paper): Evidence {
  // A DOI over many abstracts still says where each of them stood; any other id that belongs to another paper is that paper's.
  const all = [...paper.ids, ...(paper.foreignIds ?? []).filter((id) => !provesAlone(id))];
  const ids = new Map<string, Set<string>>();
  for (const id of all) ids.set(schemeOf(id), (ids.get(schemeOf(id)) ?? new Set()).add(id));
  const folded = foldTitle(paper.title.slice(0, LONGEST));
  const { bare, title, words, names, familyText } = tracesOf(paper);
  const marks = marksOf(bare);
  const families = new Map<string, FoldedName[]>();
  for (const name of names) {
    const namesakes = families.get(name.family);
    if (namesakes) namesakes.push(name);
    else families.set(name.family, [name]);
  }
  const year = /^\d{4}/.exec(paper.published ?? '')?.[0];
  const publication = publicationOf(paper.venue ?? '');
  const named = (paper.venue ?? '') !== '';
  return {
    paper,
    ids,
    title,
    wording: wordingOf(bare).slice(0, 60),
    words,
    marks,
    generic: isGeneric(folded),
    names,
    families,
    familyText,
    year: year === undefined ? undefined : Number(year),
    publication,
    preprint: all.some(isPreprintId) || publication.kind === 'preprint',
    published: all.some(isPublishedId) || (named && publication.kind !== 'preprint'),
  };
}
