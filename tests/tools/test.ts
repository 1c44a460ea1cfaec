// `npm test`: builds, runs every test, and ends with one line of numbers whatever happens.
// Arguments go to Vitest: `npm test -- clip` runs the files with `clip` in their name.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Counts, Tally } from '../reporter.ts';
import { build, run } from './build.ts';
import { ensureBrowsers } from './install-browsers.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheaf-test-'));
const file = join(folder, 'counts.json');
const projects = ['unit', 'dom', 'slow'];
/**
 * A test in a real browser on a busy machine may fail by a race of its own. Up to so many files get another chance, and have to pass so many times in a row; they
 * are named at the end, since the race may as well be ours.
 */
const [FEW, AGAIN] = [2, 2];
/** What went wrong outside of any test; each counts as a failure. */
const troubles: string[] = [];

try {
  const { chromium, firefox } = ensureBrowsers(['chromium', 'firefox']);
  console.log(`End-to-end tests in ${chromium?.version} and ${firefox?.version}`);
  if (build()) projects.push('e2e');
  else troubles.push('The build failed, so the end-to-end tests did not run.');
} catch (error) {
  troubles.push(error instanceof Error ? error.message : String(error));
}

/** Runs tests. @returns what they came to; undefined where that cannot be told */
function tested(names: string[], args: string[]): Tally | undefined {
  rmSync(file, { force: true });
  const options = [
    '--config',
    'tests/vitest.config.ts',
    '--no-color',
    ...names.flatMap((name) => ['--project', name]),
  ];
  const ok = run('vitest', ['run', ...options, ...args], { SHEAF_COUNTS: file });
  try {
    const tally = JSON.parse(readFileSync(file, 'utf8')) as Tally;
    if (!ok && tally.failed === 0 && troubles.length === 0)
      troubles.push('Vitest reports an error outside of its tests, see above.');
    return tally;
  } catch {
    troubles.push('Vitest ended before it could count its tests.');
    return undefined;
  }
}

/** Runs a file again, as often as it has to pass. @returns what the last run came to; undefined where one failed */
function again(path: string): Counts | undefined {
  let counts: Counts | undefined;
  for (let n = 0; n < AGAIN; n++) {
    counts = tested(['e2e'], [path]);
    if (counts?.failed !== 0) return undefined;
  }
  return counts;
}

const { browserFiles, ...counts } = tested(projects, process.argv.slice(2)) ?? {
  passed: 0, failed: 0, skipped: 0, browserFiles: [],
}; // prettier-ignore
const shaky: string[] = [];
for (const { file: path, counts: before } of browserFiles.length <= FEW ? browserFiles : []) {
  console.log(`\n${path} failed, see above. It has to pass ${AGAIN} times now.`);
  const after = again(path);
  if (!after) continue;
  for (const kind of ['passed', 'failed', 'skipped'] as const) counts[kind] += after[kind] - before[kind];
  shaky.push(path);
}
rmSync(folder, { recursive: true, force: true });

if (shaky.length)
  console.error(`\nFailed once, and passed ${AGAIN} times after that: ${shaky.join(', ')}. Find out why.`);
for (const trouble of troubles) console.error(`\n${trouble}`);
const failed = counts.failed + troubles.length;
process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;
console.log(
  `\n${counts.passed} passed, ${failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`,
);
