import { bibliography } from './bibliography.ts';
import { type Exporter, writeAll } from './exporter.ts';

/**
 * BibTeX for plain pdfLaTeX: `@misc` with eprint, archivePrefix and primaryClass for preprints, which arXiv and its readers know;
 * the DOI of the preprint beside it keeps the identity in readers that know neither. Published papers keep the eprint.
 */
export const bibtex: Exporter = {
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  keys: true,
  begin: (options) => bibliography('bibtex', options),
  write: (papers, options) => writeAll(bibliography('bibtex', options), papers),
};
