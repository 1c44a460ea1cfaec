import type { Followed } from '../followed.ts';
import type { Paper } from '../paper.ts';
import { announce, onChange } from './changes.ts';
import type { Citing } from './citing.ts';
import { now } from './clock.ts';
import { explain } from './explain.ts';
import { copyReferences, exportPapers } from './exporting.ts';
import { copy, copyLater, download } from './files.ts';
import { WorkerFinder } from './finder/worker-finder.ts';
import { onMoved, readHere, reloadHere } from './here.ts';
import { Library } from './library.ts';
import { openOptions, openPanel, windowId } from './panel.ts';
import type { lookAt } from './recalling.ts';
import { scan } from './scanning.ts';
import { sitesEdges } from './sites-edges.ts';
import type { standings } from './standings.ts';
import { openSample, setWelcomed, welcomed } from './welcoming.ts';
import { startWorker } from './worker/start.ts';

/** Every edge a window of the extension has, wired to the browser. */
export async function edges() {
  // Known before any click: an `await` inside the click would lose the user's gesture.
  const here = await windowId();
  const library = new Library(announce);
  let keys: Promise<Citing> | undefined;
  const finder = new WorkerFinder(startWorker, onChange);
  const citing = () => (keys ??= import('./citing.ts').then(({ Citing }) => new Citing(library)));
  return {
    library,
    finder,
    onChange,
    readHere,
    onMoved,
    reloadHere,
    welcomed,
    setWelcomed,
    openSample,
    ...sitesEdges(),
    now,
    export: exportPapers,
    copyReferences,
    files: async () => (await import('./file-edges.ts')).fileEdges,
    week: async () => (await import('./week-edges.ts')).weekEdges(finder),
    scan,
    // Neither is needed before the first paper is looked at.
    look: async (...args: Parameters<typeof lookAt>) => (await import('./recalling.ts')).lookAt(...args),
    standings: async (...args: Parameters<typeof standings>) =>
      (await import('./standings.ts')).standings(...args),
    inStep: () => import('./in-step.ts'),
    recall: async (ids: string[]) => (await import('./recalling.ts')).recall(ids),
    rises: async (uids: string[]) => (await import('./recalling.ts')).rises(uids),
    citedAs: async (paper: Paper) => (await citing()).as(paper),
    bibEntry: async (paper: Paper) => (await citing()).entry(paper),
    copyKey: async (paper: Paper, at: number) => {
      const key = citing().then((keys) => keys.give(paper, at));
      await copyLater(key.then((text) => new Blob([text])));
      return key;
    },
    rekey: async (uid: string, key: string, at: number) => (await citing()).change(uid, key, at),
    takeNewKeys: async (uids: string[], at: number) => (await citing()).takeNew(uids, at),
    followed: async () => (await import('./following.ts')).readFollowed(),
    onFollowed: (heard: () => void, signal: AbortSignal) =>
      void import('./following.ts').then(({ onFollowed }) => onFollowed(heard, signal)),
    follow: async (items: Followed[]) => (await import('./following.ts')).follow(items),
    unfollow: async (items: Followed[]) => (await import('./following.ts')).unfollow(items),
    download,
    copy,
    openPanel: async () => {
      await openPanel(here);
      // A popup has done its work then; a panel is not its own window and stays.
      window.close();
    },
    openOptions,
    explain,
  };
}
