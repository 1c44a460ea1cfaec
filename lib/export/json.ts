import type { Paper } from '../paper.ts';
import type { Exporter, Receipt, WriteOptions } from './exporter.ts';

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
  write: writeJson,
};

function writeJson(papers: readonly Paper[], options: WriteOptions = {}): { text: string; receipt: Receipt } {
  const exported =
    options.at === undefined ? '' : `"exported":${JSON.stringify(new Date(options.at).toISOString())},`;
  const lines = papers.map((paper) => JSON.stringify(paper));
  const body = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return {
    text: `{"format":"sheaf","version":${JSON_VERSION},${exported}"papers":${body}}\n`,
    receipt: { entries: papers.length, repaired: [], missing: [], problems: [] },
  };
}
