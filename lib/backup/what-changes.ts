import type { Paper } from '../paper.ts';
import type { Reader } from '../paper/reader.ts';
import { isRemoved } from './removal.ts';
import { sameValue } from './same-value.ts';

const WRITTEN: Record<Exclude<keyof Reader, 'removed'>, string> = {
  title: 'title you chose',
  tags: 'tags',
  note: 'note',
  status: 'status',
  starred: 'star',
  citekey: 'citation key',
  cite: 'choice of what to cite',
};

/** What is different about a paper after a restore, in words; never empty. */
export function whatChanges(before: Paper[], after: Paper): string[] {
  const said: string[] = [];
  const [first] = before;
  if (before.length > 1) said.push(`${before.length} papers become one`);
  const known = new Set(before.flatMap(({ sources }) => sources.map(({ key }) => key)));
  const sources = after.sources.filter(({ key }) => !known.has(key)).length;
  if (sources) said.push(sources === 1 ? 'One more source' : `${sources} more sources`);
  const kept = after.sources.length < known.size;
  if (kept) said.push('Taken apart');
  if (before.every(isRemoved) && !isRemoved(after)) said.push('Comes back from the trash');
  if (!before.every(isRemoved) && isRemoved(after)) said.push('Goes to the trash');
  for (const [field, words] of Object.entries(WRITTEN) as [keyof Reader, string][])
    if (after.reader[field] && !before.some(({ reader }) => sameValue(reader[field], after.reader[field])))
      said.push(`Newer ${words}`);
  if (said.length) return said;
  return [
    first && first.ids.length > after.ids.length ? 'An id belongs to another paper' : 'Seen at another time',
  ];
}
