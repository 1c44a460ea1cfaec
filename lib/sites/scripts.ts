import { onPlace, type Place } from '../listing/place.ts';
import { places } from './index.ts';

/** What a page of this site runs, in that order, by their paths in the built extension: what reads the site, then what is the same on all. */
export const scriptsOf = ({ id }: Pick<Place, 'id'>): [string, string] => [`/sites/${id}.js`, '/listing.js'];

/** What a page at this address runs; undefined where none of ours does. */
export function scriptsAt(url: string): string[] | undefined {
  const place = places.find((one) => onPlace(one, url));
  return place && scriptsOf(place);
}
