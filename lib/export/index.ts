import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { ris } from './ris.ts';

export type { Each, Entries, Slice } from './entries.ts';
export type { Capitals, Exporter, Receipt, WriteOptions } from './exporter.ts';

/** Every format there is, by id; the order is that of the menu. */
export const exporters = {
  bibtex,
  biblatex,
  ris,
  'csl-json': cslJson,
  csv,
  markdown,
  json,
} satisfies Record<string, Exporter>;

export type ExporterId = keyof typeof exporters;
