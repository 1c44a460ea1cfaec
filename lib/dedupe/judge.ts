import type { Paper } from '../paper.ts';
import { apartOf } from '../paper/apart.ts';
import { publicationsDiffer } from '../paper/publication.ts';
import { compareAbstracts } from './abstracts.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { cluesOf, likeness, yearsApart } from './likeness.ts';
import { differingMark } from './marks.ts';
import { comparePeople, type People } from './people.ts';
import { compareIds, provesAlone } from './proof.ts';
import { compareTitles, slipsOnly, type Titles, titlesAgree } from './titles.ts';
import { idInWords, idsDiffer, peopleInWords, titlesInWords, venuesInWords, yearsInWords } from './words.ts';

export interface Judgement {
  verdict: 'same' | 'version' | 'possible' | 'different';
  reasons: string[];
  /** Proved well enough to be merged without asking. */
  silent: boolean;
  /** Forbidden, not merely unproved: no third paper may bring these two together. */
  vetoed: boolean;
}

/** Half of the shorter author list has to agree; abstracts in nearly three quarters of the shorter one. */
const HALF = 0.5;
const AGREEING = 0.7;
const DISAGREEING = 0.25;

/** The rules of identity, from what proves to what merely speaks for it. */
export function judge(one: Paper, other: Paper): Judgement {
  // Always in the same order, so that the answer is the same from both sides.
  const [a, b] = inOrder(one, other) ? [one, other] : [other, one];
  const [p, q] = [evidenceOf(a), evidenceOf(b)];
  if (keptApart(a, b)) return no('You keep these apart');
  const ids = compareIds(p, q);
  const people = comparePeople(p, q);
  const titles = compareTitles(p, q, people);
  const mark = p.title === '' || q.title === '' ? undefined : differingMark(p.marks, q.marks);

  if (ids.shared !== undefined) {
    const same = `Same ${idInWords(ids.shared)}`;
    const alone = provesAlone(ids.shared);
    if (ids.forbids && !ids.shared.startsWith('arxiv:')) return barred(same, idsDiffer(ids.forbids));
    if (!alone && mark !== undefined) return barred(same, mark);
    if (!alone && titles.length > 0 && !titlesAgree(titles)) {
      if (people.known && people.alike === 0 && titles.words < 0.3)
        return no('Titles have little in common', 'No author in common', same);
      return maybe(same, titlesInWords(titles), peopleInWords(people));
    }
    const versions = versionsDiffer(a, b);
    if (versions !== undefined && ids.shared.startsWith('arxiv:')) return version(true, same, versions);
    return yes(same, ...(titles.same ? ['Same title'] : []));
  }
  if (titles.matched === 0 && !titles.same && titles.inside < 0.9)
    return { ...none('Titles have nothing in common'), vetoed: ids.forbids !== undefined };

  const years = yearsInWords(p, q);
  const about = [peopleInWords(people), ...(years === undefined ? [] : [years])];
  if (ids.versions && mark === undefined && titlesAgree(titles))
    return version(true, `${idsDiffer(ids.versions)}: versions of one`, titlesInWords(titles));
  if (mark !== undefined) return no(mark, ...about);
  const proof = proofWithoutId(p, q, titles, people);
  if (ids.forbids)
    return proof
      ? barred(idsDiffer(ids.forbids), ...proof)
      : no(idsDiffer(ids.forbids), titlesInWords(titles));

  const twice = publicationsDiffer(p.publication, q.publication);
  if (proof) {
    if (ids.doubts) return version(false, ...proof, idsDiffer(ids.doubts));
    if (p.published !== q.published && p.preprint !== q.preprint)
      return version(true, ...proof, 'One is a preprint, the other is published');
    if (twice) return version(false, ...proof, venuesInWords(p, q));
    return yes(...proof, ...(years === undefined ? [] : [years]));
  }
  if (likely(p, q, titles, people) || askable(p, q, titles, people)) {
    const reasons = [titlesInWords(titles), ...about];
    if (ids.doubts) reasons.push(idsDiffer(ids.doubts));
    return twice ? version(false, ...reasons, venuesInWords(p, q)) : maybe(...reasons);
  }
  if (titles.same && p.generic) return none('A title that many works share', ...about);
  return none(titlesInWords(titles), ...about);
}

