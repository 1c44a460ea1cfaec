import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../lib/entry.ts';
import { findCards, readListing } from '../../lib/listing.ts';
import { goldens } from '../goldens.ts';

vi.setConfig({ testTimeout: 60_000 });

// Pages as they stand in browsers: translated, with what other extensions add, with copies for small screens. What is read stays the same.
const pages = goldens().filter(({ path, expected }) => expected && !/broken|drawn|translated/u.test(path));

const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** Everything a reader is told of a paper, but for what a changed page says of itself. */
const told = (entries: Entry[] | undefined) =>
  entries?.map(({ title, authors, authorCount, ids, url, abstract, published, venue, stats, links }) => ({ title, authors, authorCount, ids, url, abstract, published, venue, stats, links })); // prettier-ignore

function each(change: (doc: Document) => void): void {
  const wrong: string[] = [];
  for (const { path, html, url } of pages) {
    const [before, after] = [open(html), open(html)];
    change(after);
    const [was, is] = [readListing(before, url), readListing(after, url)].map((listing) => told(listing?.entries)); // prettier-ignore
    if (JSON.stringify(was) !== JSON.stringify(is)) wrong.push(path);
    if (JSON.stringify(findCards(after, url).map(({ ids }) => ids)) !== JSON.stringify(findCards(before, url).map(({ ids }) => ids))) wrong.push(`${path} (cards)`); // prettier-ignore
  }
  expect(wrong).toEqual([]);
}

describe('a page reads the same', () => {
  it('when the browser has put its words into elements of a translation', () => {
    each((doc) => {
      for (const element of doc.body.querySelectorAll('*')) {
        if (/^(?:script|style|template|textarea|pre|button|svg|option|select)$/u.test(element.localName))
          continue;
        for (const node of element.childNodes) {
          if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
          const outer = doc.createElement('font');
          const inner = doc.createElement('font');
          for (const font of [outer, inner]) font.setAttribute('style', 'vertical-align: inherit;');
          node.parentNode?.replaceChild(outer, node);
          outer.append(inner);
          inner.append(node);
        }
      }
    });
  });

  it('when other extensions have hung buttons and badges into its cards', () => {
    each((doc) => {
      for (const link of doc.querySelectorAll('h1, h2, h3, h4, dt, .title, .list-title, strong')) {
        const badge = doc.createElement('x-badge');
        badge.textContent = '9.5';
        const button = doc.createElement('button');
        button.textContent = 'Ask AI';
        link.append(badge, button);
      }
    });
  });

  it('when its cards lie in a template as well', () => {
    each((doc) => {
      const template = doc.createElement('template');
      template.innerHTML = doc.body.innerHTML;
      doc.body.append(template);
    });
  });

  it('when it ends with a copy of itself for small screens', () => {
    each((doc) => {
      const copy = doc.createElement('div');
      copy.setAttribute('hidden', '');
      for (const child of doc.body.children) copy.append(child.cloneNode(true));
      doc.body.append(copy);
    });
  });
});

/** A row of dblp. */
const row = (key: string, edition: string) =>
  `<li class="entry inproceedings" id="${key}" data-key="${key}"><nav class="publ"><ul><li><div class="head"><a href="${edition}"></a></div><div class="body"><ul><li class="ee"><a href="${edition}"></a></li><li><a href="https://dblp.org/rec/${key}.html">details</a></li></ul></div></li></ul></nav><cite><span itemprop="author"><span itemprop="name">Ada Example</span></span><span class="title">About ${key}.</span></cite></li>`;

it('says nothing of cards that the page has yet to fill', () => {
  const { html = '', url = '' } = pages.find(({ path }) => path === 'scirate/search.html') ?? {};
  const listing = readListing(open(html.replace('</ul>', `${'<li class="paper"><div class="row"></div></li>'.repeat(9)}</ul>`)), url); // prettier-ignore
  expect(listing?.entries).toHaveLength(2);
  expect(listing?.problems).toEqual([]);
  expect(listing?.health).toBeUndefined();
});

describe('an id that two papers of a page share', () => {
  const read = (...rows: string[]) => readListing(open(`<ul class="publ-list">${rows.join('')}</ul>`), 'https://dblp.org/pid/1/2.html'); // prettier-ignore

  it("is the first one's, and both are told apart", () => {
    const volume = 'https://doi.org/10.5555/volume.9';
    expect(read(row('conf/inv/A26', volume), row('conf/inv/B26', volume))?.entries.map(({ title, ids }) => [title, ids])).toEqual([
      ['About conf/inv/A26', ['doi:10.5555/volume.9', 'dblp:conf/inv/A26']],
      ['About conf/inv/B26', ['dblp:conf/inv/B26']],
    ]); // prettier-ignore
  });

  it('is both of theirs where a paper is named by it', () => {
    const preprint = 'https://arxiv.org/abs/2611.90001';
    expect(read(row('conf/inv/A26', preprint), row('journals/corr/abs-2611-90001', preprint))?.entries.map(({ ids }) => ids)).toEqual([
      ['arxiv:2611.90001', 'dblp:conf/inv/A26'],
      ['arxiv:2611.90001'],
    ]); // prettier-ignore
  });
});

describe('how long a list is', () => {
  const { html = '', url = '' } = pages.find(({ path }) => path === 'scirate/search.html') ?? {};
  const card = /<li class="paper.*?<\/li>/su.exec(html)?.[0] ?? '';
  const of = (count: number) =>
    html.replace(/<ul class="papers">.*<\/ul>/su, () => `<ul class="papers">${Array.from({ length: count }, (_, i) => card.replaceAll(/2611\.\d{5}/gu, `2611.${10_000 + i}`)).join('')}</ul>`); // prettier-ignore

  it.each([0, 1, 500])('makes no difference: %d', (count) => {
    const listing = readListing(open(of(count)), url);
    expect(listing?.entries).toHaveLength(count);
    expect(new Set(listing?.entries.flatMap(({ ids }) => ids)).size).toBe(count);
    expect(listing?.problems).toEqual([]);
    expect(listing?.health).toBeUndefined();
  });
});
