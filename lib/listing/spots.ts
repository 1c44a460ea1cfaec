import { idOf, schemeOf, sortIds } from '../ids.ts';
import type { Card } from '../listing.ts';
import type { Layout } from './layout.ts';
import { absolute, Scope } from './scope.ts';
import type { Known } from './known.ts';
import { citationData } from './meta.ts';
import type { Reading } from '../entry/reading.ts';

/** One paper on a page, found but not read. */
export interface Spot {
  scope: Scope;
  title: string;
  ids: string[];
  /** Where a reader finds it on the site: the page itself where nothing links to it. */
  url: string;
  section?: string;
  /** What the head of a single paper's page says. */
  said?: Reading;
}

/** What was found besides spots, for judging whether the site still looks as expected. */
export interface Tally {
  cards: number;
  /** Cards that have no title, name no paper, or whose elements do not belong together. */
  unclear: number;
}

/**
 * The papers on a page, in page order, each once: the one place that decides which they are. Cheap, since it runs at every change of the page,
 * and lazy, so that a page with thousands can be walked in slices.
 */
export function* spotsIn(
  doc: Document,
  url: string,
  layout: Layout,
  tally: Tally = { cards: 0, unclear: 0 },
  known?: Known,
): Generator<Spot> {
  if (layout.single) {
    // The first that is there, not the outermost: a page may hold itself a second time, for small screens.
    const root = layout.cards.split(', ').map((at) => doc.querySelector(at)).find((one) => one); // prettier-ignore
    const id = idOf(url);
    const scope = root && new Scope([root], url);
    const title = scope && titleIn(scope, layout);
    if (!title || id === undefined) return;
    tally.cards = 1;
    const { raw, ...said } = citationData(doc, title);
    yield { scope, title, ids: idsOf(id, layout, scope, raw), url: plain(url), said };
    return;
  }
  const { cards, sections } = layout;
  const elements = doc.querySelectorAll(sections ? `${cards}, ${sections.at}` : cards);
  const seen = new Set<string>();
  const taken = new Set<string>();
  let section: string | undefined;
  for (const [i, element] of [...elements].entries()) {
    if (sections && !element.matches(cards)) {
      section = sections.name(element.textContent ?? '') ?? section;
      continue;
    }
    if (layout.where?.(element) === false) continue;
    tally.cards++;
    const next = elements[i + 1];
    const parts = partsOf(layout.around?.(element) ?? element, layout);
    const find = () => parts && spotAt(new Scope(parts, url, next && !layout.around && parts.some((part) => part.contains(next)) ? cards : undefined), url, layout); // prettier-ignore
    const found = parts && known ? known.at(element, parts, find) : find();
    if (!found) {
      // An empty card is one that the page has yet to fill.
      if (element.textContent?.trim()) tally.unclear++;
      continue;
    }
    if (seen.has(found.key)) continue;
    seen.add(found.key);
    // What another card has already, the DOI of a whole volume for instance, is no id of this one's.
    const ids = found.spot.ids.filter((id) => id === found.key || !taken.has(id));
    for (const id of ids) taken.add(id);
    yield { ...found.spot, ids, ...(section !== undefined && { section }) };
  }
}

/** The paper of one card, and what it is known by on this page; undefined where it names none or has no title. */
function spotAt(scope: Scope, page: string, layout: Layout): { key: string; spot: Spot } | undefined {
  const link = linkIn(scope, layout);
  const to = absolute(link?.getAttribute('href'), page);
  const named = to === undefined ? undefined : idOf(to);
  const ids = idsOf(named, layout, scope);
  // Two cards may share an id that says more: what the link names tells them apart.
  const key = named ?? ids[0] ?? (layout.nameless ? to : undefined);
  const title = key === undefined ? undefined : titleIn(scope, layout);
  if (key === undefined || title === undefined) return undefined;
  const url = plain(to ?? page);
  return { key, spot: { scope, title, ids, url } };
}

/** Selector of all that a card of this layout may consist of, and of what stands between cards. */
export function selectorOf({ cards, followed = [], beside, sections }: Layout): string {
  return [cards, ...followed, ...(beside ? [beside] : []), ...(sections ? [sections.at] : [])].join(', ');
}

/** The card of a spot, for its mark. */
export function cardOf({ scope, ids, title: words }: Spot, { mark, title, single }: Layout): Card {
  const at = mark ?? (typeof title === 'string' ? title : undefined);
  const element = (at === undefined ? undefined : scope.one(at)) ?? scope.root;
  return { ids, element, parts: single ? [element] : scope.parts, title: words, place: 'title' };
}

/** The elements of a card; undefined where those that follow are not the ones that belong to it. */
function partsOf(first: Element, { cards, followed, beside }: Layout): Element[] | undefined {
  const behind = beside === undefined ? null : first.nextElementSibling;
  if (!followed) return behind?.matches(beside as string) ? [first, behind] : [first];
  const parts = [first];
  let next = first.nextElementSibling;
  for (const tag of followed) {
    if (next?.localName !== tag || next.matches(cards)) return undefined;
    parts.push(next);
    next = next.nextElementSibling;
  }
  // One too many: an element of a card that lost its beginning, and nobody knows which.
  return next && followed.includes(next.localName) && !next.matches(cards) ? undefined : parts;
}

function linkIn(scope: Scope, { link = 'a[href]' }: Layout): Element | null | undefined {
  return typeof link === 'string' ? scope.one(link) : link(scope);
}

function titleIn(scope: Scope, { title }: Layout): string | undefined {
  return typeof title === 'string' ? scope.text(title) : title(scope);
}

/** An address without what says where a reader came from, and without the place on the page. */
function plain(url: string): string {
  return url
    .replace(/#.*$/s, '')
    .replace(/([?&])(?:referrer|utm_\w+)=[^&]*&?/g, '$1')
    .replace(/[?&]$/, '')
    .replaceAll("'", '%27');
}

/** The canonical ids of a card: what its link names comes first, and nothing that contradicts it stays. */
function idsOf(
  id: string | undefined,
  { ids }: Layout,
  scope: Scope,
  said: readonly string[] = [],
): string[] {
  const found = new Map<string, string>();
  if (id !== undefined) found.set(schemeOf(id), id);
  for (const raw of [...(ids?.(scope) ?? []), ...said]) {
    const more = raw === undefined ? undefined : idOf(raw);
    if (more !== undefined && !found.has(schemeOf(more))) found.set(schemeOf(more), more);
  }
  return sortIds(found.values());
}
