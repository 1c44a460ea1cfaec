import { type Exporter, type WriteOptions, writeAll } from './exporter.ts';
import { JSON_VERSION } from './json-version.ts';
import { StrictJson } from './strict-json.ts';
import { written } from './written.ts';

/**
 * Sheaf's own format, and its backup: every paper whole, with its sources and what the reader wrote, one paper to a line,
 * so that a damaged file can be read line by line and a diff shows papers.
 */
export const json: Exporter = {
  id: 'json',
  label: 'JSON (everything)',
  extension: 'json',
  mime: 'application/json',
  keys: false,
  begin,
  write: (papers, options) => writeAll(begin(options), papers),
};

function begin(options: WriteOptions = {}) {
  const exported =
    options.at === undefined ? '' : `"exported":${JSON.stringify(new Date(options.at).toISOString())},`;
  const head = `{"format":"sheaf","version":${JSON_VERSION},${exported}"papers":[`;
  return written(
    {
      head: `${head}\n`,
      between: ',\n',
      tail: '\n]}\n',
      none: `${head}]}\n`,
      raw: true,
      entry: (paper) => JSON.stringify(paper),
      reader: () => new StrictJson(),
    },
    options,
    json.keys,
  );
}
