import type { Listing } from '../listing.ts';
import type { Layout } from './layout.ts';
import { readByLayout } from './read.ts';

/** Name of the page of invented papers that comes with Sheaf, as sites have one. */
const SAMPLE = 'sample';

const layout: Layout = {
  cards: 'article',
  link: 'h3 a',
  title: 'h3 a',
  authors: '[data-author]',
  abstract: '[data-abstract]',
  upvotes: '[data-upvotes]',
  code: 'a[data-code]',
};

/** The papers of the sample page, read as those of any site are. */
export function readSample(doc: Document, url: string): Listing | undefined {
  const steps = readByLayout(SAMPLE, doc, url, { kind: SAMPLE }, layout);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
