import type { ReadonlySignal } from '@preact/signals';

import { exporters } from '../lib/export/index.ts';
import type { Paper } from '../lib/paper.ts';
import { papers as counted } from './counted.ts';
import type { Edges } from './edges.ts';
import type { Format, Target } from './library-model.ts';

/** Something with papers that can be exported: what the export menu needs of it. */
export interface Exporting {
  /** Uids of the papers that an export takes; when empty, all. */
  readonly chosen: ReadonlySignal<string[]>;
  /** What is being done, in words; empty when nothing is. */
  readonly busy: ReadonlySignal<string>;
  export(format: Format, target: Target): Promise<void>;
}

/**
 * Writes papers in a format and hands them to the reader as a file or on the clipboard.
 * @returns what was done, for a notice
 * @throws Error in words when the browser refuses the clipboard
 */
export async function handOver(
  { download, copy, now }: Pick<Edges, 'download' | 'copy' | 'now'>,
  papers: Paper[],
  format: Format,
  target: Target,
): Promise<string> {
  const exporter = exporters[format];
  const { text, receipt } = exporter.write(papers, { at: now() });
  const name = `papers.${exporter.extension}`;
  if (target === 'file') download(name, exporter.mime, text);
  else await copy(text);
  const { problems } = receipt;
  const remarks = problems.length ? ` ${problems.length} remarks: ${problems[0]}` : '';
  return `${counted(receipt.entries)} in ${target === 'file' ? name : 'the clipboard'}.${remarks}`;
}
