import { writeBackup } from '../backup-file.ts';
import { Library } from '../library.ts';
import type { Context } from './calls.ts';

/** Writes the whole library as one file. @param at when, ms since the epoch */
export async function backUp(how: Context, at: number): Promise<{ file: Blob; papers: number }> {
  const library = new Library();
  try {
    return await writeBackup(library, at, how);
  } finally {
    await library.close();
  }
}
