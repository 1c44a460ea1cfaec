import { browser } from 'wxt/browser';

import type { Entry } from '../entry.ts';
import type { Followable } from '../followed.ts';
import type { Listing } from '../listing.ts';
import type { Sighting } from '../sighting.ts';
import type { Given } from '../citekey/given.ts';
import type { Paper } from '../paper.ts';
import type { Look } from '../sighting/seen.ts';
import type { Shown, Standing } from '../standing.ts';
import { say } from '../words.ts';
import { pause } from './pause.ts';
import type { SaveReport } from './saving.ts';
import { whyOf } from './why.ts';

/** What a content script may ask of the background: a content script cannot open the extension's database. */
export interface Asks {
  /** Save these entries of the page. */
  save: (entries: Entry[]) => SaveReport;
  /** Move the papers with these canonical ids to the trash (they can be brought back). Gives the act; null where there was none. */
  remove: (ids: string[]) => number | null;
  /** How the papers with these ids stand to the reader, on the listing at this address that shows so much of them. */
  standing: (url: string, idLists: string[][], shown: Shown[]) => Standing[];
  /** Remember that the reader does not want to see these papers, or take it back. Gives the act; null where it was so already. */
  dismiss: (idLists: string[][], on: boolean) => number | null;
  /** Save these entries and tag their papers. Gives the acts. */
  tag: (entries: Entry[], tags: string[]) => number[];
  /** Take back acts that this page made, the last first; what they were, in words. Null where something else was done since. */
  undo: (acts: number[]) => string | null;
  /** The kept paper with one of these ids, but for what the reader alone is to see (tags, note); null where there is none. */
  kept: (ids: string[]) => Paper | null;
  /** Citation keys that were given out to these papers, and those that begin so. */
  givenKeys: (uids: string[], keys: string[]) => Given[];
  /** Note that a kept paper's key was given out: it is its own from now on. */
  giveKey: (uid: string, key: string) => void;
  /** What of the followed each of these papers has, in the reader's words. */
  matching: (papers: Followable[]) => string[][];
  /** Put a script of ours beside the one that asks. */
  bring: (script: 'cite') => void;
  /** Put the bar and triage beside the one that asks, if the reader wants them there. */
  triage: () => void;
  /** Show the bar no longer: on the site of the page, or on none. */
  hideBar: (where: 'site' | 'everywhere') => void;
  /** A few tags of the library that begin so. */
  tagsLike: (text: string) => string[];
  /** Open addresses in tabs behind the page's. */
  openTabs: (urls: string[]) => void;
  /** Show the options. */
  openOptions: () => void;
  /** The page was read: so many papers are on it, and so many of them are new. */
  listed: (all: number, fresh: number) => void;
  /** The reader has seen these papers on a listing. */
  sighted: (sighting: Sighting) => void;
  /** What is known of the papers of the listing at this address, while it is looked at; null where nothing is to be remembered. */
  look: (url: string, idLists: string[][]) => Look | null;
}

/** What the popup may ask of the page. */
export interface PageAsks {
  /** The listing on the page as it is now, or null where there is none. */
  listing: () => Listing | null;
}

type Reply = { value: unknown } | { error: string };

/** Who asks: a page in a tab, or another part of the extension. */
export interface Sender {
  tabId: number | undefined;
  url: string | undefined;
  /** Whether the tab is in a private window; undefined outside of a tab. */
  incognito: boolean | undefined;
}

/** Answers for one side of the protocol; each is told who asks. */
export type Answers<K> = {
  [N in keyof K]: K[N] extends (...args: infer A) => infer R
    ? (args: A, sender: Sender) => Promise<R> | R
    : never;
};

/**
 * Answers messages. `sendResponse` with `return true` is the one form that every browser, the polyfill and the test double answer.
 * @returns takes the answers away again
 */
export function answer<K extends object>(answers: Answers<K>): () => void {
  const listener = (message: unknown, from: unknown, reply: (reply: Reply) => void): true | undefined => {
    const { kind, args } = message as { kind?: string; args?: never };
    const sender = from as { id?: string; tab?: { id?: number; incognito?: boolean }; url?: string };
    if (sender.id !== browser.runtime.id || !kind || !Object.hasOwn(answers, kind)) return undefined;
    const { id: tabId, incognito } = sender.tab ?? {};
    const who: Sender = { tabId, url: sender.url, incognito };
    const act = (answers as Record<string, (args: never, who: unknown) => unknown>)[kind];
    Promise.resolve()
      .then(() => act?.(args as never, who))
      .then(
        (value) => reply({ value }),
        (error: unknown) => reply({ error: whyOf(error) }),
      );
    return true;
  };
  const { onMessage } = browser.runtime as unknown as {
    onMessage: { addListener(l: typeof listener): void; removeListener(l: typeof listener): void };
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}

/** Whether the extension this script belongs to still is: after an update, scripts on open pages live on without it. */
export const alive = (): boolean => {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
};

/** @throws Error with the words of the one who answered */
function unwrap(reply: unknown): unknown {
  const { value, error } = reply as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

type Args<F> = F extends (...args: infer A) => unknown ? A : never;
type Result<F> = F extends (...args: never[]) => infer R ? R : never;

/** Pauses before asking again, ms: a worker that is just going down may take no message. */
const AGAIN = [50, 500];
/**
 * An answer that has not come after so long, ms, is not waited for any longer: Firefox throws away what is answered while a page lies in its cache of
 * pages, and nobody is told.
 */
const LOST = 60_000;

/** The answer, or undefined where it is lost. Of the thousands that come, none leaves a timer behind. */
async function soonEnough(answer: Promise<unknown>): Promise<unknown> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(late.resolve, LOST);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks the background. A worker that dies between question and answer is asked again: every ask may be repeated without harm.
 * @throws Error in words when it fails for another reason, or three times
 */
export async function ask<N extends keyof Asks>(kind: N, ...args: Args<Asks[N]>): Promise<Result<Asks[N]>> {
  for (let tries = 1; ; tries++) {
    let reply: unknown;
    try {
      reply = await soonEnough(browser.runtime.sendMessage({ kind, args }));
      // Also what comes back when the worker was killed before it answered (Chromium 156); Firefox rejects.
      if (reply === undefined) throw new Error(say('interrupted'));
    } catch (error) {
      const wait = AGAIN[tries - 1];
      if (wait === undefined || !alive()) throw error;
      await pause(wait);
      continue;
    }
    return unwrap(reply) as Result<Asks[N]>;
  }
}

/** Asks the content script of a tab. @throws Error when none is there */
export async function askPage<N extends keyof PageAsks>(
  tabId: number,
  kind: N,
): Promise<Result<PageAsks[N]>> {
  const reply: unknown = await browser.tabs.sendMessage(tabId, { kind, args: [] });
  return unwrap(reply ?? { error: 'Nobody answered.' }) as Result<PageAsks[N]>;
}
