export { BACKUP_END, BackupList, LISTS, type ListName, beginBackup } from './format.ts';
export { NotLined } from './lined.ts';
export { meets } from './meets.ts';
export { isRemoved } from './removal.ts';
export {
  type Fate,
  type RestoreItem,
  type RestoreOptions,
  type RestorePlan,
  planningRestore,
  planRestore,
} from './plan.ts';
export { type Backup, ReadingLines, readBackup, readingBackup } from './read.ts';
export { AFTER, backupDue, keptBackups } from './rolling.ts';
export type { LibraryState } from './state.ts';
export { type Preview, changing, summary } from './preview.ts';
