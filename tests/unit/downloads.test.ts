import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, expect, it } from 'vitest';

import { type Folders, makeFolders } from '../e2e/harness/folders.ts';

let folders: Folders;
afterEach(() => folders.remove());

it('waits until a browser is through with a file: it holds the name first, and writes beside it', async () => {
  folders = makeFolders();
  const at = (name: string) => join(folders.downloads, name);
  writeFileSync(at('papers.bib'), '');
  const files = folders.downloaded(1);
  const done = await Promise.race([files, new Promise((resolve) => setTimeout(resolve, 150))]);
  expect(done).toBeUndefined();
  writeFileSync(at('papers.bib.part'), '@article{key,');
  renameSync(at('papers.bib.part'), at('papers.bib'));
  expect(await files).toEqual([{ name: 'papers.bib', text: '@article{key,' }]);
});
