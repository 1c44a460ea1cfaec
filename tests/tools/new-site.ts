// Makes what a new site needs: `npm run new:site NAME`. The README's "Add a site" says what comes next.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const [id = ''] = process.argv.slice(2);
if (!/^[a-z0-9]+$/u.test(id))
  throw new Error('Name the site in small letters and digits: npm run new:site example');
const file = new URL(`lib/sites/${id}.ts`, root);
if (existsSync(file)) throw new Error(`lib/sites/${id}.ts is there already.`);

writeFileSync(
  file,
  `import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: '${id}',
  name: '${id}',
  hosts: ['https://${id}.example/*'],
  pages: [{ kind: 'list', path: /^\\/list$/ }],
};

const list: Layout = {
  cards: 'li.paper',
  link: 'h3 > a[href]',
  title: 'h3',
  authors: '.authors a',
};

/** Where the facts about its markup come from, of which date they are, and what is not known. */
const ${id}: Site = { place, layouts: { list } };
export default ${id};
`,
);

/** Puts a text before or behind a place in a file. @throws Error when the file has no such place */
function put(path: string, at: RegExp, with_: (found: string) => string): void {
  const url = new URL(path, root);
  const text = readFileSync(url, 'utf8');
  if (!at.test(text)) throw new Error(`${path} has no place for the new site: ${at.source}`);
  writeFileSync(url, text.replace(at, with_));
}
const index = 'lib/sites/index.ts';
put(index, /\n\n\/\*\*/u, (found) => `\nimport ${id}, { place as ${id}Place } from './${id}.ts';${found}`);
for (const [list, item] of [
  ['places', `${id}Place`],
  ['sites', id],
])
  put(index, new RegExp(`(?<=export const ${list}: [^=]*= \\[[^\\]]*?),?\\s*\\];`, 'u'), () => `, ${item}];`);
put(
  'README.md',
  /(?<=\| site \| pages \|\n(?:\|.*\n)*)(?!\|)/u,
  () => `| [${id}](https://${id}.example) | list |\n`,
);

const fixtures = new URL(`tests/fixtures/${id}/`, root);
mkdirSync(fixtures, { recursive: true });
writeFileSync(
  new URL('addresses.json', fixtures),
  `${JSON.stringify({ list: [`https://${id}.example/list`], none: [`https://${id}.example/`] }, null, 2)}\n`,
);
console.log(`lib/sites/${id}.ts, its lines in lib/sites/index.ts and README.md, and tests/fixtures/${id}/ are there.
Next: fill in the file, put pages into the folder (npm run capture), then npm run accept. See "Add a site" in the README.`);
