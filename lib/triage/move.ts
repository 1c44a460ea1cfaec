import type { TriageCard } from './card.ts';
import { nothing, placeOf, type Scene, type Step, type Triage } from './triage.ts';

/** Takes a card for the current one. */
export function goTo(triage: Triage, { cards }: Scene, key: string): Step {
  const at = placeOf(cards, key);
  if (at < 0) return nothing(triage, 'noCard');
  return { triage: { ...triage, current: key, at, drawing: false }, act: { do: 'moved' } };
}

/** The next card in a direction that qualifies; where none is current, the first on the screen does. */
function neighbour(
  triage: Triage,
  { cards, shown, inView }: Scene,
  by: 1 | -1,
  qualifies: (card: TriageCard) => boolean = () => true,
): { key: string; at: number } | undefined {
  const fits = (card: TriageCard | undefined): card is TriageCard =>
    card !== undefined && shown.has(card.key) && qualifies(card);
  const here = placeOf(cards, triage.current);
  let from: number;
  if (here >= 0) from = here + by;
  else if (triage.current === undefined) from = Math.max(0, placeOf(cards, inView));
  // It has left the page, and another one has its place.
  else from = by > 0 ? triage.at : Math.min(triage.at, cards.length) - 1;
  for (let at = from; at >= 0 && at < cards.length; at += by) {
    const card = cards[at];
    if (fits(card)) return { key: card.key, at };
  }
  return undefined;
}

/** To the next card in a direction. */
export function move(triage: Triage, scene: Scene, by: 1 | -1): Step {
  const to =
    neighbour(triage, scene, by) ?? (triage.current === undefined && neighbour(triage, scene, -by as 1 | -1));
  if (!to) return nothing(triage, scene.shown.size ? (by > 0 ? 'last' : 'first') : 'noCard');
  return { triage: { ...triage, current: to.key, at: to.at, drawing: false }, act: { do: 'moved' } };
}

/** To the next new card; from the end it goes on at the beginning. */
export function moveToNew(triage: Triage, scene: Scene): Step {
  const isNew = ({ standing }: TriageCard) => standing === 'new';
  const fromTop = { ...triage, current: undefined };
  const to =
    neighbour(triage, scene, 1, isNew) ?? neighbour(fromTop, { ...scene, inView: undefined }, 1, isNew);
  if (!to || to.key === triage.current) return nothing(triage, 'noneNew');
  return { triage: { ...triage, current: to.key, at: to.at, drawing: false }, act: { do: 'moved' } };
}
