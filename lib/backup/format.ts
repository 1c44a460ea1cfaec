import { JSON_VERSION } from '../export/json-version.ts';

/**
 * A backup is Sheaf JSON (`lib/export/json.schema.json`) with everything in it: one record to a line, so that it can be written in
 * pieces and a damaged file can be read line by line.
 */
export function beginBackup(at: number): string {
  return `{"format":"sheaf","version":${JSON_VERSION},"exported":${JSON.stringify(new Date(at).toISOString())}`;
}

/** The lists of a backup, in the order of the file. The first two may be as large as the library, the others are small. */
export const LISTS = ['papers', 'trash', 'decisions', 'searches', 'keys', 'dismissed'] as const;

export type ListName = (typeof LISTS)[number];

/** One list of the file: what stands around its records, which come in pieces. */
export class BackupList {
  readonly #name: ListName;
  #empty = true;

  constructor(name: ListName) {
    this.#name = name;
  }

  /** What stands before the next records, of which there is at least one. */
  next(): string {
    const before = this.#empty ? `,"${this.#name}":[\n` : ',\n';
    this.#empty = false;
    return before;
  }

  /** The text of the next records. */
  add(records: readonly unknown[]): string {
    if (!records.length) return '';
    return this.next() + records.map((record) => JSON.stringify(record)).join(',\n');
  }

  end(): string {
    return this.#empty ? `,"${this.#name}":[]` : '\n]';
  }
}

export const BACKUP_END = '}\n';
