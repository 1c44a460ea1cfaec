import type { Library } from '../../lib/edge/library.ts';
import { wholeInTrash } from '../../lib/edge/database.ts';
import { openDatabase } from '../../lib/edge/open-database.ts';
import type { Context } from '../../lib/edge/worker/calls.ts';
import type { Entry } from '../../lib/entry.ts';
import { lean, whole } from '../../lib/paper/lean.ts';
import type { Paper } from '../../lib/paper.ts';
import { benchPaper } from '../bench/papers.ts';

/** One of a thousand invented papers, as a listing shows it. */
export const benchEntry = (n: number) => benchPaper(n).sources.map(({ entry }) => entry)[0] as Entry;

/** For work that nobody looks at and nobody stops. */
export const quiet = (): Context => ({ progress: () => {}, signal: new AbortController().signal });

/** Puts papers into a database, past everything that saving does. */
export async function put(papers: Paper[], name = 'sheaf'): Promise<void> {
  const db = await openDatabase(name, () => {});
  const tx = db.transaction('papers', 'readwrite');
  for (const paper of papers) void tx.store.put(lean(paper));
  await tx.done;
  db.close();
}

/** All that a library holds of papers. */
export const everything = (library: Library) =>
  library.read(async (tx) => ({
    papers: (await tx.objectStore('papers').getAll()).map(whole),
    trash: (await tx.objectStore('trash').getAll()).map(wholeInTrash),
    suspects: await tx.objectStore('suspects').getAll(),
    decisions: await tx.objectStore('decisions').getAll(),
  }));