/** Reasons why two papers without a shared id are one work beyond doubt; undefined when they may not be. */
function proofWithoutId(p: Evidence, q: Evidence, titles: Titles, people: People): string[] | undefined {
  const apart = yearsApart(p, q);
  if (p.generic || q.generic || (apart ?? 0) > 2) return undefined;
  const abstracts = compareAbstracts(p.paper, q.paper);
  if (people.known && abstracts !== undefined && abstracts < DISAGREEING) return undefined;
  if (!titles.same) {
    const everybody =
      people.known && people.alike === people.fewer && (people.fewer > 1 || people.more === 1);
    if (!everybody || (apart ?? 0) > 0 || !slipsOnly(p, q)) return undefined;
    return ['Same title but for slips of the pen', peopleInWords(people)];
  }
  const half = people.known ? people.alike / people.fewer : 0;
  // Half of the authors will do for a title that says much.
  if (half > HALF || (half === HALF && titles.matched > 4)) {
    // A title of one word and one shared name ("Speech recognition", J. Wang) happens twice; names that are merely alike prove less.
    const enough = people.shared > 0 ? titles.matched > 1 || people.alike > 1 : titles.matched > 3;
    if (enough || (abstracts ?? 0) >= AGREEING) return ['Same title', peopleInWords(people)];
  }
  if (!people.known && abstracts !== undefined && abstracts >= AGREEING)
    return ['Same title', abstracts === 1 ? 'Same abstract' : 'Abstracts agree'];
  const { series } = p.publication;
  if (
    series !== '' &&
    series === q.publication.series &&
    apart === 0 &&
    titles.matched >= 4 &&
    (!people.known || people.letters >= 0.4)
  ) {
    return abstracts !== undefined && abstracts < DISAGREEING ? undefined : ['Same title', 'Same venue'];
  }
  return undefined;
}

function likely(p: Evidence, q: Evidence, titles: Titles, people: People): boolean {
  return likeness(cluesOf(p, q, titles, people)) > 0;
}

/** The same title and nothing that speaks against it: worth a question though nothing proves it. */
function askable(p: Evidence, q: Evidence, titles: Titles, people: People): boolean {
  if (!titles.same || people.known || (yearsApart(p, q) ?? 0) > 2) return false;
  const abstracts = compareAbstracts(p.paper, q.paper);
  return p.generic ? (abstracts ?? 0) >= AGREEING : (abstracts ?? 1) >= DISAGREEING;
}

/** By what they are, not by their uids, which depend on who came first. */
function inOrder(a: Paper, b: Paper): boolean {
  const [one, other] = [a.sources[0]?.key ?? '', b.sources[0]?.key ?? ''];
  return one === other ? a.title <= b.title : one < other;
}

function keptApart(a: Paper, b: Paper): boolean {
  const holds = (paper: Paper, other: Paper) =>
    other.apart !== undefined &&
    apartOf(other).some(({ value }) => paper.sources.some(({ key }) => key === value));
  return holds(a, b) || holds(b, a);
}

function versionsDiffer(a: Paper, b: Paper): string | undefined {
  if (a.version === undefined || b.version === undefined || a.version === b.version) return undefined;
  return `Versions ${Math.min(a.version, b.version)} and ${Math.max(a.version, b.version)}`;
}

const yes = (...reasons: string[]): Judgement => ({ verdict: 'same', reasons, silent: true, vetoed: false });
const version = (silent: boolean, ...reasons: string[]): Judgement => ({
  verdict: 'version',
  reasons,
  silent,
  vetoed: false,
});
const maybe = (...reasons: string[]): Judgement => ({
  verdict: 'possible',
  reasons,
  silent: false,
  vetoed: false,
});
/** For the reader to decide, but no third paper brings these two together. */
const barred = (...reasons: string[]): Judgement => ({ ...maybe(...reasons), vetoed: true });
const none = (...reasons: string[]): Judgement => ({
  verdict: 'different',
  reasons,
  silent: false,
  vetoed: false,
});
const no = (...reasons: string[]): Judgement => ({
  verdict: 'different',
  reasons,
  silent: false,
  vetoed: true,
});
