import type { Paper, Source } from '../paper.ts';
import { fold } from './fold.ts';
import { idsOfSource, isPublished } from './source.ts';
import { isPreprintId, isPreprintVenue, isPublishedId } from './venue.ts';

/** Which form of a work a bibliography names. */
export type Form = 'published' | 'preprint';

/** The form that is cited: the published one where there is one, unless the reader wants the preprint. Undefined where there is no choice. */
export function citedForm(paper: Paper): Form | undefined {
  const published = paper.ids.some(isPublishedId) || hasPublishedVenue(paper);
  const preprint = paper.ids.some(isPreprintId) || drafts(paper).length > 0;
  return published && preprint ? (paper.reader.cite?.value ?? 'published') : undefined;
}

/**
 * A paper as it is to be cited. As a preprint it is what its preprint sources say, with the preprint's ids; where a source names both forms at once,
 * what it says of venue and date is the published one's and is left out.
 */
export function cited(paper: Paper): Paper {
  if (citedForm(paper) !== 'preprint') return paper;
  const { uid, added, reader } = paper;
  const sources = drafts(paper);
  const { venue, published, ...said } = sources.length ? fold(sources, reader, { uid, added }) : paper;
  return {
    ...said,
    ids: paper.ids.filter(isPreprintId),
    ...(venue !== undefined && isPreprintVenue(venue) && { venue }),
    ...(published !== undefined && sources.length > 0 && { published }),
  };
}

function drafts({ sources }: Paper): Source[] {
  return sources.filter((source) => !isPublished(source, idsOfSource(source)));
}

function hasPublishedVenue({ venue = '' }: Paper): boolean {
  return venue !== '' && !isPreprintVenue(venue);
}
