import { oneLine, printedCount, webLink } from '../../entry/field.ts';
import { printedDay } from '../../listing/printed.ts';
import { textOf } from '../../listing/text-of.ts';
import type { Reading } from '../../entry/reading.ts';

/**
 * The heading of a single paper's page. Undefined when the page is not about that paper (an error page has a heading too):
 * besides its heading it must have the paper's data or a link to it on arXiv.
 */
export function paperHeading(doc: Document, id: string): Element | undefined {
  const about = doc.querySelector(
    `[data-target="PaperContent"], a[href^="https://arxiv.org/"][href*="${id}"]`,
  );
  const heading = doc.querySelector('main h1') ?? doc.querySelector('h1');
  return about && heading?.textContent?.trim() ? heading : undefined;
}

/**
 * What the page shows of its paper. Labels are what is matched, each at its first place: comments, which may name other papers
 * and repeat any label, stand below all of it.
 */
export function readPaperPage(doc: Document, heading: Element): Reading {
  const page = doc.querySelector('main') ?? doc;
  const reading: Reading = { title: textOf(heading) ?? '' };
  const links: Reading['links'] = {};
  const stats: Reading['stats'] = {};

  for (const element of page.querySelectorAll('a, div, span, button, h2')) {
    const text = textOf(element) ?? '';
    const around = element.parentElement;
    if (text === 'Authors:')
      reading.authors ??= (around?.textContent ?? '').replace(text, '').split(',').flatMap((name) => oneLine(name) ?? []); // prettier-ignore
    // Under its heading stands, where there is one, a machine's summary with a label that says so, then the abstract.
    if (element.localName === 'h2' && text === 'Abstract' && around) {
      const paragraphs = [...around.querySelectorAll('p')].flatMap((p) => oneLine(p.textContent) ?? []).filter((p) => p !== LABEL); // prettier-ignore
      const summary = around.textContent?.includes(LABEL) ? paragraphs.shift() : undefined;
      const abstract = paragraphs.at(-1);
      if (summary) reading.summary ??= summary;
      if (abstract) reading.abstract ??= abstract;
    }
    if (element.childElementCount > 3) continue;
    const day = printedDay(text);
    if (day !== undefined) reading.published ??= day;
    const [, label = '', number] = /^(upvote|github|project page)(?: (\S+))?$/i.exec(text) ?? [];
    const counted = printedCount(number);
    const href = webLink(element.getAttribute('href'));
    if (/^u/i.test(label) && counted !== undefined) stats.upvotes ??= counted;
    if (href === undefined) continue;
    if (/^p/i.test(label)) links.project ??= href;
    if (/^g/i.test(label)) {
      links.code ??= href;
      if (counted !== undefined) stats.stars ??= counted;
    }
  }
  return { ...reading, links, stats };
}

const LABEL = 'AI-generated summary';
