import { oneLine } from '../../entry-field.ts';
import type { Reading } from '../../entry-reading.ts';

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

/** What the page shows of its paper, comments and other papers left aside. */
export function readPaperPage(doc: Document, heading: Element): Reading {
  return { title: oneLine(heading.textContent) ?? '' };
}
