import { candidateKeys } from '../dedupe/index.ts';
import type { Paper } from '../paper.ts';
import { idsOfSource } from '../paper/source.ts';
import { titleKeyOf } from '../paper/title-key.ts';
import { isRemoved } from './removal.ts';
import { otherUid } from './settle.ts';
import type { LibraryState, Tombstone } from './state.ts';

/**
 * Which records of a library a file has to do with: all others can be left out of `planRestore`.
 * Sources have no index in the database, so a restore walks through the library once: through the trash, then through the kept papers.
 */
export function meets(
  file: Pick<LibraryState, 'papers' | 'tombstones'>,
): (stored: Paper | Tombstone) => boolean {
  const names = new Set<string>();
  for (const paper of file.papers) {
    const { ids, titleKeys } = candidateKeys(paper);
    for (const { key } of paper.sources) names.add(key);
    // It may be taken apart on the way: then its pieces go by their own names.
    if (paper.sources.length > 1) {
      for (const { entry } of paper.sources) names.add(titled(titleKeyOf(entry.title, entry.authors)));
      for (const id of paper.sources.flatMap(idsOfSource)) names.add(id);
    }
    for (const name of [...ids, ...titleKeys.map(titled), titled(paper.titleKey), paper.uid, otherUid(paper)])
      names.add(name);
  }
  for (const { uid, ids } of file.tombstones) for (const name of [uid, ...ids]) names.add(name);
  names.delete('');
  return (stored) => {
    // A paper of the file that is taken apart on the way may meet any tombstone.
    if (!('sources' in stored)) return true;
    const met =
      names.has(stored.uid) ||
      [stored.titleKey, ...(stored.titleKeys ?? [])].some((key) => names.has(titled(key))) ||
      stored.ids.some((id) => names.has(id)) ||
      stored.sources.some(({ key }) => names.has(key));
    // It may come back, and another paper may have its ids or its uid by now.
    if (met && isRemoved(stored)) for (const name of [stored.uid, ...stored.ids]) names.add(name);
    return met;
  };
}

const titled = (titleKey: string): string => (titleKey ? `title ${titleKey}` : '');
