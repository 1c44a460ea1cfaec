import { textOf } from '../listing/text-of.ts';
import type { Place } from '../listing/place.ts';
import { addressOf } from './huggingface/address.ts';
import { read } from './huggingface/read.ts';
import { spotsOf } from './huggingface/spots.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'huggingface',
  name: 'Hugging Face Papers',
  hosts: ['https://huggingface.co/papers*'],
  pages: addressOf,
};

/**
 * Hugging Face Papers. The ids in the page's heading links say which papers it shows, and in what order; its embedded data
 * (whole abstracts, all authors) only fills them in, because that data goes stale when the page changes in place
 * and a search page carries the day's list beside its hits.
 */
const huggingface: Site = {
  place,
  reader: {
    at: 'article, h1, h2, h3, h4',
    cards: (doc, _url, address) =>
      spotsOf(doc, address).map(({ id, element, link, place: at }) => ({
        ids: [`arxiv:${id}`],
        element,
        parts: [element],
        title: textOf(link) ?? '',
        place: at,
      })),
    read,
  },
};
export default huggingface;
