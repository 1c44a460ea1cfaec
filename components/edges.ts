import type { Change } from '../lib/edge/changes.ts';
import type { Here } from '../lib/edge/here.ts';
import type { Library } from '../lib/edge/library.ts';

/** The outside world as the views use it; tests bring their own. */
export interface Edges {
  library: Pick<
    Library,
    | 'save'
    | 'remove'
    | 'restore'
    | 'forget'
    | 'merge'
    | 'keepApart'
    | 'putOff'
    | 'takeOut'
    | 'retitle'
    | 'cite'
    | 'undo'
    | 'redo'
    | 'history'
    | 'keeping'
    | 'count'
    | 'get'
    | 'newest'
    | 'slices'
    | 'trash'
    | 'trashed'
    | 'questions'
  >;
  /** Calls back after every finished write, anywhere. */
  onChange(heard: (change: Change) => void, signal: AbortSignal): void;
  /** The page in the active tab. */
  readHere(): Promise<Here>;
  /** Calls back when the active tab shows another page. */
  onMoved(moved: () => void, signal: AbortSignal): void;
  now(): number;
  download(name: string, mime: string, text: string): void;
  copy(text: string): Promise<void>;
  openPanel(): Promise<void>;
  /** Shows the page with storage and backups. */
  openOptions(): Promise<void>;
  /** An error in words. */
  explain(error: unknown): string;
}
