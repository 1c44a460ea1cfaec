import { CiteKeys } from '../citekey.ts';
import { bibEntry } from './bib-entry.ts';
import { type Exporter, type WriteOptions, type Writing, writeAll } from './exporter.ts';
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
  begin,
  write: (papers, options) => writeAll(begin(options), papers),
};

/** Where a key will stand: no field holds this character. */
const HOLE = '\0';

/**
 * Who gets which key is known only when all papers are in: the file begins with those saved last, and the one saved first has the plain key.
 * So the entries are written with holes, and the keys are put in when all are there.
 */
function begin(options: WriteOptions = {}): Writing {
  const wanted = new CiteKeys();
  const missing = new Tally();
  const problems = new Tally();
  let keys: string[] | undefined;
  let filled = 0;
  const all = () => (keys ??= wanted.assign(options.taken));
  return {
    add(papers) {
      return papers
        .map((paper) => {
          const entry = wanted.add(paper);
          const { type, fields, lost } = bibEntry(paper);
          const has = new Set(fields.map(([name]) => name));
          if (!has.has('title')) missing.add('without a title', entry);
          if (!has.has('author')) missing.add('without authors', entry);
          else if ((paper.authorCount ?? 0) > paper.authors.length)
            missing.add('with some authors only, written “and others”', entry);
          if (!has.has('year')) missing.add('without a year', entry);
          if (lost.length > 0)
            problems.add(`without ${[...new Set(lost)].join(' ')}, which pdfLaTeX cannot set`, entry);
          const lines = fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n');
          return `${entry > 0 ? '\n' : ''}@${type}{${HOLE},\n${lines.replaceAll(HOLE, '')}\n}\n`;
        })
        .join('');
    },
    complete(text) {
      const keys = all();
      return text
        .split(HOLE)
        .map((piece, i) => (i === 0 ? piece : (keys[filled++] ?? '') + piece))
        .join('');
    },
    end() {
      const keys = all();
      const repaired = new Tally();
      for (const { entry, own } of wanted.chosen())
        if (own !== keys[entry])
          repaired.add('with another key than you chose, which was in use or would break the file', entry);
      const [done, lacking, lost] = [repaired, missing, problems].map((tally) =>
        tally.lines((entry) => keys[entry] ?? ''),
      ) as [string[], string[], string[]];
      return {
        text: '',
        receipt: { entries: keys.length, repaired: done, missing: lacking, problems: lost },
      };
    },
  };
}
