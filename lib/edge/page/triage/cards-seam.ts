import type { Entry } from '../../../entry.ts';
import type { TriageCard } from '../../../triage/card.ts';

export interface PageCard extends TriageCard {
  readonly element: Element;
  readonly parts: readonly Element[];
  readonly doing?: 'working' | { failed: string };
}
export interface PageCards {
  all(): readonly PageCard[];
  onChange(heard: () => void, signal: AbortSignal): void;
  entry(key: string): Promise<Entry | undefined>;
  save(keys: readonly string[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  dismiss(keys: readonly string[], on: boolean): Promise<void>;
  undo(): Promise<string | undefined>;
  tag(keys: readonly string[], tags: string[]): Promise<void>;
  cite(key: string): Promise<string>;
  selected(): ReadonlySet<string>;
  select(keys: readonly string[]): void;
  pointed(): string | undefined;
  point(key: string | undefined): void;
  say(text: string): void;
}
