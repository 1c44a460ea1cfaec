// Reads a saved page and prints what the reader finds: node tests/tools/measure.ts FILE URL
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { readListing } from '../../lib/listing.ts';

const [file = '', url = ''] = process.argv.slice(2);
const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
const doc = new window.DOMParser().parseFromString(readFileSync(file, 'utf8').replaceAll(/<link[^>]*>/gu, ''), 'text/html') as unknown as Document; // prettier-ignore
const listing = readListing(doc, url);
const { entries = [], ...rest } = listing ?? {};
console.log(JSON.stringify(rest, null, 1), entries.length, JSON.stringify(entries.slice(0, 3), null, 1));
const partial: Record<string, number> = {};
for (const e of entries) for (const k of ['ids', 'authors', 'abstract', 'published', 'partial', 'authorCount', 'venue', 'categories'] as const) { const v = e[k]; if (v !== undefined && (!Array.isArray(v) || v.length)) partial[k] = (partial[k] ?? 0) + 1; } // prettier-ignore
console.log(partial);
