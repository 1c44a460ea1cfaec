import { BACKUP_END, BackupList, LISTS, type ListName, beginBackup } from '../backup/index.ts';
import { copyLibrary } from './copying.ts';
import type { Library } from './library.ts';
import type { Context } from './worker/calls.ts';

/**
 * The whole library as one file, as it is at one moment.
 * @param at when, ms since the epoch
 * @returns the file, and how many papers are kept in it
 */
export async function writeBackup(
  library: Pick<Library, 'read' | 'readAt' | 'count'>,
  at: number,
  how: Partial<Context> = {},
): Promise<{ file: Blob; papers: number }> {
  const parts: (Part & { papers: number })[] = [];
  await copyLibrary(
    library,
    ({ n, list, records }) => {
      const papers = list === 'papers' ? records.length : 0;
      parts[n] = { list, papers, lines: records.length ? new Blob([records.join(',\n')]) : undefined };
    },
    how,
  );
  return { file: assemble(at, parts), papers: parts.reduce((sum, { papers }) => sum + papers, 0) };
}

/** Part of a backup: the records of one list, one to a line, if there are any. */
export interface Part {
  list: ListName;
  lines: Blob | undefined;
}

/**
 * The file of its parts.
 * @param at when, ms since the epoch
 */
export function assemble(at: number, parts: Part[]): Blob {
  const file: (string | Blob)[] = [beginBackup(at)];
  for (const name of LISTS) {
    const list = new BackupList(name);
    for (const { lines } of parts.filter((part) => part.list === name))
      if (lines) file.push(list.next(), lines);
    file.push(list.end());
  }
  return new Blob([...file, BACKUP_END], { type: 'application/json;charset=utf-8' });
}
