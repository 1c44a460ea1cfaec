import { remember, remembers } from './remembering.ts';
import { Sightings } from './sightings.ts';

/** What the options page needs of the memory of what was seen, wired to the browser. */
export function seenEdges() {
  const sightings = new Sightings();
  return { size: () => sightings.size(), clear: () => sightings.clear(), remembers, remember };
}
