import { expect, it } from 'vitest';

import { addSite, sitesHere } from '../../lib/edge/page/sites-here.ts';
import { cardsAt } from '../../lib/listing.ts';
import arxiv from '../../lib/sites/arxiv.ts';
import dblp from '../../lib/sites/dblp.ts';

it('a page knows the sites whose scripts were brought to it, each once, and reads by its address', () => {
  const list = 'https://arxiv.org/list/cs.LG/new';
  expect(sitesHere()).toEqual([]);
  expect(cardsAt(list, sitesHere())).toBeUndefined();
  addSite(arxiv);
  const within = cardsAt(list, sitesHere());
  expect(within).toContain('#dlpage');
  // The tab was somewhere else when the popup chose what to bring.
  addSite(dblp);
  addSite({ ...arxiv });
  expect(sitesHere().map(({ place }) => place.id)).toEqual(['arxiv', 'dblp']);
  expect(cardsAt(list, sitesHere())).toBe(within);
});
