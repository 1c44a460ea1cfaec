import type { Change } from '../lib/edge/changes.ts';
import type { Export } from '../lib/edge/exporting.ts';
import type { Here } from '../lib/edge/here.ts';
import type { Library } from '../lib/edge/library.ts';
import type { Progress } from '../lib/edge/worker/calls.ts';
import type { Receipt } from '../lib/export/index.ts';

/** What a long piece of work gets: someone to tell how far it is, and word when it is cancelled; then it rejects. */
export interface Job {
  progress: Progress;
  signal: AbortSignal;
}

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
  /** Writes papers and hands them over. To be called in the click itself. */
  export(what: Export, how: Job): Promise<{ receipt: Receipt; name: string }>;
  /** Looks for papers that may be one work; they become questions. @returns how many new ones there are */
  scan(how: Job): Promise<{ found: number }>;
  download(name: string, mime: string, text: string): void;
  copy(text: string): Promise<void>;
  openPanel(): Promise<void>;
  /** Shows the page with storage and backups. */
  openOptions(): Promise<void>;
  /** An error in words. */
  explain(error: unknown): string;
}
