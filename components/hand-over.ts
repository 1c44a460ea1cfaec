import type { ReadonlySignal } from '@preact/signals';

import type { Export } from '../lib/edge/exporting.ts';
import type { Receipt } from '../lib/export/index.ts';
import { STYLES, isStyle } from '../lib/export/styles.ts';
import type { Paper } from '../lib/paper.ts';
import { say, sayCount, listed } from '../lib/words.ts';
import type { Edges } from './edges.ts';

/** Something with papers that can be exported: what the export menu needs of it. */
export interface Exporting {
  /** How many papers are selected; an export takes these, else what was searched for, else all. */
  readonly chosen: ReadonlySignal<number>;
  /** How many papers a search shows; undefined while nothing is searched for, absent where nothing can be. */
  readonly looked?: ReadonlySignal<number | undefined>;
  /** What is being done, in words; empty when nothing is. */
  readonly busy: ReadonlySignal<string>;
  export(what: Pick<Export, 'format' | 'target'>): Promise<void>;
}

/**
 * Writes papers in a format and hands them to the reader as a file or on the clipboard.
 * @returns what was done, in words, and the receipt
 * @throws Error in words when the browser refuses the clipboard
 */
export async function handOver(
  { download, copy, copyReferences, now }: Pick<Edges, 'download' | 'copy' | 'copyReferences' | 'now'>,
  papers: Paper[],
  what: Pick<Export, 'format' | 'target'>,
): Promise<{ text: string; receipt: Receipt }> {
  // Most popups export nothing.
  const { exporters } = await import('../lib/export/index.ts');
  const { format, target } = what;
  const exporter = exporters[isStyle(format) ? 'csl-json' : format];
  const { text, receipt } = exporter.write(papers, { at: now() });
  const name = `papers.${exporter.extension}`;
  if (isStyle(format)) await copyReferences(Promise.resolve(text), format);
  else if (target === 'file') download(name, exporter.mime, text);
  else await copy(text);
  return { text: handedOver(what, name, receipt), receipt };
}

/** “12 papers in papers.bib. 1 problem, 2 things missing.”: what was done, and how much the receipt has to say. */
export function handedOver(
  { format, target }: Pick<Export, 'format' | 'target'>,
  name: string,
  { entries, problems, missing }: Receipt,
): string {
  const done = isStyle(format)
    ? sayCount('handedReferences', entries, STYLES[format])
    : target === 'file'
      ? sayCount('handedFile', entries, name)
      : sayCount('handedClipboard', entries);
  const said = [
    ...(problems.length ? [sayCount('handedProblems', problems.length)] : []),
    ...(missing.length ? [sayCount('handedMissing', missing.length)] : []),
  ];
  return said.length ? `${done} ${say('reviewWhy', listed(said))}` : done;
}
