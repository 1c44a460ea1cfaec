// Makes all that a person needs to bring a version into the stores, in .output/store: npm run store
// npm run store -- --zips: the packages alone; --check: the packages, and whether the unpacked source builds to the same bytes.
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { build } from './build.ts';
import { bodyOf } from './release/changelog.ts';
import { answers, listings, refused } from './store/listing.ts';
import { pack, rebuild } from './store/packages.ts';
import type { Manifest } from './store/permissions.ts';
import { storePictures } from './store/pictures.ts';

const folder = '.output/store';
const { values: asked } = parseArgs({
  options: { zips: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
});
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!build()) throw new Error('The build failed, see above. `npm run check` says where.');
  const paths = pack(folder, version);
  for (const path of Object.values(paths))
    console.log(`${path}: ${(statSync(path).size / 1000).toFixed(0)} kB`);
  if (asked.check) {
    const differing = rebuild(paths);
    if (differing.length)
      throw new Error(`The source does not build to these packages:\n${differing.join('\n')}`);
    console.log('The unpacked source builds to the same bytes.');
  }
  if (!asked.zips && !asked.check) await texts();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** What the stores show and ask, and the pictures. */
async function texts(): Promise<void> {
  const shown = listings();
  const faults = shown.flatMap(refused);
  if (faults.length) throw new Error(`The stores would refuse this:\n${faults.join('\n')}`);
  for (const { language, name, summary, description } of shown)
    writeFileSync(
      join(folder, `listing-${language}.md`),
      `# ${name}\n\n${summary}\n\n---\n\n${description}\n`,
    );
  writeFileSync(join(folder, 'listing.json'), `${JSON.stringify(shown, null, 2)}\n`);
  const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8')) as Manifest;
  writeFileSync(
    join(folder, 'answers.md'),
    answers(manifest, version, bodyOf(readFileSync('.github/CHANGELOG.md', 'utf8'), version)),
  );
  copyFileSync('.github/PRIVACY.md', join(folder, 'privacy.md'));
  await storePictures(folder);
  console.log(
    `The listing in ${shown.length} languages, the answers to the forms, the privacy statement and the pictures: ${folder}`,
  );
}
