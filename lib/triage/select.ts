import { move } from './move.ts';
import { nothing, placeOf, type Scene, type Step, type Triage } from './triage.ts';

/** Keys a command is about: what is selected and shown, else the current card. In page order. */
export function targets(triage: Triage, { cards, shown, selected }: Scene): string[] {
  const chosen = cards.filter(({ key }) => selected.has(key) && shown.has(key)).map(({ key }) => key);
  if (chosen.length) return chosen;
  return cards.some(({ key }) => key === triage.current) ? [triage.current ?? ''] : [];
}

/** Keys of shown cards from one to another, both with them. */
function between({ cards, shown }: Scene, a: string | undefined, b: string | undefined): string[] {
  const [one, other] = [placeOf(cards, a), placeOf(cards, b)];
  if (one < 0 || other < 0) return [];
  return cards
    .slice(Math.min(one, other), Math.max(one, other) + 1)
    .filter(({ key }) => shown.has(key))
    .map(({ key }) => key);
}

const inOrder = ({ cards }: Scene, keys: ReadonlySet<string>): string[] =>
  cards.filter(({ key }) => keys.has(key)).map(({ key }) => key);

/** To the next card in a direction, and selects all from where the range began. */
export function extend(triage: Triage, scene: Scene, by: 1 | -1): Step {
  const moved = move(triage, scene, by);
  if (moved.act.do !== 'moved') return moved;
  const anchor = (triage.drawing ? triage.anchor : triage.current) ?? moved.triage.current;
  const selected = new Set(scene.selected);
  if (triage.drawing) for (const key of between(scene, anchor, triage.current)) selected.delete(key);
  for (const key of between(scene, anchor, moved.triage.current)) selected.add(key);
  return { ...moved, triage: { ...moved.triage, anchor, drawing: true }, select: inOrder(scene, selected) };
}

/** Selects the current card, or lets go of it. @param range selects all from the one that was selected last */
export function select(triage: Triage, scene: Scene, range: boolean): Step {
  const { current } = triage;
  if (current === undefined || placeOf(scene.cards, current) < 0) return nothing(triage, 'noCard');
  const selected = new Set(scene.selected);
  if (range) for (const key of [current, ...between(scene, triage.anchor, current)]) selected.add(key);
  else if (!selected.delete(current)) selected.add(current);
  return {
    triage: { ...triage, anchor: current, drawing: false },
    select: inOrder(scene, selected),
    act: { do: 'selected' },
  };
}
