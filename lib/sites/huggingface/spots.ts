import type { Card } from '../../listing.ts';
import type { Address } from '../../listing/place.ts';
import { paperIdOf } from './address.ts';
import { paperHeading } from './paper-page.ts';

export interface Spot extends Pick<Card, 'element' | 'place'> {
  id: string;
  /** Holds the title, whatever has become of the card around it. */
  link: Element;
}

/** The papers on the page and where they stand: the one place that decides which they are. */
export function spotsOf(doc: Document, address: Address): Spot[] {
  if (address.paper !== undefined) {
    const element = paperHeading(doc, address.paper);
    return element ? [{ id: address.paper, element, link: element, place: 'title' }] : [];
  }
  // A hit of a search begins with its votes; the other cards with a picture.
  const place = address.kind === 'search' ? 'end' : 'corner';
  const spots = new Map<string, Spot>();
  // Headings first and links inside them: several times faster than one selector for both (measured 2026-11).
  for (const heading of doc.querySelectorAll('h2, h3, h4')) {
    for (const link of heading.getElementsByTagName('a')) {
      const id = paperIdOf(link.getAttribute('href'));
      if (id === undefined || spots.has(id) || !link.textContent?.trim()) continue;
      spots.set(id, { id, element: link.closest('article') ?? link, link, place });
    }
  }
  return [...spots.values()];
}
