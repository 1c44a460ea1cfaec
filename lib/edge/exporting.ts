import type { ExporterId, Receipt } from '../export/index.ts';
import type { Paper } from '../paper.ts';
import { now } from './clock.ts';
import { copy, download } from './files.ts';
import type { Library } from './library.ts';
import type { Progress } from './worker/calls.ts';

/** An export as the reader asks for it. */
export interface Export {
  format: ExporterId;
  target: 'file' | 'clipboard';
  /** These papers; absent: all. */
  uids?: string[];
}

/** Writes papers, or all, saved last first, and hands them over. @throws AbortError; Error in words when the browser refuses */
export async function exportPapers(
  library: Library,
  { format, target, uids }: Export,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<{ receipt: Receipt; name: string }> {
  const papers: Paper[] = [];
  if (uids) papers.push(...(await library.get(uids)));
  else {
    const count = await library.count();
    for await (const slice of library.slices()) {
      signal.throwIfAborted();
      papers.push(...slice);
      progress(papers.length, count);
    }
  }
  papers.sort((a, b) => b.added - a.added || (a.uid < b.uid ? -1 : 1));
  const { exporters } = await import('../export/index.ts');
  const { write, extension, mime } = exporters[format];
  const { text, receipt } = write(papers, { at: now() });
  signal.throwIfAborted();
  const name = `papers.${extension}`;
  if (target === 'file') download(name, mime, text);
  else await copy(text);
  return { receipt, name };
}
