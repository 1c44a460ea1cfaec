// npm run bench: what things cost in a real Chromium. Numbers are for reading, not for passing: timings never fail a test.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

import { browserPath } from '../tools/install-browsers.ts';
import { printBibtex } from './bibtex.ts';
import { printJobs } from './jobs.ts';
import { printLibrary } from './library.ts';
import { pageCost } from './page.ts';
import { printLive, printSites } from './sites.ts';

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const p95 = (values: number[]) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`;

const version = execFileSync(browserPath('chromium'), ['--version'], { encoding: 'utf8' }).trim();
console.log(
  `${version} · Node ${process.versions.node} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`,
);

const [what, ...given] = process.argv.slice(2);
const sizes = given.map(Number).filter((size) => size > 0);

// Work that touches every paper takes minutes at 100,000: `npm run bench -- jobs 1000 10000 100000`.
if (what === undefined || what === 'jobs')
  await printJobs(
    sizes.length ? sizes : [1_000],
    given.filter((step) => Number.isNaN(Number(step))),
  );

if (what === undefined || what === 'library') await printLibrary(sizes.length ? sizes : [1_000]);

if (what === undefined || what === 'bibtex') printBibtex(sizes.length ? sizes : [10_000]);

if (what === undefined || what === 'page') await printPage();

if (what === undefined || what === 'sites') await printSites();
if (what === 'live') await printLive();

async function printPage(): Promise<void> {
  const VISITS = 9;
  const cost = await pageCost(VISITS);
  const over = (one: number[]) => ms(median(one) - median(cost.idle));
  console.log(`Reading and marking a page of 50 cards (${VISITS} visits, medians; target: under 50 ms of main thread in all)

  | main thread busy        | median | p95 |
  |---|---|---|
  | the page without Sheaf  | ${ms(median(cost.without))} | ${ms(p95(cost.without))} |
  | the page with an extension that does nothing | ${ms(median(cost.idle))} | ${ms(p95(cost.idle))} |
  | the page with Sheaf, triage switched off | ${ms(median(cost.bare))} | ${ms(p95(cost.bare))} |
  | the page with Sheaf     | ${ms(median(cost.with))} | ${ms(p95(cost.with))} |
  | what reading and marking add to an idle extension | ${over(cost.bare)} | |
  | what they and triage add | ${over(cost.with)} | |
  | tasks that run its script | ${ms(median(cost.script))} | ${ms(p95(cost.script))} |`);
}
