import { uniqueKeys } from '../citekey.ts';
import type { Paper } from '../paper.ts';
import type { Exporter, Receipt, WriteOptions } from './exporter.ts';
import { bibEntry } from './bibEntry.ts';

/**
 * BibTeX for plain pdfLaTeX: `@misc` with eprint, archivePrefix and primaryClass for preprints, which arXiv and its readers know;
 * the DOI of the preprint beside it keeps the identity in readers that know neither.
 */
export const bibtex: Exporter = {
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  write,
};

function write(papers: readonly Paper[], options: WriteOptions = {}): { text: string; receipt: Receipt } {
  const keys = uniqueKeys(papers, options.taken);
  const blocks: string[] = [];
  const receipt: Receipt = { entries: papers.length, repaired: [], missing: [], problems: [] };
  for (const paper of papers) {
    const key = keys.get(paper.uid) ?? '';
    const { type, fields, lost } = bibEntry(paper);
    blocks.push(
      `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`,
    );
    if (paper.authors.length === 0) receipt.missing.push(`${key}: no authors`);
    if (lost.length > 0)
      receipt.problems.push(`${key}: left out ${[...new Set(lost)].join(' ')}, which pdfLaTeX cannot set`);
  }
  return { text: blocks.join('\n'), receipt };
}
