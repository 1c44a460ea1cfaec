import type { ExporterId, Receipt, WriteOptions } from '../export/index.ts';
import { type Style, isStyle } from '../export/styles.ts';
import { now } from './clock.ts';
import { copyLater, download } from './files.ts';
import { makeReferences } from './references.ts';
import type { Progress } from './worker/calls.ts';
import { inWorker } from './worker/start.ts';

/** An export as the reader asks for it. */
export interface Export {
  /** References in a style go to the clipboard only. */
  format: ExporterId | Style;
  target: 'file' | 'clipboard';
  /** These papers, in this order, which may still be looked for; absent: all, saved last first. */
  uids?: string[] | Promise<string[]>;
  /** About how many there are, where that is known: they are counted otherwise. */
  of?: number;
  /** How it is written; when is filled in. */
  options?: WriteOptions;
}

/**
 * Writes papers in a worker and hands them over as a file, or on the clipboard. To be called in the click itself.
 * @returns what the export says about itself, and the name of the file it is, or would be
 * @throws AbortError when cancelled: then nothing is handed over
 */
export async function exportPapers(
  { format, target, uids, of, options }: Export,
  how: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<{ receipt: Receipt; name: string }> {
  // Loaded with the first export.
  const chosen = import('./settings.ts').then(({ readSettings }) => readSettings());
  const written = inWorker(async (calls) => {
    const wanted = {
      format: isStyle(format) ? 'csl-json' : format,
      options: { at: now(), ...(await chosen), ...options },
      ...(uids && { uids: await uids }),
      ...(of !== undefined && !uids && { of }),
      ...(isStyle(format) && { keyless: true }),
    } as const;
    return calls.ask('exportPapers', [wanted], how);
  });
  if (isStyle(format))
    await copyReferences(
      written.then(({ file }) => file.text()),
      format,
      how.signal,
    );
  else if (target === 'clipboard') await copyLater(written.then(({ file }) => file));
  const { file, name, receipt } = await written;
  if (target === 'file') download(name, file.type, file);
  return { receipt, name };
}

/**
 * Formats papers as references in a style and puts them on the clipboard, plain and with italics. To be called in the click itself.
 * @param csl the papers as CSL-JSON
 */
export async function copyReferences(
  csl: Promise<string>,
  style: Style,
  signal?: AbortSignal,
): Promise<void> {
  const made = csl.then((items) => makeReferences(items, style, signal));
  await copyLater(
    made.then(({ text }) => new Blob([text])),
    made.then(({ html }) => new Blob([html])),
  );
}
