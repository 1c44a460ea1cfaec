// Makes a fixture of a saved page: `npm run capture -- FILE SITE/NAME URL`. Cuts it down to a few cards and puts invented papers in the place of the real ones.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Window } from 'happy-dom';

import { findCards, readListing, siteOf } from '../../lib/listing.ts';
import { invent } from './invent.ts';

/** Cards that are left of a page. */
const KEPT = 6;

const [file, name = '', url = ''] = process.argv.slice(2);
if (file === undefined || !/^[a-z0-9]+\/[a-z0-9-]+$/u.test(name) || !URL.canParse(url))
  throw new Error('Say which page, what to call it and its address: npm run capture -- saved.html arxiv/recent https://arxiv.org/list/cs.LG/recent'); // prettier-ignore
const site = siteOf(url);
if (site?.id !== name.split('/')[0])
  throw new Error(`No page of ${name.split('/')[0]} has this address. Fill in \`place\` of its file first.`);

const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
const html = readFileSync(file, 'utf8').replaceAll(/<(?:link|iframe)\b[^>]*>/giu, '');
const doc = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const listing = readListing(doc, url);
if (!listing?.entries.length)
  throw new Error('The reader finds no papers on this page, so it cannot tell which words have to be replaced. Describe its layout first.'); // prettier-ignore

// What follows the cards that are kept goes: the next cards with all that lies between them.
const cards = findCards(doc, url);
const holds = (element: Element) => cards.some((card) => element.contains(card.element));
for (const card of cards.slice(KEPT)) {
  let whole: Element = card.element;
  for (let up = whole.parentElement; up && cards.filter(({ element }) => up?.contains(element)).length === 1; up = up.parentElement) whole = up; // prettier-ignore
  for (let next = whole.nextElementSibling; next && !holds(next); next = whole.nextElementSibling) next.remove(); // prettier-ignore
  whole.remove();
}
const kept = readListing(doc, url)?.entries ?? [];
const stray = doc.querySelectorAll('script:not([type^="math/tex"]), style, noscript, svg > *, meta[name^="csrf"], input[type="hidden"][name*="token"]'); // prettier-ignore
for (const element of stray) element.remove();
for (const picture of doc.querySelectorAll('img')) picture.removeAttribute('src');

const target = new URL(`../fixtures/${name}.html`, import.meta.url);
mkdirSync(dirname(target.pathname), { recursive: true });
const { text, left } = invent(doc, kept);
writeFileSync(target, `<!-- ${JSON.stringify({ url })} -->\n${text}\n`);
console.log(`tests/fixtures/${name}.html: ${kept.length} of ${cards.length} cards, ${text.length} letters.`);
console.log(left.length > 0
  ? `Still there, to be taken out by hand: ${left.join(' · ')}`
  : 'No title, name or id of the real papers is left. Look it through all the same: the reader sees only what it knows.'); // prettier-ignore
await window.happyDOM.close();
