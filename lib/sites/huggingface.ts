import { entryOf } from '../entry/reading.ts';
import type { Card, Listing } from '../listing.ts';
import type { Entry } from '../entry.ts';
import type { Address, Place } from '../listing/place.ts';
import { addressOf, kindOfPeriod, paperIdOf } from './huggingface/address.ts';
import { readCard } from './huggingface/card.ts';
import { pageData } from './huggingface/page-data.ts';
import { paperHeading, readPaperPage } from './huggingface/paper-page.ts';
import { readRecord } from './huggingface/record.ts';
import { textOf } from '../listing/text-of.ts';
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

interface Spot extends Pick<Card, 'element' | 'place'> {
  id: string;
  /** Holds the title, whatever has become of the card around it. */
  link: Element;
}

/** The papers on the page and where they stand: the one place that decides which they are. */
function spotsOf(doc: Document, address: Address): Spot[] {
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

function* read(doc: Document, url: string, address: Address): Generator<undefined, Listing | undefined> {
  const spots = spotsOf(doc, address);
  if (address.paper !== undefined && spots.length === 0) return undefined;
  const data = pageData(doc);
  const problems = [...data.problems];

  // The data's period is believed only where the data is about the papers shown; `/papers` alone may show any period.
  const confirmed = address.kind === 'day' && spots.some(({ id }) => data.records.has(id));
  const period = address.period ?? (confirmed ? data.period : undefined);
  const kind = kindOfPeriod(address.kind === 'day' ? period : undefined) ?? address.kind;

  const absent: string[] = [];
  const entries: Entry[] = [];
  for (const [index, { id, element, link }] of spots.entries()) {
    yield undefined;
    const record = data.records.get(id);
    const { reading, damaged } = record ? readRecord(record) : { reading: {}, damaged: [] };
    if (!record) absent.push(`arXiv:${id}`);
    if (damaged.length > 0)
      problems.push(`arXiv:${id} is damaged in the page's data (${damaged.join(', ')}).`);
    // Reading what the page shows costs more than all the rest, so it is done only for what the data leaves open.
    const isWhole = damaged.length === 0 && reading.abstract !== undefined;
    const shown = isWhole
      ? {}
      : address.paper === undefined
        ? readCard(element, id, kind)
        : readPaperPage(doc, element);
    const title = shown.title ?? reading.title ?? textOf(link);
    const known = {
      ...(title && { title }),
      ids: [`arxiv:${id}`],
      url: `https://huggingface.co/papers/${id}`,
      links: { ...shown.links, pdf: `https://arxiv.org/pdf/${id}` },
      stats: { ...shown.stats, ...(address.paper === undefined && { rank: index + 1 }) },
    };
    const entry = entryOf('huggingface', kind, [['page-data', reading], ['page-text', { ...shown, ...known }]]); // prettier-ignore
    if (entry) entries.push(entry);
  }
  if (data.records.size > 0 && absent.length > 0) {
    problems.push(`Not in the page's data, so only what the page shows was read: ${absent.join(', ')}.`);
  }
  const { query } = address;
  return {
    site: 'huggingface',
    kind,
    url,
    ...(period && { period }),
    ...(query && { query }),
    entries,
    problems,
  };
}
