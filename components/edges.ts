import type { Change } from '../lib/edge/changes.ts';
import type { CitedAs } from '../lib/edge/citing.ts';
import type { Export } from '../lib/edge/exporting.ts';
import type { FileEdges } from '../lib/edge/file-edges.ts';
import type { Here } from '../lib/edge/here.ts';
import type * as InStepEdge from '../lib/edge/in-step.ts';
import type { Library } from '../lib/edge/library.ts';
import type { SitesEdges } from '../lib/edge/sites-edges.ts';
import type { Followed } from '../lib/followed.ts';
import type { Progress } from '../lib/edge/worker/calls.ts';
import type { WeekEdges } from '../lib/edge/week-edges.ts';
import type { Receipt } from '../lib/export/index.ts';
import type { Paper } from '../lib/paper.ts';
import type { Style } from '../lib/export/styles.ts';
import type { Finder } from '../lib/finding.ts';
import type { Sighted } from '../lib/sighting/course.ts';
import type { Rise } from '../lib/sighting/rise.ts';
import type { Look } from '../lib/sighting/seen.ts';
import type { Shown, Standing } from '../lib/standing.ts';

/** What a long piece of work gets: someone to tell how far it is, and word when it is cancelled; then it rejects. */
export interface Job {
  progress: Progress;
  signal: AbortSignal;
}

/** What the reader does with papers. Each method is one act; it gives the act's number, none when nothing changed. */
export interface ReaderActs {
  tag(uids: string[], tags: string[], at: number): Promise<number | undefined>;
  untag(uids: string[], tags: string[], at: number): Promise<number | undefined>;
  renameTag(tag: string, name: string, at: number): Promise<number | undefined>;
  deleteTag(tag: string, at: number): Promise<number | undefined>;
  setStatus(uids: string[], status: 'unread' | 'reading' | 'read', at: number): Promise<number | undefined>;
  star(uids: string[], on: boolean, at: number): Promise<number | undefined>;
  setNote(uid: string, text: string, at: number): Promise<number | undefined>;
  saveSearch(name: string, query: string, at: number): Promise<number | undefined>;
  removeSearch(name: string, at: number): Promise<number | undefined>;
  searches(): Promise<{ name: string; query: string; at: number }[]>;
}

/** The page's side of what is selected and pointed at. Keys are the first ids of papers. */
export type InStep = Pick<typeof InStepEdge, 'pointOnPage' | 'selectOnPage' | 'onStep' | 'reach'>;

/** The outside world as the views use it; tests bring their own. */
export interface Edges {
  library: ReaderActs &
    Pick<
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
      | 'get'
      | 'newest'
      | 'trash'
      | 'trashed'
      | 'questions'
      | 'dismiss'
      | 'withIds'
    >;
  finder: Finder;
  /** Calls back after every finished write, anywhere. */
  onChange(heard: (change: Change) => void, signal: AbortSignal): void;
  /** The page in the active tab. */
  readHere(): Promise<Here>;
  /** Loads the page in the active tab anew. */
  reloadHere(): Promise<void>;
  /** Whether the reader has been told what Sheaf does, and that she was. */
  welcomed(): Promise<boolean>;
  setWelcomed(): Promise<void>;
  /** Opens the page of invented papers that comes with Sheaf. */
  openSample(): Promise<void>;
  /** Origins of listed sites that the browser does not let us read. */
  refused: SitesEdges['refused'];
  /** Asks the reader to let us. To be called in the click itself. */
  allow: SitesEdges['allow'];
  /** Calls back when the active tab shows another page. */
  onMoved(moved: () => void, signal: AbortSignal): void;
  now(): number;
  /** Writes papers and hands them over. To be called in the click itself. */
  export(what: Export, how: Job): Promise<{ receipt: Receipt; name: string }>;
  /** Formats CSL-JSON as references and puts them on the clipboard. To be called in the click itself. */
  copyReferences(csl: Promise<string>, style: Style): Promise<void>;
  /** What has to do with files that papers come from and go into. */
  files(): Promise<FileEdges>;
  /** What the pictures of the library and the digest need. */
  week(): Promise<WeekEdges>;
  /** Looks for papers that may be one work; they become questions. @returns how many new ones there are */
  scan(how: Job): Promise<{ found: number }>;
  /** What is known of the papers of a listing that is being looked at; undefined where nothing is to be remembered. */
  look(url: string, idLists: string[][], at: number): Promise<Look | undefined>;
  /** How the papers of a listing stand to the reader, in their order. @param shown what the listing says of them */
  standings(
    url: string,
    idLists: string[][],
    at: number,
    shown: readonly Shown[],
  ): Promise<Standing[] | undefined>;
  /** What is selected and pointed at on the page in front. */
  inStep(): Promise<InStep>;
  /** Where and when listings showed a paper, and whether that is noted at all. */
  recall(ids: string[]): Promise<{ on: boolean; sighted: Sighted | undefined }>;
  /** How far the upvotes of saved papers rose since they were seen first; undefined for one whose did not. */
  rises(uids: string[]): Promise<(Rise | undefined)[]>;
  /** How a paper is cited. */
  citedAs(paper: Paper): Promise<CitedAs>;
  /** The BibTeX entry of a paper, and what to call once it was handed over: its key is its own from then on. */
  bibEntry(paper: Paper): Promise<{ text: string; give: (at: number) => Promise<void> }>;
  /** Puts the key of a paper on the clipboard. To be called in the click itself. @returns it */
  copyKey(paper: Paper, at: number): Promise<string>;
  /** Gives a paper the key the reader wrote; an empty one is none. @returns the act, and the keys that files out there name */
  rekey(uid: string, key: string, at: number): Promise<{ act?: number; known: string[] }>;
  /** Lets papers have new keys. @returns how many had given out ones */
  takeNewKeys(uids: string[], at: number): Promise<number>;
  /** What the reader follows. */
  followed(): Promise<Followed[]>;
  /** Calls back whenever that changed, anywhere. */
  onFollowed(heard: () => void, signal: AbortSignal): void;
  /** Follows these as well. @returns those that were not followed before; `full` when there was no room for all */
  follow(items: Followed[]): Promise<{ added: Followed[]; full: boolean }>;
  unfollow(items: Followed[]): Promise<void>;
  download(name: string, mime: string, text: string): void;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  openPanel(): Promise<void>;
  /** Shows the page with storage and backups. */
  openOptions(): Promise<void>;
  /** An error in words. */
  explain(error: unknown): string;
}
