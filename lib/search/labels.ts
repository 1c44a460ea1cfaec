import type { Labels } from './segment.ts';

/** More names in one segment than a document's number of a name holds; further ones are dropped from the filters. */
const MOST = 0xffff;

/** @param lists the names of each document, each once */
export function labels(lists: string[][]): Labels {
  const names = [...new Set(lists.flat())].sort().slice(0, MOST);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const starts = new Uint32Array(lists.length + 1);
  const ids: number[] = [];
  for (const [doc, list] of lists.entries()) {
    for (const name of list) {
      const id = numbers.get(name);
      if (id !== undefined) ids.push(id);
    }
    starts[doc + 1] = ids.length;
  }
  return { names, starts, ids: Uint16Array.from(ids) };
}
