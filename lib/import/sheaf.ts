import { LineCount } from '../bib-file/line-count.ts';
import type { Reading } from './bibtex.ts';
import type { ReadImport } from './item.ts';
import { readPapers } from './json.ts';

/** Papers of Sheaf JSON, each of its sources as an entry of its own; what the reader wrote comes with the first. */
export function* readSheaf(text: string): Reading {
  const { papers, problems } = readPapers(text);
  const result: Omit<ReadImport, 'format'> = {
    entries: [],
    unreadable: problems.map((reason) => ({ line: 0, text: '', reason })),
  };
  const lines = new LineCount(text);
  let at = 0;
  for (const { uid, sources, reader, added } of papers) {
    const found = text.indexOf(`"uid":${JSON.stringify(uid)}`, at);
    const line = found < 0 ? 0 : lines.at((at = found));
    const { removed: _, ...wrote } = reader;
    for (const [i, { entry }] of sources.entries())
      result.entries.push({ entry, line, ...(i === 0 && { reader: wrote }), ...(added > 0 && { added }) });
    yield at;
  }
  return result;
}
