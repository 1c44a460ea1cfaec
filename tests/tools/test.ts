// `npm test`: builds, runs every test, and ends with one line of numbers whatever happens.
// Arguments go to Vitest: `npm test -- clip` runs the files with `clip` in their name.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Counts } from '../reporter.ts';
import { build, run } from './build.ts';
import { ensureBrowsers } from './install-browsers.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheaf-test-'));
const file = join(folder, 'counts.json');
const projects = ['unit', 'dom', 'slow'];
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

const options = [
  '--config',
  'tests/vitest.config.ts',
  '--no-color',
  ...projects.flatMap((name) => ['--project', name]),
];
const ok = run('vitest', ['run', ...options, ...process.argv.slice(2)], { SHEAF_COUNTS: file });

let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
try {
  counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
} catch {
  troubles.push('Vitest ended before it could count its tests.');
}
if (!ok && counts.failed === 0 && troubles.length === 0)
  troubles.push('Vitest reports an error outside of its tests, see above.');
rmSync(folder, { recursive: true, force: true });

for (const trouble of troubles) console.error(`\n${trouble}`);
const failed = counts.failed + troubles.length;
process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;
console.log(
  `\n${counts.passed} passed, ${failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`,
);
