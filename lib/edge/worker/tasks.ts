import { addToBib } from './add-to-bib.ts';
import { backUp } from './back-up.ts';
import type { Tasks } from './calls.ts';
import { catchUp, find, findRelated, findUids, findYears, refresh } from './finding.ts';
import {
  beginEntries,
  endEntries,
  nextEntries,
  eachEntry,
  entryRemarks,
  readEntries,
} from './export-entries.ts';
import { exportPapers } from './export-papers.ts';
import { findDuplicates } from './find-duplicates.ts';
import { openImport, saveImport } from './import-papers.ts';
import { gatherDigest } from './gather-digest.ts';
import { openBackup, previewRestore, restoreBackup } from './restore-backup.ts';
import { takeStatistics } from './take-statistics.ts';

/** Everything the worker does for the windows of the extension, by name. */
export const tasks = {
  find,
  findUids,
  findRelated,
  findYears,
  refresh,
  catchUp,
  exportPapers,
  beginEntries,
  nextEntries,
  eachEntry,
  entryRemarks,
  readEntries,
  endEntries,
  backUp,
  openBackup,
  previewRestore,
  restoreBackup,
  findDuplicates,
  openImport,
  saveImport,
  addToBib,
  takeStatistics,
  gatherDigest,
} satisfies Tasks;
