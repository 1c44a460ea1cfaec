import { oneLine, printedCount, webLink } from '../../entry/field.ts';
import { printedDay } from '../../listing/printed.ts';
import { textOf } from '../../listing/text-of.ts';
import type { Reading } from '../../entry/reading.ts';
import { paperIdOf } from './address.ts';

/**
 * What a card shows of a paper: little. Daily cards have no abstract, no names, no date; trending cards come twice in one
 * article (the first is read) and print a machine's summary where an abstract would stand, so that text is not read at all.
 * Class names change with every build: links, roles and the shape of texts are what is matched.
 */
export function readCard(card: Element, id: string, kind: string): Reading {
  const reading: Reading = {};
  const links: Reading['links'] = {};
  const stats: Reading['stats'] = {};
  for (const link of card.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const text = oneLine(link.textContent);
    if (paperIdOf(href) === id) {
      if (link.closest('h2, h3, h4')) reading.title ??= textOf(link) ?? '';
      else if (href.endsWith('#community')) stats.comments ??= printedCount(text) ?? 0;
      else if (printedCount(text) !== undefined) stats.stars ??= printedCount(text) ?? 0;
      else if (kind === 'search' && text !== undefined && !link.querySelector('ul, img, video'))
        reading.abstract ??= text;
    } else if (/^https:\/\/github\.com\/./u.test(href) && webLink(href)) {
      links.code ??= href;
      const stars = printedCount(/\S+$/u.exec(text ?? '')?.[0]);
      if (stars !== undefined) stats.stars ??= stars;
    } else if (/^\/[\w.-]+$/u.test(href) && link.querySelector('img') && text !== undefined) {
      reading.organization ??= text;
    }
  }
  const upvotes = printedCount(
    /\S+$/u.exec(oneLine(card.querySelector('.leading-none, [role="checkbox"]')?.textContent) ?? '')?.[0],
  );
  if (upvotes !== undefined) stats.upvotes = upvotes;
  for (const item of card.querySelectorAll('li, span, div')) {
    if (item.childElementCount > (item.localName === 'li' ? 3 : 1)) continue;
    const text = oneLine(item.textContent) ?? '';
    if (text.length > 40) continue;
    const authors = printedCount(/^(?:· )?(\S+) authors?$/u.exec(text)?.[1]);
    if (authors !== undefined) reading.authorCount ??= authors;
    const day = printedDay(text);
    if (day !== undefined) reading.published ??= day;
  }
  return { ...reading, links, stats };
}
