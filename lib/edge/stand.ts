import { compare } from '../dedupe/index.ts';
import { isDismissed } from '../dismissal.ts';
import { foundUnder, lookUp, spans } from '../paper/title-key.ts';
import { whole } from '../paper/lean.ts';
import { toPaper } from '../paper.ts';
import { idsOfVisit } from '../sighting.ts';
import type { Shown, Standing } from '../standing.ts';
import { Connection } from './connection.ts';
import type { Transaction } from './database.ts';
import { dismissalsOf } from './dismissals.ts';
import { keptIn } from './kept-in.ts';
import { perhapsIn } from './perhaps-in.ts';
import { previousVisit, seenBefore } from './visits.ts';

/** So many papers under one title are compared. */
const NAMESAKES = 10;
/** No longer title is looked up, nor more authors compared: a page may claim anything. */
const TITLE = 2_000;
const AUTHORS = 200;

/** On its own, since a worker has none of the extension's API. How the papers of listings stand to the reader, read in one transaction for all of a page. Nothing is written. */
export class Standings {
  readonly #connection: Connection;

  constructor(name?: string) {
    this.#connection = new Connection(name);
  }

  /**
   * @param url address of the listing; undefined where nothing is to be remembered, or where they stand on none
   * @param idLists for each paper its canonical ids
   * @param at now, ms since the epoch
   * @param shown for each paper what the listing says: without it nobody knows whether another kept paper may be the same
   */
  async of(
    url: string | undefined,
    idLists: readonly (readonly string[])[],
    at: number,
    shown: readonly (Shown | undefined)[] = [],
  ): Promise<Standing[]> {
    const db = await this.#connection.open();
    const tx = db.transaction(['papers', 'dismissed', 'visits', 'seen']) as unknown as Transaction;
    // All is asked for at once, since each request waits for the database more than it works; and only of papers that are not kept, since each costs.
    // The visit takes two steps, one behind the other: it goes first, so that they pass while the rest is looked up.
    const [visit, dismissals, kept] = await Promise.all([
      url === undefined ? undefined : previousVisit(tx, url, at),
      dismissalsIn(tx),
      keptIn(tx.objectStore('papers'), idLists),
    ]);
    // Mostly the visit before showed most of them.
    const shownBefore = new Set(visit?.previous ? idsOfVisit(visit.previous) : []);
    const others = idLists.filter((_, i) => !kept[i]);
    const unshown = visit?.previous ? others.filter((ids) => !ids.some((id) => shownBefore.has(id))) : [];
    const [doubts, dismissed, seen] = await Promise.all([
      Promise.all(idLists.map(async (ids, i) => (kept[i] ? undefined : likeKept(tx, ids, shown[i])))),
      dismissals && dismissedIn(dismissals, others),
      seenBefore(tx, unshown.flat(), visit?.before ?? at),
    ]);
    const fresh = new Set(unshown.filter((ids) => !ids.some((id) => seen.has(id))));
    return idLists.map((ids, i): Standing => {
      if (kept[i]) return 'saved';
      const doubt = doubts[i];
      if (doubt) return doubt;
      if (dismissed?.has(ids)) return 'dismissed';
      return fresh.has(ids) ? 'new' : 'seen';
    });
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

/** Where dismissals are found by id; undefined while there are none, as mostly. */
async function dismissalsIn(tx: Transaction) {
  const store = tx.objectStore('dismissed');
  // Asks for any: a cursor would do as well, and take longer.
  return (await store.getKey(IDBKeyRange.lowerBound(''))) === undefined ? undefined : store.index('ids');
}

/** Which of these lists of ids are of dismissed papers. */
async function dismissedIn<T extends readonly string[]>(
  index: NonNullable<Awaited<ReturnType<typeof dismissalsIn>>>,
  idLists: readonly T[],
): Promise<Set<T>> {
  const perhaps = new Set(
    await perhapsIn(idLists.flat(), async (range, most) =>
      (await index.getAll(range, most)).map(({ ids }) => ids),
    ),
  );
  const named = idLists.filter((ids) => ids.some((id) => perhaps.has(id)));
  const known = await Promise.all(named.map((ids) => dismissalsOf(index, ids)));
  return new Set(named.filter((_, i) => isDismissed(known[i] ?? [])));
}

/** Whether a kept paper without a common id may be this one, or another form of it: by its title, which has an index. */
async function likeKept(
  tx: Transaction,
  ids: readonly string[],
  shown: Shown | undefined,
): Promise<'version' | 'possible' | undefined> {
  if (!shown?.title || shown.title.length > TITLE) return undefined;
  const { title, published, venue } = shown;
  const authors = shown.authors?.slice(0, AUTHORS) ?? [];
  const store = tx.objectStore('papers');
  const index = store.index('titleKeys');
  const keys = foundUnder(title, authors)
    .filter((key) => key !== '')
    .flatMap(lookUp);
  const ranges = spans(keys).map((span) => IDBKeyRange.bound(...span));
  // Mostly there is none, and whether there is any is answered sooner than which.
  const any = await Promise.all(ranges.map((range) => index.getKey(range)));
  const uids = (
    await Promise.all(
      ranges.flatMap((range, i) => (any[i] === undefined ? [] : [index.getAllKeys(range, NAMESAKES)])),
    )
  ).flat();
  // Mostly there is none: a paper is made, which costs more than asking, only of what is to be compared.
  if (!uids.length) return undefined;
  const paper = toPaper({
    title,
    authors,
    ids: [...ids],
    url: '',
    links: {},
    stats: {},
    ...(published !== undefined && { published }),
    ...(venue !== undefined && { venue }),
  });
  const met = await Promise.all([...new Set(uids)].map((uid) => store.get(uid)));
  const verdicts = new Set(met.flatMap((one) => (one ? [compare(whole(one), paper).verdict] : []))); // prettier-ignore
  // The same without an id in common is the same work, known by other names.
  if (verdicts.has('version') || verdicts.has('same')) return 'version';
  return verdicts.has('possible') ? 'possible' : undefined;
}
