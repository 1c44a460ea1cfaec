// Writes what the readers give for every fixture beside it (`npm run accept`); the difference is then reviewed as data.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { readListing } from '../../lib/listing.ts';

const folder = new URL('../fixtures/', import.meta.url);

for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
)) {
  const html = readFileSync(new URL(path, folder), 'utf8');
  const { url } = JSON.parse(/^<!-- (\{.*?\}) -->/u.exec(html)?.[1] ?? '{}') as { url?: string };
  if (url === undefined) throw new Error(`${path}: the first line must be <!-- {"url": "https://…"} -->`);
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  const doc = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const listing = readListing(doc, url) ?? null;
  writeFileSync(new URL(path.replace(/\.html$/u, '.json'), folder), `${JSON.stringify(listing, null, 1)}\n`);
  console.log(
    `${path}: ${listing ? `${listing.kind}, ${listing.entries.length} papers, ${listing.problems.length} problems` : 'no listing'}`,
  );
  await window.happyDOM.close();
}
