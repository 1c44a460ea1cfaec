import { acl } from './acl.ts';
import { alphaxiv } from './alphaxiv.ts';
import { arxiv } from './arxiv.ts';
import { biorxiv } from './biorxiv.ts';
import { cvf } from './cvf.ts';
import { dblp } from './dblp.ts';
import { emergentmind } from './emergentmind.ts';
import { googlescholar } from './googlescholar.ts';
import { neurips } from './neurips.ts';
import { openreview } from './openreview.ts';
import { paperscool } from './paperscool.ts';
import { pmlr } from './pmlr.ts';
import { pubmed } from './pubmed.ts';
import { scirate } from './scirate.ts';
import { semanticscholar } from './semanticscholar.ts';

/** Fixtures of one site by name: the address each stands for, and its HTML. */
export type Pages = Record<string, [url: string, html: string]>;

/** The pages that `npm run fixtures` writes, by site. */
export const pagesOf: Record<string, Pages> = {
  acl,
  alphaxiv,
  arxiv,
  biorxiv,
  cvf,
  dblp,
  emergentmind,
  googlescholar,
  neurips,
  openreview,
  paperscool,
  pmlr,
  pubmed,
  scirate,
  semanticscholar,
};
