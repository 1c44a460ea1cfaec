import { idOf, schemeOf, sortIds } from '../ids.ts';
import type { Card } from '../listing.ts';
import type { Layout } from './layout.ts';
import { absolute, Scope } from './scope.ts';

/** One paper on a page, found but not read. */
export interface Spot {
  scope: Scope;
  ids: string[];
  /** Where a reader finds it on the site. */
  url: string;
  section?: string;
}

/** What was found besides spots, for judging whether the site still looks as expected. */
export interface Tally {
  cards: number;
  /** Cards that name no paper, or whose elements do not belong together. */
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
): Generator<Spot> {
  if (layout.single) {
    const root = doc.querySelector(layout.cards);
    const id = idOf(url);
    if (!root || id === undefined) return;
    tally.cards = 1;
    const scope = new Scope([root], url);
    yield { scope, ids: idsOf(id, layout, scope), url: url.replace(/[?#].*$/s, (tail) => (/[?&]id=/.test(tail) ? tail.replace(/#.*$/s, '') : '')) }; // prettier-ignore
    return;
  }
  const { cards, sections } = layout;
  const elements = doc.querySelectorAll(sections ? `${cards}, ${sections.at}` : cards);
  const seen = new Set<string>();
  let section: string | undefined;
  for (const [i, element] of [...elements].entries()) {
    if (sections && !element.matches(cards)) {
      section = sections.name(element.textContent ?? '') ?? section;
      continue;
    }
    tally.cards++;
    const next = elements[i + 1];
    const parts = partsOf(element, layout);
    const scope = parts && new Scope(parts, url, next && parts.some((part) => part.contains(next)) ? cards : undefined); // prettier-ignore
    const link = scope?.one(layout.link ?? 'a[href]');
    const to = absolute(link?.getAttribute('href'), url);
    const id = to === undefined ? undefined : idOf(to);
    const ids = scope ? idsOf(id, layout, scope) : [];
    const key = ids[0] ?? to;
    if (!scope || key === undefined) {
      tally.unclear++;
      continue;
    }
    if (seen.has(key)) continue;
    seen.add(key);
    yield { scope, ids, url: to ?? '', ...(section !== undefined && { section }) };
  }
}

/** The card of a spot, for its mark. */
export function cardOf({ scope, ids }: Spot, { mark, title }: Layout): Card {
  if (mark === 'corner' || mark === 'end') return { ids, element: scope.root, place: mark };
  const at = mark ?? (typeof title === 'string' ? title : undefined);
  return { ids, element: (at === undefined ? undefined : scope.one(at)) ?? scope.root, place: 'title' };
}

/** The elements of a card; undefined where those that follow are not the ones that belong to it. */
function partsOf(first: Element, { cards, followed }: Layout): Element[] | undefined {
  if (!followed) return [first];
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

/** The canonical ids of a card: what its link names comes first, and nothing that contradicts it stays. */
function idsOf(id: string | undefined, { ids }: Layout, scope: Scope): string[] {
  const found = new Map<string, string>();
  if (id !== undefined) found.set(schemeOf(id), id);
  for (const raw of ids?.(scope) ?? []) {
    const more = raw === undefined ? undefined : idOf(raw);
    if (more !== undefined && !found.has(schemeOf(more))) found.set(schemeOf(more), more);
  }
  return sortIds(found.values());
}
