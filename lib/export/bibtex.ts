import { uniqueKeys } from '../citekey.ts';
import type { Paper } from '../paper.ts';
import { bibEntry } from './bib-entry.ts';
import type { Exporter, Receipt, WriteOptions } from './exporter.ts';
import { Tally } from './tally.ts';

/**
 * BibTeX for plain pdfLaTeX: `@misc` with eprint, archivePrefix and primaryClass for preprints, which arXiv and its readers know;
 * the DOI of the preprint beside it keeps the identity in readers that know neither. Published papers keep the eprint.
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
  const missing = new Tally();
  const repaired = new Tally();
  const problems = new Tally();
  for (const paper of papers) {
    const key = keys.get(paper.uid) ?? '';
    const { type, fields, lost } = bibEntry(paper);
    blocks.push(
      `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`,
    );
    const has = new Set(fields.map(([name]) => name));
    if (!has.has('title')) missing.add('without a title', key);
    if (!has.has('author')) missing.add('without authors', key);
    else if ((paper.authorCount ?? 0) > paper.authors.length)
      missing.add('with some authors only, written “and others”', key);
    if (!has.has('year')) missing.add('without a year', key);
    const own = paper.reader.citekey?.value;
    if (own !== undefined && own !== key)
      repaired.add('with another key than you chose, which was in use or would break the file', key);
    if (lost.length > 0)
      problems.add(`without ${[...new Set(lost)].join(' ')}, which pdfLaTeX cannot set`, key);
  }
  return {
    text: blocks.join('\n'),
    receipt: {
      entries: blocks.length,
      repaired: repaired.lines(),
      missing: missing.lines(),
      problems: problems.lines(),
    },
  };
}
