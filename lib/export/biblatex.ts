import { bibliography } from './bibliography.ts';
import { type Exporter, writeAll } from './exporter.ts';

/**
 * BibLaTeX for biber: `@online` with eprinttype and eprintclass for preprints, which Zotero reads as well, and full dates. Letters and
 * punctuation that pdfLaTeX knows with T1 are UTF-8; all else are commands, so that one file serves pdfLaTeX and LuaLaTeX.
 */
export const biblatex: Exporter = {
  id: 'biblatex',
  label: 'BibLaTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  keys: true,
  begin: (options) => bibliography('biblatex', options),
  write: (papers, options) => writeAll(bibliography('biblatex', options), papers),
};
