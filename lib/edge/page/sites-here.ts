import type { Site } from '../../sites/index.ts';

const SITES = Symbol.for('sheaf.sites');
const ours = globalThis as { [SITES]?: Map<string, Site> };

/**
 * Makes a site known to the scripts that run in this page's world. Its own script does so (`wxt.config.ts`), before the content script runs;
 * where that of another site comes by as well, because the tab moved on meanwhile, both are there and the address decides.
 */
export function addSite(site: Site): void {
  (ours[SITES] ??= new Map()).set(site.place.id, site);
}

/** The sites whose scripts were brought to this page: one, as a rule. */
export const sitesHere = (): readonly Site[] => [...(ours[SITES]?.values() ?? [])];
