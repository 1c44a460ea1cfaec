import { isGeneric } from './generic.ts';
import { foldTitle } from './text/fold.ts';
import { foldName } from './text/fold-name.ts';

/** Longer keys say nothing more, and a hostile page's megabyte of title is no database key. */
const LONGEST = 300;

/**
 * Key for looking up papers with the same title: folded, without blanks (so that "multi-modal" meets "multimodal").
 * A title that many works share ("Preface") takes the authors' family names in. Empty for an empty title.
 */
export function titleKeyOf(title: string, authors: string[]): string {
  const folded = foldTitle(title.slice(0, 4 * LONGEST));
  if (folded === '') return title.normalize('NFKC').replace(/\s+/g, '').slice(0, LONGEST);
  const key = folded.replaceAll(' ', '').slice(0, LONGEST);
  if (!isGeneric(folded)) return key;
  const families = authors.slice(0, 9).map((author) => foldName(author).family);
  return `${key}/${families.sort().join(',')}`;
}
