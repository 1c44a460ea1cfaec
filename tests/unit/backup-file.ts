import {
  BACKUP_END,
  BackupList,
  type LibraryState,
  beginBackup,
  isRemoved,
  readBackup,
} from '../../lib/backup/index.ts';

export const T = Date.UTC(2026, 10, 21);

/** A library as its backup has it. */
export function fileOf({ papers, tombstones, decisions }: LibraryState, at = T): string {
  const lists = [new BackupList('papers'), new BackupList('trash'), new BackupList('decisions')] as const;
  return [
    beginBackup(at),
    lists[0].add(papers.filter((paper) => !isRemoved(paper))),
    lists[0].end(),
    lists[1].add(papers.filter(isRemoved)),
    lists[1].add(tombstones),
    lists[1].end(),
    lists[2].add(decisions),
    lists[2].end(),
    BACKUP_END,
  ].join('');
}
/** What is left of a library that went into a file and out of it. */
export const reread = (state: LibraryState): LibraryState => readBackup(fileOf(state));
