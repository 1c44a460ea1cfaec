import type { TriageCard } from './card.ts';
import type { Command } from './commands.ts';
import { EVERYTHING, type Filter } from './filter.ts';

/** Where triage is on a page. What is selected is not here: page and panel share it. */
export interface Triage {
  readonly on: boolean;
  /** Key of the current card, which may have left the page. */
  readonly current: string | undefined;
  /** Its place among all cards when it was last seen. */
  readonly at: number;
  /** Where a range begins. */
  readonly anchor: string | undefined;
  /** Whether a range is being drawn, so that turning back shortens it. */
  readonly drawing: boolean;
  readonly filter: Filter;
}

export const OFF: Triage = {
  on: false,
  current: undefined,
  at: 0,
  anchor: undefined,
  drawing: false,
  filter: EVERYTHING,
};

/** The page as a step finds it. */
export interface Scene {
  /** In page order. */
  cards: readonly TriageCard[];
  /** Keys of those the filter leaves. */
  shown: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  /** Key of the first card on the screen: where triage begins. */
  inView: string | undefined;
}

/** Why a command did nothing. */
export type Why = 'noCard' | 'first' | 'last' | 'noneNew';

/** What is to be done to the outside world. */
export type Act =
  | { do: 'save' | 'remove' | 'tag' | 'open' | 'copy'; keys: string[] }
  | { do: 'dismiss'; keys: string[]; on: boolean }
  | { do: 'undo' }
  | { do: 'filter' }
  | { do: 'help' }
  | { do: 'switchedOn' }
  | { do: 'switchedOff' }
  | { do: 'moved' }
  | { do: 'selected' }
  | { do: 'nothing'; why: Why };

export interface Step {
  triage: Triage;
  /** The new selection, in page order; absent where it stays. */
  select?: string[];
  act: Act;
}

const nothing = (triage: Triage, why: Why): Step => ({ triage, act: { do: 'nothing', why } });

/** Keys a command is about: what is selected and shown, else the current card. In page order. */
export function targets(triage: Triage, { cards, shown, selected }: Scene): string[] {
  const chosen = cards.filter(({ key }) => selected.has(key) && shown.has(key)).map(({ key }) => key);
  if (chosen.length) return chosen;
  return cards.some(({ key }) => key === triage.current) ? [triage.current ?? ''] : [];
}

/** Place of a card among all; -1 where it is not there. */
const placeOf = (cards: readonly TriageCard[], key: string | undefined): number =>
  key === undefined ? -1 : cards.findIndex((card) => card.key === key);

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

function move(triage: Triage, scene: Scene, by: 1 | -1): Step {
  const to =
    neighbour(triage, scene, by) ?? (triage.current === undefined && neighbour(triage, scene, -by as 1 | -1));
  if (!to) return nothing(triage, scene.shown.size ? (by > 0 ? 'last' : 'first') : 'noCard');
  return { triage: { ...triage, current: to.key, at: to.at, drawing: false }, act: { do: 'moved' } };
}

/** To the next new card; from the end it goes on at the beginning. */
function moveToNew(triage: Triage, scene: Scene): Step {
  const isNew = ({ standing }: TriageCard) => standing === 'new';
  const fromTop = { ...triage, current: undefined };
  const to =
    neighbour(triage, scene, 1, isNew) ?? neighbour(fromTop, { ...scene, inView: undefined }, 1, isNew);
  if (!to || to.key === triage.current) return nothing(triage, 'noneNew');
  return { triage: { ...triage, current: to.key, at: to.at, drawing: false }, act: { do: 'moved' } };
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

function extend(triage: Triage, scene: Scene, by: 1 | -1): Step {
  const moved = move(triage, scene, by);
  if (moved.act.do !== 'moved') return moved;
  const anchor = (triage.drawing ? triage.anchor : triage.current) ?? moved.triage.current;
  const selected = new Set(scene.selected);
  if (triage.drawing) for (const key of between(scene, anchor, triage.current)) selected.delete(key);
  for (const key of between(scene, anchor, moved.triage.current)) selected.add(key);
  return { ...moved, triage: { ...moved.triage, anchor, drawing: true }, select: inOrder(scene, selected) };
}

function select(triage: Triage, scene: Scene, range: boolean): Step {
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

/** Saves what is not saved; where all is, takes it back. */
function save(triage: Triage, scene: Scene, keys: string[]): Step {
  const standing = new Map(scene.cards.map((card) => [card.key, card.standing]));
  const fresh = keys.filter((key) => standing.get(key) !== 'saved');
  const act: Act = fresh.length ? { do: 'save', keys: fresh } : { do: 'remove', keys };
  return { triage, select: [], act };
}

function dismiss(triage: Triage, scene: Scene, keys: string[]): Step {
  const standing = new Map(scene.cards.map((card) => [card.key, card.standing]));
  const left = keys.filter((key) => standing.get(key) !== 'dismissed');
  const act: Act = left.length ? { do: 'dismiss', keys: left, on: true } : { do: 'dismiss', keys, on: false };
  return { triage, select: [], act };
}

/** What a command leads to. Changes nothing that it is given. */
export function step(triage: Triage, command: Command, scene: Scene): Step {
  switch (command) {
    case 'switch':
      if (triage.on) return { triage: { ...triage, on: false, drawing: false }, act: { do: 'switchedOff' } };
      return { triage: { ...triage, on: true }, act: { do: 'switchedOn' } };
    case 'leave':
      if (scene.selected.size)
        return {
          triage: { ...triage, anchor: undefined, drawing: false },
          select: [],
          act: { do: 'selected' },
        };
      return { triage: { ...triage, on: false, drawing: false }, act: { do: 'switchedOff' } };
    case 'next':
      return move(triage, scene, 1);
    case 'previous':
      return move(triage, scene, -1);
    case 'nextNew':
      return moveToNew(triage, scene);
    case 'extendNext':
      return extend(triage, scene, 1);
    case 'extendPrevious':
      return extend(triage, scene, -1);
    case 'select':
    case 'selectTo':
      return select(triage, scene, command === 'selectTo');
    case 'undo':
      return { triage, act: { do: 'undo' } };
    case 'filter':
    case 'help':
      return { triage, act: { do: command } };
    case 'save':
    case 'dismiss':
    case 'tag':
    case 'open':
    case 'copy': {
      const keys = targets(triage, scene);
      if (!keys.length) return nothing(triage, 'noCard');
      if (command === 'save') return save(triage, scene, keys);
      if (command === 'dismiss') return dismiss(triage, scene, keys);
      return { triage, act: { do: command, keys } };
    }
  }
}
