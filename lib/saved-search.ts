/** A search the reader keeps under a name. One that was taken away leaves its name, so that another machine's file does not bring it back. */
export interface SavedSearch {
  name: string;
  /** Its text, as it is typed; absent where it was taken away. */
  query?: string;
  /** ms since the epoch: when it was written */
  at: number;
}

/** The most letters of a name, and of a query. */
export const SEARCH_NAME_LENGTH = 100;
export const SEARCH_LENGTH = 1_000;

/** A search that is kept. @throws Error in words where its name or its text is missing or too long */
export function savedSearch(name: string, query: string, at: number): SavedSearch {
  const made = { name: folded(name), query: folded(query), at };
  if (!made.name) throw new Error('A saved search needs a name.');
  if (!made.query) throw new Error('There is nothing to search for yet. Type a search, then save it.');
  if (made.name.length > SEARCH_NAME_LENGTH)
    throw new Error(`A name has at most ${SEARCH_NAME_LENGTH} letters. Shorten it.`);
  if (made.query.length > SEARCH_LENGTH)
    throw new Error(`A saved search has at most ${SEARCH_LENGTH} letters. Shorten it.`);
  return made;
}

/** Of each name what was written last. Commutative, associative, idempotent; sorted by name. */
export function mergeSearches(ours: readonly SavedSearch[], theirs: readonly SavedSearch[]): SavedSearch[] {
  const byName = new Map<string, SavedSearch>();
  for (const next of [...ours, ...theirs]) {
    const known = byName.get(next.name);
    if (!known || next.at > known.at || (next.at === known.at && text(next) > text(known)))
      byName.set(next.name, next);
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const folded = (raw: string): string => raw.toWellFormed().replace(/\s+/g, ' ').trim();
const text = ({ query }: SavedSearch): string => (query === undefined ? '' : `=${query}`);
