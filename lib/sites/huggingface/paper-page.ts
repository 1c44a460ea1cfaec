import { oneLine, printedCount, printedDay, webLink } from '../../entry/field.ts';
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
  const reading: Reading = { title: oneLine(heading.textContent) ?? '' };
  const links: Reading['links'] = {};
  const stats: Reading['stats'] = {};

  const label = [...page.querySelectorAll('span, div')].find(
    (element) => oneLine(element.textContent) === 'Authors:',
  );
  const names = label?.parentElement?.textContent?.replace('Authors:', '').split(',') ?? [];
  reading.authors = names.flatMap((name) => oneLine(name) ?? []);

  for (const element of page.querySelectorAll('div, span, button')) {
    if (element.childElementCount > 3) continue;
    const text = oneLine(element.textContent) ?? '';
    const day = printedDay(text);
    if (day !== undefined) reading.published ??= day;
    const upvotes = printedCount(/^upvote (\S+)$/iu.exec(text)?.[1]);
    if (upvotes !== undefined) stats.upvotes ??= upvotes;
  }
  for (const link of page.querySelectorAll('a[href]')) {
    const href = webLink(link.getAttribute('href'));
    if (href === undefined) continue;
    const [, name, stars] =
      /^(github|project page)(?: (\S+))?$/iu.exec(oneLine(link.textContent) ?? '') ?? [];
    if (name?.toLowerCase() === 'project page') links.project ??= href;
    if (name?.toLowerCase() === 'github') {
      links.code ??= href;
      const counted = printedCount(stars);
      if (counted !== undefined) stats.stars ??= counted;
    }
  }
  return { ...reading, ...abstractOf(page), links, stats };
}

/** Under its heading stands, where there is one, a machine's summary with a label that says so, then the abstract. */
function abstractOf(page: ParentNode): Reading {
  const heading = [...page.querySelectorAll('h2')].find(
    (element) => oneLine(element.textContent) === 'Abstract',
  );
  const paragraphs = [...(heading?.parentElement?.querySelectorAll('p') ?? [])].flatMap(
    (p) => oneLine(p.textContent) ?? [],
  );
  const labelled = /AI-generated summary/u.test(heading?.parentElement?.textContent ?? '');
  const [summary] = labelled ? paragraphs.splice(0, 1) : [];
  const abstract = paragraphs.findLast((text) => text !== 'AI-generated summary');
  return { ...(summary && { summary }), ...(abstract && { abstract }) };
}
