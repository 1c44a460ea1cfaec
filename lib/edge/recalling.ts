import type { Sighted } from '../sighting/course.ts';
import { sightedAt } from '../sighting/course.ts';
import type { Look } from '../sighting/seen.ts';
import type { Rise } from '../sighting/rise.ts';
import { remembers } from './remembering.ts';
import { Sightings } from './sightings.ts';

const sightings = new Sightings();

/** What is known of the papers of a listing that is being looked at; undefined where nothing is to be remembered. @param at now, ms since the epoch */
export async function lookAt(url: string, idLists: string[][], at: number): Promise<Look | undefined> {
  return (await remembers()) ? sightings.look(url, idLists, at) : undefined;
}

/** Where and when listings showed a paper. What was noted before it was switched off is still known. @param ids its canonical ids */
export async function recall(ids: string[]): Promise<{ on: boolean; sighted: Sighted | undefined }> {
  const [on, points] = await Promise.all([remembers(), sightings.history(ids)]);
  return { on, sighted: sightedAt(points) };
}

/** How far the upvotes of saved papers rose since they were seen first; undefined for one whose did not. @param uids theirs */
export const rises = (uids: string[]): Promise<(Rise | undefined)[]> => sightings.rises(uids);
