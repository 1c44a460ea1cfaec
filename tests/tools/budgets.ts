// Weighs the built extension, gzipped, against what each part may weigh. Raise a budget in the commit that grows the part, and say why.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { places } from '../../lib/sites/index.ts';
import { scriptsOf } from '../../lib/sites/scripts.ts';

const built = '.output/chrome-mv3';

/** Everything a page of the extension loads before it is asked for more, found by its references. */
function loaded(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = readFileSync(join(built, entry), 'utf8');
  const pattern = entry.endsWith('.html')
    ? /(?:src|href)="\/([^"]+\.(?:js|css))"/g
    : /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g;
  for (const [, path = ''] of text.matchAll(pattern))
    loaded(entry.endsWith('.html') ? path : join('chunks', path), seen);
  return seen;
}

const kB = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length, 0) /
  1000;
const all = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(built, file)).isFile(),
);

// The whole was set at 250 kB; the worker with the search and the work over all papers added 45 (2026-11-21).
// The CSL processor and five styles take 113 kB more, which nobody loads who copies no formatted references (2026-11-21).
// The math of abstracts, loaded with the first that has any, added 60 (Temml, 2026-11-21).
// Citation keys by a format and the memory of what was seen took 10 kB, nearly all of it with the options page or a paper's details (2026-11-21).
// Reading the formats of other programs and writing into a reader's own .bib file added 12, in the worker and in two sheets (2026-11-21).
// The side panel's three places, and what is loaded with them on demand: the day's page, notes in Markdown, related papers (2026-11-21).
// What the content script costs every visit of a listing was set at 25 kB when the project began, the panel at 90 kB. Of the sites, a page loads its own
// alone, and the largest counts; what they share with the content script and with one another is in each of them: 0.2 to 1 kB (2026-11-22).
// How papers on a page stand, and what is done to them there, added 4 to the background, which answers for the page (2026-11-21).
// What writes BibTeX on a page comes as a script of its own, 42 kB, with the first citation that is copied there (2026-11-21).
// Keys of the browser, menus, the count at the button and the address bar added 4 to the background, which has to hear them all; the search itself is not
// in it (2026-11-21).
// The messages of six languages take 20 kB each; a browser reads those of its own language (2026-11-21).
// The week with its pictures and the digest took 17 kB, half of it the worker's, the rest with their first showing (2026-11-21).
// Which scripts a page's site has, and addresses of two hosts and one kind of page more, added 0.2 to the background, which knows all of them (2026-11-22).
// Following a page that grows, a state for refused sites in six languages, readers of real pages' other forms and exports in one go took 7 (2026-11-22).
// OpenReview since 2017, and what Emergent Mind's pages say besides titles, took 5, each in its site's own script and in what reads all sites (2026-11-22).
// Ids and addresses of NeurIPS', bioRxiv's and PMLR's other forms added 0.1 to the background (2026-11-22).
// What lays the bar of a page of thousands out before it is seen, and draws there a little at a time, took 0.3 in all (2026-11-22).
// Ids between those of a page, read in one request, took 0.3 in the background and 1 in all; real pages' other forms on twelve sites, with a host more each for arXiv
// and dblp, 0.4 and 3 (2026-11-22).
// The index in two halves, and what begins with each letter, took 0.6, nearly all of it in the worker (2026-11-23).
// Papers kept lean took 0.8 in the background and 3 in all: whoever reads the database makes them whole (2026-11-23).
// Putting the first of what is found together without sorting all of it took 0.5, in the worker (2026-11-23).
const parts: [name: string, kB: number, budget: number][] = [
  ['content script', Math.max(...places.map((place) => kB(scriptsOf(place)))), 25],
  ['background', kB(['background.js']), 54],
  ['popup', kB(loaded('popup.html')), 90],
  ['side panel', kB(loaded('sidepanel.html')), 90],
  ['whole extension', kB(all), 835],
];
for (const [name, size, budget] of parts) {
  console.log(`${name.padEnd(16)} ${size.toFixed(1).padStart(6)} kB of ${budget}`);
  if (size > budget) {
    console.error(
      `${name} is over its budget: ${size.toFixed(1)} kB gzipped, ${budget} allowed. See tests/tools/budgets.ts.`,
    );
    process.exitCode = 1;
  }
}

// A worker has none of the extension's API: the polyfill throws in it, and the whole worker is dead.
for (const worker of ['worker.js', 'references.js'])
  if (/loaded in a browser extension/.test(readFileSync(join(built, worker), 'utf8'))) {
    console.error(
      `${worker} asks for the extension's API, which no worker has. See what imports wxt/browser.`,
    );
    process.exitCode = 1;
  }

// A page's own script draws the page: whoever imports it, for the sake of something that was put beside it, draws that page over its own.
for (const page of all.filter((file) => file.endsWith('.html'))) {
  const [, script = ''] =
    /<script[^>]*src="\/(chunks\/[^"]+)"/.exec(readFileSync(join(built, page), 'utf8')) ?? [];
  const importer = all.find(
    (file) =>
      file.endsWith('.js') &&
      readFileSync(join(built, file), 'utf8').includes(`./${script.replace('chunks/', '')}`),
  );
  if (importer !== undefined) {
    console.error(`${importer} imports the script of ${page}. See fewFiles in wxt.config.ts.`);
    process.exitCode = 1;
  }
}
