import type { Command } from '../../../triage/commands.ts';
import type { Filter, Kind } from '../../../triage/filter.ts';
import type { KeyMap } from '../../../triage/key-map.ts';
import type { Standing } from '../../../standing.ts';
import type { Said } from './note.ts';

/** Where the reader wants the bar hidden; `ask` for the question, `not` for no answer. */
export type Where = 'site' | 'everywhere' | 'ask' | 'not';

/** What the bar shows. */
export interface BarView {
  bar: boolean;
  dark: boolean;
  kinds: Record<Kind, number>;
  filter: Filter;
  /** How many cards the filter leaves. */
  shown: number;
  /** Whether keys are taken. */
  on: boolean;
  /** The current card; undefined while none is. */
  at: { place: number; of: number; title: string; standing: Standing | undefined } | undefined;
  selected: number;
  keys: KeyMap;
  /** What was just said, for those who see. */
  note: Said | undefined;
  /** What the lower row is for now. */
  asks: 'nothing' | 'tags' | 'hide';
  /** Whether the field for words of the filter is there. */
  searching: boolean;
}

/** What the reader does with the bar, besides commands. */
export interface BarDeeds {
  command(command: Command): void;
  saveNew(): void;
  kind(kind: Kind): void;
  text(text: string): void;
  hide(where: Where): void;
  tags(text: string): void;
  typed(text: string): void;
  /** No tags after all. */
  cancelTags(): void;
  /** Takes up what the note offers. */
  offer(): void;
}

/** A part of the bar: drawn from the view, it decides nothing. */
export interface Row {
  readonly element: HTMLElement;
  update(view: BarView): void;
}
