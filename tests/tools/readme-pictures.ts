import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { takeScenes } from './scenes.ts';

/** bytes. What a visitor of the repository loads before she has read a word. */
const MOST = 1_000_000;

/** Takes the README's pictures anew, into .github. @throws Error when they have become too heavy */
export async function readmePictures(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'sheaf-readme-'));
  try {
    let bytes = 0;
    const readme = readFileSync('README.md', 'utf8');
    for (const [name, file] of await takeScenes(scratch)) {
      const path = `.github/${name}.png`;
      if (!readme.includes(path)) continue;
      copyFileSync(file, path);
      bytes += statSync(path).size;
      console.log(`${path}: ${(statSync(path).size / 1000).toFixed(0)} kB`);
    }
    if (bytes > MOST) throw new Error(`The README's pictures weigh ${bytes} bytes, ${MOST} at most.`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
