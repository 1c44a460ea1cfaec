import { foldTitle } from '../text/fold.ts';

/** Additions that say which form a work is in, not which work it is. */
const FORM =
  / (?:extended abstract|(?:extended|full|long|short) (?:version|paper)|abstract|preprint|to appear|(?:invited|keynote) (?:talks?|paper)|(?:project )?demo(?:nstration)?(?: (?:proposal|description|abstract))?|tutorial|panel(?: (?:abstract|session|discussion))?|poster|j|c)$/;

/** How medical databases mark a translated title: `[Effects of X]. [Russian]`, `[Article in German]`. */
const LANGUAGE =
  /[\s.]*\[(?:article in )?(?:chinese|czech|danish|dutch|english|french|german|hungarian|italian|japanese|korean|norwegian|polish|portuguese|russian|spanish|swedish|turkish|ukrainian)\]\.?\s*$/i;

/** The folded title without what says in which form or language a work is: two papers with one bare title have the same title. */
export function bareTitle(raw: string): string {
  const folded = foldTitle(raw.replace(LANGUAGE, ''));
  return folded.replace(FORM, '') || folded;
}
