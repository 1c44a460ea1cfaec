import type { Shown, Standing } from '../standing.ts';
import { remembers } from './remembering.ts';
import { Standings } from './stand.ts';

const here = new Standings();

/**
 * The same for parts of the extension that read the database themselves: what a mark on the page says, the panel and the popup say too.
 * @param url address of the listing
 */
export const standings = async (
  url: string,
  idLists: readonly (readonly string[])[],
  at: number,
  shown?: readonly (Shown | undefined)[],
): Promise<Standing[]> => here.of((await remembers()) ? url : undefined, idLists, at, shown);
