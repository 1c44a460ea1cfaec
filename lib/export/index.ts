import { bibtex } from './bibtex.ts';
import type { Exporter } from './exporter.ts';
import { json } from './json.ts';

export type { Exporter, Receipt, WriteOptions } from './exporter.ts';

/** Every format there is, by id; the order is that of the menu. */
export const exporters = { bibtex, json } satisfies Record<string, Exporter>;

export type ExporterId = keyof typeof exporters;
