import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cardsAt, cardsIn, findCards } from '../../lib/listing.ts';
import { Known } from '../../lib/listing/known.ts';
import { first, within } from '../../lib/listing/within.ts';
import { sites } from '../../lib/sites/index.ts';
import { arxiv } from '../tools/pages/arxiv.ts';
import { openreview } from '../tools/pages/openreview.ts';
import { MANY, PATIENCE } from '../unit/runs.ts';

const pages: [string, string, string][] = [
  ['arXiv', 'https://arxiv.org/list/cs.LG/recent', arxiv['recent']?.[1] ?? ''],
  ['OpenReview', 'https://openreview.net/group?id=ICLR.cc/2026/Conference', openreview['venue']?.[1] ?? ''],
];
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** What a page does to itself, and the nodes a `MutationObserver` names for it. */
const change = fc.record({
  what: fc.constantFrom('remove', 'copy', 'retitle', 'link', 'move', 'outside'),
  at: fc.nat(),
  to: fc.integer({ min: 10_000, max: 99_999 }),
});

function make(
  doc: Document,
  url: string,
  { what, at, to }: { what: string; at: number; to: number },
): Node[] {
  const cards = findCards(doc, url);
  const card = cards[at % cards.length];
  const [part] = card?.parts ?? [];
  if (!card || !part?.parentNode) return [];
  const { parentNode } = part;
  switch (what) {
    case 'remove':
      for (const one of card.parts) one.remove();
      return [parentNode];
    case 'copy': {
      const copies = card.parts.map((one) => one.cloneNode(true) as Element);
      for (const one of copies)
        for (const link of one.querySelectorAll('a[href]'))
          link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/\d{5}(?!\d)|id=\w+/u, (old) => (old.startsWith('id') ? `id=new${to}` : String(to)))); // prettier-ignore
      parentNode.append(...copies);
      return [parentNode];
    }
    case 'retitle':
      card.element.innerHTML = `Another ${to} ${card.element.innerHTML}`;
      return [card.element];
    case 'link': {
      const links = card.parts.flatMap((one) => [...one.querySelectorAll('a[href]')]);
      for (const link of links) link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/\d{5}(?!\d)/u, String(to))); // prettier-ignore
      return links;
    }
    case 'move':
      parentNode.append(...card.parts);
      return [parentNode];
    default: {
      const aside = doc.createElement('p');
      aside.innerHTML = '<a href="/x">x</a>';
      doc.body.append(aside);
      return [doc.body];
    }
  }
}

const shape = (
  cards: Iterable<{ ids: string[]; element: Element; title: string; parts: readonly Element[] }>,
) => [...cards].map(({ ids, element, title, parts }) => ({ ids, element, title, parts: [...parts] }));

describe.each(pages)('a page of %s that is looked at again and again', (_site, url, html) => {
  it(
    'shows what it would if it were looked at for the first time, whatever changed',
    () => {
      fc.assert(
        fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 5 }), (rounds) => {
          const doc = parsed(html);
          const known = new Known();
          for (const changes of [[], ...rounds]) {
            for (const one of changes) for (const node of make(doc, url, one)) known.change(node);
            known.look();
            const now = shape(cardsIn(doc, url, sites, known));
            const afresh = shape(cardsIn(doc, url, sites));
            expect(now.map(({ ids, title }) => [ids, title])).toEqual(afresh.map(({ ids, title }) => [ids, title])); // prettier-ignore
            for (const [i, card] of now.entries()) expect(card.element === afresh[i]?.element).toBe(true);
          }
        }),
        { ...MANY, numRuns: Math.ceil(MANY.numRuns / 4) },
      );
    },
    PATIENCE,
  );

  it('is looked at again only where something changed', () => {
    const doc = parsed(html);
    const known = new Known();
    const all = () => [...cardsIn(doc, url, sites, known)];
    known.look();
    const before = all();
    known.look();
    expect(all().every((card, i) => card === before[i])).toBe(true);
    known.change(before[1]?.element ?? null);
    known.look();
    expect(all().map((card, i) => card === before[i])).toEqual(before.map((_, i) => i !== 1));
  });

  it('knows by a selector where its cards may be', () => {
    const doc = parsed(html);
    const within = cardsAt(url, sites) ?? '';
    for (const { parts } of findCards(doc, url))
      for (const part of parts) expect(part.matches(within)).toBe(true);
    expect(cardsAt('https://example.org/', sites)).toBeUndefined();
  });
});

it.each([
  'a',
  '.b a',
  '.b > a, i',
  'div.b a[href*="/x y/"]',
  'a[title="x, y"]',
  '.b :is(a, i)',
  'p ~ div a',
  'i + a',
  'div a:not(.c)',
  '[data-x="a b"] a',
])('walks to all elements that match: %s', (selector) => {
  const doc = parsed(
    `<p></p><div class=b data-x="a b"><a href="/x y/z">1</a><i>2</i><a class=c title="x, y">3</a><div><a>4</a></div></div><section><a>5</a></section>`,
  );
  // What stands above the element counts as well, as the standard has it. Not so in happy-dom's own `querySelectorAll`, which is left the selectors with brackets.
  const parts = /[()]|a b/.test(selector) ? [] : doc.querySelectorAll('div, section');
  for (const element of [doc.body, ...parts]) {
    const found = [...element.querySelectorAll('*')].filter((one) => one.matches(selector));
    expect([...within(element, selector)].map((one) => one.outerHTML)).toEqual(found.map((one) => one.outerHTML)); // prettier-ignore
    expect(first(element, selector)?.outerHTML).toBe(found[0]?.outerHTML);
  }
});
