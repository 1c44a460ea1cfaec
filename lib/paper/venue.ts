import { foldTitle } from '../text/fold.ts';

/** DOI registrants that only hold preprints: bioRxiv/medRxiv, openRxiv, Research Square, ChemRxiv, SSRN, Preprints.org, PsyArXiv, OSF, TechRxiv. */
const PREPRINT_DOI =
  /^doi:10\.(?:1101|64898|21203|26434|2139|20944|31234|31219|31235|36227|48550|5281|22541)\//;

const PREPRINT_VENUE =
  /^(?:arxiv|corr|computing research repository|biorxiv|medrxiv|chemrxiv|ssrn|preprints?|research square|techrxiv|psyarxiv|osf)\b|\bpreprint\b|^submitted\b|^under review\b/;

/** Whether a venue only says that a paper is a preprint. */
export function isPreprintVenue(venue: string): boolean {
  return PREPRINT_VENUE.test(foldTitle(venue));
}

/** Whether an id stands for a preprint: every arXiv id, and DOIs of preprint servers. */
export function isPreprintId(id: string): boolean {
  return id.startsWith('arxiv:') || PREPRINT_DOI.test(id);
}

/** Whether an id stands for a publication by itself. OpenReview, dblp and Semantic Scholar hold both kinds. */
export function isPublishedId(id: string): boolean {
  return /^(?:doi|acl|pmid|cvf|neurips|nips|pmlr|jmlr):/.test(id) && !PREPRINT_DOI.test(id);
}
