// The part of the bench of readers that runs in a page.
import { findCards, readListing } from '../../lib/listing.ts';

/** What reading one saved page costs, ms a go, beside one plain pass over the same elements. */
export interface ReadingCost {
  entries: number;
  read: number;
  find: number;
  pass: number;
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Time of one go, taken over as many as fill a fifth of a second, several times: the browser's clock is coarse. */
function timed(work: () => void): number {
  const rounds: number[] = [];
  for (let round = 0; round < 5; round++) {
    let goes = 0;
    const began = performance.now();
    while (performance.now() - began < 40 || goes < 3) {
      work();
      goes++;
    }
    rounds.push((performance.now() - began) / goes);
  }
  return median(rounds);
}

export function readingCost(html: string, url: string): ReadingCost {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const cards = findCards(doc, url);
  return {
    entries: readListing(doc, url)?.entries.length ?? 0,
    read: timed(() => readListing(doc, url)),
    find: timed(() => findCards(doc, url)),
    // The elements of the cards and what is in them: where the papers stand, which is less than the page.
    pass: timed(() => {
      const within = doc.querySelectorAll('body *');
      let letters = 0;
      for (const element of within) if (!element.firstElementChild) letters += element.textContent.length;
      if (letters < cards.length) throw new Error('A page of cards has letters.');
    }),
  };
}
