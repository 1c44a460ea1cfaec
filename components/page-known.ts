import type { Here } from '../lib/edge/here.ts';
import type { Keeping } from '../lib/edge/library.ts';
import type { Entry } from '../lib/entry.ts';
import type { Look } from '../lib/sighting/seen.ts';
import type { Standing } from '../lib/standing.ts';
import type { Edges } from './edges.ts';
import type { Found } from './page-found.ts';

/** What was seen is a help, no more: where it cannot be read, the page is shown without. */
export async function lookedAt(edges: Pick<Edges, 'look' | 'now'>, here: Here): Promise<Look | undefined> {
  if (here.is !== 'listing') return undefined;
  const { url, entries } = here.listing;
  const idLists = entries.map(({ ids }) => ids);
  return edges.look(url, idLists, edges.now()).catch(() => undefined);
}

/**
 * What the library and the reader's words say of the papers of a page.
 * @param follows what a paper has of what the reader follows
 * @returns in page order; and why the library cannot tell, in words, empty where it can
 */
export async function knownOf(
  { library, now, standings, explain }: Pick<Edges, 'library' | 'now' | 'standings' | 'explain'>,
  here: Here,
  follows: (entry: Entry) => string[],
): Promise<{ found: Found[]; why: string }> {
  const { url, entries } = here.is === 'listing' ? here.listing : { url: undefined, entries: [] };
  const idLists = entries.map(({ ids }) => ids);
  // A help, no more.
  const standing =
    url === undefined ? undefined : standings(url, idLists, now(), entries).catch(() => undefined);
  let kept: Keeping[] = [];
  let known: Standing[] | undefined;
  let why = '';
  try {
    kept = await library.keeping(idLists);
    known = await standing;
  } catch (error) {
    why = explain(error);
  }
  const found = entries.map((entry, i) => ({
    key: entry.ids[0] ?? entry.title,
    entry,
    keeping: kept[i] ?? 'new',
    standing: known?.[i],
    followed: follows(entry),
  }));
  return { found, why };
}
