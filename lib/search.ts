import { foldForSearch } from './search/fold.ts';

export { foldForSearch } from './search/fold.ts';

/** The words of a query; a paper is found when it has them all. */
export function words(query: string): string[] {
  return foldForSearch(query).split(/\s+/).filter(Boolean);
}
