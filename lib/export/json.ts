import { type Exporter, type WriteOptions, type Writing, writeAll } from './exporter.ts';

/** Version of the document; `json.schema.json` describes it. Goes up when a reader of the old one would misread the new one. */
export const JSON_VERSION = 1;

/**
 * Sheaf's own format, and its backup: every paper whole, with its sources and what the reader wrote, one paper to a line,
 * so that a damaged file can be read line by line and a diff shows papers.
 */
export const json: Exporter = {
  id: 'json',
  label: 'JSON (everything)',
  extension: 'json',
  mime: 'application/json',
  begin,
  write: (papers, options) => writeAll(begin(options), papers),
};

function begin(options: WriteOptions = {}): Writing {
  const exported =
    options.at === undefined ? '' : `"exported":${JSON.stringify(new Date(options.at).toISOString())},`;
  const head = `{"format":"sheaf","version":${JSON_VERSION},${exported}"papers":[`;
  let entries = 0;
  return {
    add(papers) {
      if (papers.length === 0) return '';
      const before = entries === 0 ? `${head}\n` : ',\n';
      entries += papers.length;
      return before + papers.map((paper) => JSON.stringify(paper)).join(',\n');
    },
    end: () => ({
      text: entries === 0 ? `${head}]}\n` : '\n]}\n',
      receipt: { entries, repaired: [], missing: [], problems: [] },
    }),
  };
}
