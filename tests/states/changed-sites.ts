import type { Answer } from '../e2e/harness/types.ts';
import { goldens } from '../goldens.ts';

/** A site whose papers are nowhere to be found any longer, and one of which only some can be read. */
const pages = ['arxiv/broken-changed.html', 'biorxiv/broken-search.html'].map((path) => {
  const page = goldens().find((golden) => golden.path === path);
  if (!page) throw new Error(`No fixture is called ${path}.`);
  return page;
});

export const [changedWholly = '', changedPartly = ''] = pages.map(({ url }) => url);

/** Pages of sites that seem to have changed. */
export function changedSites(url: string): Answer | undefined {
  const page = pages.find((one) => one.url === url);
  return page && { contentType: 'text/html; charset=utf-8', body: page.html };
}
