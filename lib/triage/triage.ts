import type { TriageCard } from './card.ts';
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

/** A step that leads nowhere. */
export const nothing = (triage: Triage, why: Why): Step => ({ triage, act: { do: 'nothing', why } });

/** Place of a card among all; -1 where it is not there. */
export const placeOf = (cards: readonly TriageCard[], key: string | undefined): number =>
  key === undefined ? -1 : cards.findIndex((card) => card.key === key);
