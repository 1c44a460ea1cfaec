import { candidateKeys, plan } from '../dedupe/index.ts';
import type { Entry } from '../entry.ts';
import { type Paper, toPaper } from '../paper.ts';
import { dismissAll } from './dismissals.ts';
import type { Writing } from './writing.ts';

/** What a save did, and the paper each entry became, in the order of the entries. */
export interface SaveReport {
  added: number;
  /** Entries that joined a paper already kept and brought something new. */
  merged: number;
  /** Entries that were known to the last letter. */
  unchanged: number;
  uids: string[];
  /** Those of `uids` that were not kept before. */
  fresh: string[];
  /** The act, to be undone by; absent when nothing changed. */
  act?: number;
}

/**
 * Saves entries, each paper once. A paper in the trash comes back; one that was deleted for good is made anew.
 * @param at when they were seen, ms since the epoch
 */
export function saveEntries(tx: Writing, entries: Entry[], at: number): Promise<SaveReport> {
  // A thousandth of a millisecond apart, so that "newest first" keeps the order of the page.
  return savePapers(tx, entries.map((entry, i) => toPaper(entry, at - i / 1000)), at); // prettier-ignore
}

/** The same for papers of one source each, which may carry what their reader wrote elsewhere. */
export async function savePapers(tx: Writing, all: Paper[], at: number): Promise<SaveReport> {
  const report: SaveReport = { added: 0, merged: 0, unchanged: 0, uids: [], fresh: [] };
  await tx.readAhead(all);
  // Who saves a paper wants to see it.
  await dismissAll(tx, all.map(({ ids }) => ids), false, at); // prettier-ignore
  for (const incoming of all) {
    const keys = candidateKeys(incoming);
    const { papers, tombstones } = await tx.inTrash(keys);
    for (const { uid } of tombstones) await tx.unbury(uid);
    const thrown = papers.length ? plan(papers, incoming) : undefined;
    const back = papers.filter(({ uid }) => uid === thrown?.into || thrown?.absorbed.includes(uid));
    for (const { uid } of back) await tx.fromTrash(uid, at);
    const made = plan(await tx.near(incoming), incoming);
    report.uids.push(made.paper.uid);
    if (made.action === 'insert' || back.length) report.fresh.push(made.paper.uid);
    report[made.action === 'insert' ? 'added' : made.action === 'merge' ? 'merged' : 'unchanged']++;
    await tx.follow(made);
  }
  return report;
}
