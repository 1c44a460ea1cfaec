import { linkOf, schemeOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { publicationOf } from '../paper/publication.ts';
import { isPublishedId } from '../paper/venue.ts';

/**
 * The bare DOI of a paper: its publication's, else its preprint server's, else the one arXiv registers for every paper (since 2022, for the older ones
 * too). Empty where there is none, and where only a venue's name says that it was published: a preprint's DOI would name another form than the venue.
 */
export function doiOf(paper: Paper): string {
  const dois = paper.ids.filter((id) => schemeOf(id) === 'doi');
  const published = dois.find(isPublishedId);
  if (published !== undefined) return published.slice('doi:'.length);
  const { kind } = publicationOf(paper.venue ?? '');
  if (kind === 'journal' || kind === 'conference') return '';
  if (dois[0] !== undefined) return dois[0].slice('doi:'.length);
  const arxiv = paper.ids.find((id) => schemeOf(id) === 'arxiv');
  return arxiv === undefined ? '' : `10.48550/arXiv.${arxiv.slice('arxiv:'.length)}`;
}

/** Where a paper is found for good: at arXiv, at the resolver of its best id, else where it was listed. Empty where nobody knows; http and https only. */
export function addressOf(paper: Paper): string {
  const best = paper.ids[0];
  const address = (best === undefined ? '' : linkOf(best)) || paper.url;
  return /^https?:\/\/[^\s/]/i.test(address) ? address : '';
}

/**
 * An address or DOI byte for byte, but for what would end the field or the line, or is no ASCII: that is percent-encoded, which means the same.
 * `%`, `_`, `#` stay: styles hand these fields to `\url`, and escapes would become a part of the address.
 */
export function verbatim(address: string): string {
  return address.replace(/[^\x21-\x7e]|[{}\\"]/gu, (char) =>
    char.isWellFormed() ? encodeURIComponent(char) : '',
  );
}
