// Stores what a version of the database holds, written by the code of that version, so that its migration can be tested for ever:
// node tests/tools/schema-snapshot.ts c9ffe7f   (without a commit: by the code that is here)
import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { KeptKeys } from '../../lib/edge/given-keys.ts';
import type { Library } from '../../lib/edge/library.ts';
import type { Sightings } from '../../lib/edge/sightings.ts';
import type { Entry } from '../../lib/entry.ts';
import { readDatabase } from '../raw-database.ts';

const root = join(import.meta.dirname, '../..');
const commit = process.argv[2];

/** Where the code lies that writes. In the project, so that it finds its libraries. */
function checkout(): string {
  if (!commit) return root;
  const folder = join(root, '.output/schema', commit);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', commit, 'lib'], { cwd: root, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return folder;
}

// A clock that ticks a second at each look, so that the same code writes the same snapshot.
let time = Date.UTC(2026, 10, 21);
Date.now = () => (time += 1000);

const folder = checkout();
const { Library: Writer } = (await import(pathToFileURL(join(folder, 'lib/edge/library.ts')).href)) as {
  Library: typeof Library;
};

const read = (name: string) =>
  (
    JSON.parse(readFileSync(join(root, `tests/fixtures/huggingface/${name}.json`), 'utf8')) as {
      entries: Entry[];
    }
  ).entries;
const day = read('day-demo');
const pasted = (title: string, authors: string[] = []): Entry => ({
  site: 'text',
  kind: 'paste',
  title,
  authors,
  ids: [],
  url: '',
  links: {},
  stats: {},
});
const uid = (i: number) => day[i]?.ids[0] ?? '';

// Every store ends up with something in it, and every kind of record is there.
const library = new Writer();
await library.save(day.slice(0, 16), Date.now());
await library.save(
  day.slice(4, 8).map((entry) => ({ ...entry, kind: 'trending', stats: { upvotes: 999 } })),
  Date.now(),
);
const looms = 'Looms for Long Sentences in Small Models';
await library.save(
  [
    pasted(looms, ['Ada Weaver']),
    pasted(looms, ['Kurt Carder', 'Mina Spinner']),
    pasted(looms, ['Olga Dyer', 'Piet Fuller', 'Rosa Reed']),
    pasted('A Ledger of Lost Gradients', ['Mary Bookkeeper']),
  ],
  Date.now(),
);
const { suspects } = await library.questions();
const [first, second] = suspects;
if (!first || !second) throw new Error('No questions came up; choose other titles.');
await library.keepApart(first.a, first.b, Date.now());
await library.putOff(second.a, second.b, Date.now());
await library.remove([0, 1, 2, 3].map(uid), Date.now());
await library.forget([uid(0), uid(1)], Date.now());
await library.restore([uid(2)], Date.now());
const [merged] = await library.get([uid(4)]);
await library.takeOut(uid(4), merged?.sources[0]?.key ?? '', Date.now());
await library.merge(uid(8), uid(9), Date.now());
if ('dismiss' in library)
  await library.dismiss([[uid(14)], [uid(15), 'doi:10.5555/invented.15']], true, Date.now());
if ('saveSearch' in library) {
  // From version 2 of the schema on.
  await library.tag([uid(4), uid(5)], ['looms', 'to read'], Date.now());
  await library.saveSearch('Unread looms', 'tag:looms is:unread', Date.now());
}
await library.retitle(uid(10), 'What the Reader Calls It', Date.now());
await library.remove([uid(11), uid(12)], Date.now());
await library.undo();
if ('refold' in library) while (await library.refold());
await library.close();
await giveKeys();
await seeListings();

const snapshot = await readDatabase('sheaf');
for (const { name, records, indexes } of snapshot.stores) {
  // Follows from the records.
  for (const index of indexes) delete index.order;
  console.log(`${name}: ${records.length}`);
  // The index follows from the papers, and the changes say what it has not taken in.
  if (!records.length && !['changes', 'segments', 'rests'].includes(name))
    throw new Error(`Nothing is in ${name}.`);
}
/** Citation keys that were given out, where that version keeps them. */
async function giveKeys(): Promise<void> {
  const path = join(folder, 'lib/edge/given-keys.ts');
  if (!existsSync(path)) return;
  const { KeptKeys: Keys } = (await import(pathToFileURL(path).href)) as { KeptKeys: typeof KeptKeys };
  const keys = new Keys();
  await keys.giveOut([{ uid: uid(4), key: 'weaver2026looms' }], Date.now());
  await keys.close();
}
/** What was seen, where that version notes it. */
async function seeListings(): Promise<void> {
  const path = join(folder, 'lib/edge/sightings.ts');
  if (!existsSync(path)) return;
  const { Sightings: Memory } = (await import(pathToFileURL(path).href)) as { Sightings: typeof Sightings };
  const memory = new Memory();
  const papers = day.slice(0, 6).map(({ ids, stats: { rank = 1, upvotes = 0 } }) => ({ ids, rank, upvotes }));
  const listing = { site: 'huggingface', kind: 'day', url: 'https://huggingface.co/papers', papers };
  await memory.record(listing, Date.now());
  await memory.record({ ...listing, kind: 'trending', url: `${listing.url}/trending` }, Date.now());
  await memory.close();
}

const file = join(root, `tests/fixtures/schema/v${snapshot.version}.json`);
writeFileSync(file, `${JSON.stringify(snapshot, null, 1)}\n`);
console.log(file);
