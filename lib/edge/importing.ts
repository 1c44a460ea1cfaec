import { candidateKeys, plan } from '../dedupe/index.ts';
import type { ImportFormat, ImportItem, Unreadable } from '../import/index.ts';
import { fold } from '../paper/fold.ts';
import { whole } from '../paper/lean.ts';
import { toSource } from '../paper/source.ts';
import type { Paper } from '../paper.ts';
import { isTombstone, type Tombstone, wholeInTrash } from './database.ts';
import type { Library } from './library.ts';
import { look, readAs } from './look.ts';
import { NOTHING, Nearby } from './nearby.ts';
import { Pretended } from './pretended.ts';
import { keysOf, neighbours } from './neighbours.ts';
import { type SaveReport, savePapers } from './saving.ts';
import type { Progress } from './worker/calls.ts';

/** What would become of a paper: it is new; it is one that is kept, or came earlier in the text; it is new, but may be one that is kept. */
export type ImportFate = 'new' | 'known' | 'possible';

export interface PreviewedItem {
  title: string;
  line: number;
  /** Why it may be another one, in words; where it is now. */
  reasons: string[];
}

/** What an import would do, in brief: it can be shown and sent however large the text is. */
export interface ImportPreview {
  format: ImportFormat;
  counts: Record<ImportFate, number>;
  /** Of `known`, how many the text says something new about. */
  adds: number;
  /** The first papers of each fate. */
  named: Record<ImportFate, PreviewedItem[]>;
  unreadable: { count: number; named: Unreadable[] };
}

/** So many papers are named of each fate, and pieces that cannot be read; the rest is counted. */
const NAMED = 50;
/** Papers looked up, and written, at a time: some 100 ms. */
const SLICE = 250;

/**
 * The papers of an import. A thousandth of a millisecond apart, so that "newest first" keeps the order of the text.
 * @param at when they are imported, ms since the epoch; none is older than its own file says
 */
export function importedPapers(items: readonly ImportItem[], at: number): Paper[] {
  return items.map(({ entry, reader = {}, added = at }, i) =>
    fold([toSource(entry, at)], reader, { added: Math.min(added, at) - i / 1000 }),
  );
}

/**
 * What saving papers would do, one after the other as a save does it. Nothing is written.
 * @param lines of each paper, from 1
 */
export async function previewImport(
  library: Library,
  papers: readonly Paper[],
  lines: readonly number[],
  progress: Progress,
): Promise<Pick<ImportPreview, 'counts' | 'adds' | 'named'>> {
  const seen: Pick<ImportPreview, 'counts' | 'adds' | 'named'> = {
    counts: { new: 0, known: 0, possible: 0 },
    adds: 0,
    named: { new: [], known: [], possible: [] },
  };
  const pretended = new Pretended(NOTHING);
  /** Uids of papers that came earlier in the same text. */
  const fresh = new Set<string>();
  // A transaction for each slice: one for all would keep every save waiting for its whole length. What is saved meanwhile is seen from the next slice on.
  for (let from = 0; from < papers.length; from += SLICE) {
    const slice = papers.slice(from, from + SLICE);
    await library.read(async (tx) => {
      const keys = keysOf(slice);
      const kept = new Nearby(readAs(tx.objectStore('papers'), whole));
      const trash = new Nearby(readAs(tx.objectStore('trash'), wholeInTrash));
      pretended.kept = kept;
      await Promise.all([kept.readAhead(keys), trash.readAhead(keys)]);
      for (const [i, paper] of slice.entries()) {
        const made = plan(await neighbours(paper, (wanted) => look<Paper>(pretended, wanted)), paper);
        for (const uid of made.absorbed) pretended.write(uid, undefined);
        for (const one of [made.paper, ...made.moved]) pretended.write(one.uid, one);
        const insert = made.action === 'insert';
        const fate = !insert ? 'known' : made.suspects.length > 0 ? 'possible' : 'new';
        const twice = fresh.has(made.paper.uid);
        if (insert) fresh.add(made.paper.uid);
        seen.counts[fate] += 1;
        if (made.action === 'merge' && !twice) seen.adds += 1;
        if (seen.named[fate].length >= NAMED) continue;
        const reasons = [
          ...(twice ? ['Twice in this text'] : []),
          ...(insert && (await isTrashed(trash, paper)) ? ['In the trash: it comes back'] : []),
          ...made.suspects.flatMap((suspect) => suspect.reasons),
        ];
        seen.named[fate].push({
          title: paper.reader.title?.value ?? paper.title,
          line: lines[from + i] ?? 0,
          reasons: [...new Set(reasons)].slice(0, 4),
        });
      }
    });
    progress(from + slice.length, papers.length);
  }
  return seen;
}

async function isTrashed(trash: Nearby<Paper | Tombstone>, paper: Paper): Promise<boolean> {
  const found = await look<Paper | Tombstone>(trash, candidateKeys(paper));
  const papers = found.filter((one): one is Paper => !isTombstone(one));
  return papers.length > 0 && plan(papers, paper).action !== 'insert';
}

/**
 * Saves papers, each once, as one act that can be undone, whole or not at all.
 * @param label what was done, told how many papers are new
 */
export async function saveImport(
  library: Library,
  papers: readonly Paper[],
  at: number,
  label: (fresh: number) => string,
  progress: Progress,
): Promise<{ fresh: number; known: number; act?: number }> {
  const { result, act } = await library.act(
    ({ fresh }: { fresh: number; known: number }) => label(fresh),
    async (tx) => {
      const fresh = new Set<string>();
      const all = new Set<string>();
      for (let from = 0; from < papers.length; from += SLICE) {
        const slice = papers.slice(from, from + SLICE);
        const report: SaveReport = await savePapers(tx, slice, at);
        for (const uid of report.fresh) fresh.add(uid);
        for (const uid of report.uids) all.add(uid);
        progress(from + slice.length, papers.length);
      }
      return { fresh: fresh.size, known: [...all].filter((uid) => !fresh.has(uid)).length };
    },
  );
  return { ...result, ...(act !== undefined && { act }) };
}
