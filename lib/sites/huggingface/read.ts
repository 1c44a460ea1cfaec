import { entryOf } from '../../entry/reading.ts';
import type { Entry } from '../../entry.ts';
import type { Address } from '../../listing/place.ts';
import { textOf } from '../../listing/text-of.ts';
import type { Listing } from '../../listing.ts';
import { kindOfPeriod } from './address.ts';
import { readCard } from './card.ts';
import { pageData } from './page-data.ts';
import { readPaperPage } from './paper-page.ts';
import { readRecord } from './record.ts';
import { spotsOf } from './spots.ts';

/** A listing or a paper's page, a card between two slices. Undefined where a page of a paper has no paper. */
export function* read(
  doc: Document,
  url: string,
  address: Address,
): Generator<undefined, Listing | undefined> {
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
