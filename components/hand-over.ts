import type { ReadonlySignal } from '@preact/signals';

import type { Export } from '../lib/edge/exporting.ts';
import type { Paper } from '../lib/paper.ts';
import { papers as counted } from '../lib/counted.ts';
import type { Edges } from './edges.ts';

/** Something with papers that can be exported: what the export menu needs of it. */
export interface Exporting {
  /** How many papers are selected; an export takes these, or all when there are none. */
  readonly chosen: ReadonlySignal<number>;
  /** What is being done, in words; empty when nothing is. */
  readonly busy: ReadonlySignal<string>;
  export(what: Pick<Export, 'format' | 'target'>): Promise<void>;
}

/**
 * Writes papers in a format and hands them to the reader as a file or on the clipboard.
 * @returns what was done, for a notice
 * @throws Error in words when the browser refuses the clipboard
 */
export async function handOver(
  { download, copy, now }: Pick<Edges, 'download' | 'copy' | 'now'>,
  papers: Paper[],
  { format, target }: Pick<Export, 'format' | 'target'>,
): Promise<string> {
  // Most popups export nothing.
  const { exporters } = await import('../lib/export/index.ts');
  const exporter = exporters[format];
  const { text, receipt } = exporter.write(papers, { at: now() });
  const name = `papers.${exporter.extension}`;
  if (target === 'file') download(name, exporter.mime, text);
  else await copy(text);
  const { problems } = receipt;
  const remarks = problems.length ? ` ${problems.length} remarks: ${problems[0]}` : '';
  return `${counted(receipt.entries)} in ${target === 'file' ? name : 'the clipboard'}.${remarks}`;
}
