import type { PageCard } from '../cards.ts';
import type { Look } from './paint.ts';

/** What cards there are to be told apart. */
export interface Standout {
  /** Those the filter leaves; undefined where it leaves all. */
  shown: ReadonlySet<PageCard> | undefined;
  selected: ReadonlySet<string>;
  current: string | undefined;
}

/** How each card looks, on all elements that are its own. The current one is never dimmed: something may still be done to it. */
export function looksOf(
  cards: readonly PageCard[],
  { shown, selected, current }: Standout,
): Map<Element, Look> {
  const looks = new Map<Element, Look>();
  for (const card of cards) {
    const look = lookOf(card.key === current, selected.has(card.key), shown?.has(card) ?? true);
    if (look) for (const part of card.parts) looks.set(part, look);
  }
  return looks;
}

function lookOf(current: boolean, selected: boolean, shown: boolean): Look | undefined {
  if (!shown && !current) return 'dimmed';
  return selected ? 'selected' : undefined;
}
