import type { ExporterId, Receipt, WriteOptions } from '../export/index.ts';
import { now } from './clock.ts';
import { copyLater, download } from './files.ts';
import { readSettings } from './settings.ts';
import type { Progress } from './worker/calls.ts';
import { inWorker } from './worker/start.ts';

/** An export as the reader asks for it. */
export interface Export {
  format: ExporterId;
  target: 'file' | 'clipboard';
  /** These papers, in this order; absent: all, saved last first. */
  uids?: string[];
  /** How it is written; when is filled in. */
  options?: WriteOptions;
}

/**
 * Writes papers in a worker and hands them over as a file, or on the clipboard. To be called in the click itself.
 * @returns what the export says about itself, and the name of the file it is, or would be
 * @throws AbortError when cancelled: then nothing is handed over
 */
export async function exportPapers(
  { format, target, uids, options }: Export,
  how: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<{ receipt: Receipt; name: string }> {
  const chosen = readSettings();
  const written = inWorker(async (calls) =>
    calls.ask(
      'exportPapers',
      [{ format, options: { at: now(), ...(await chosen), ...options }, ...(uids && { uids }) }],
      how,
    ),
  );
  if (target === 'clipboard') await copyLater(written.then(({ file }) => file));
  const { file, name, receipt } = await written;
  if (target === 'file') download(name, file.type, file);
  return { receipt, name };
}
