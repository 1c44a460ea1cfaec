// npm run bench -- jobs 100000: what the work that touches every paper costs in a real Chromium, beside the bare cost of the same records.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { launchBench } from './bench-browser.ts';
import type { Answer } from './jobs-page.ts';
import { stolen } from './stolen.ts';
import { browserProcess, ownMemory, pageScript, processOf, quiet } from './watched.ts';

/** What is done to a library of one size; ms, but for what says otherwise. */
export type Figures = Record<string, { answer: Answer; peak: number; others: string }>;

/** Does everything once, in a fresh profile. */
export async function jobs(size: number, only?: string[]): Promise<Figures> {
  const script = await pageScript('jobs-page.ts');
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
  const server = await launchBench(profile, process.env['SHEAF_BUILT'] ?? '.output/chrome-mv3');
  try {
    const background = server.serviceWorkers()[0] ?? (await server.waitForEvent('serviceworker'));
    const page = await server.newPage();
    await page.goto(`chrome-extension://${new URL(background.url()).host}/options.html`);
    await page.waitForSelector('button');
    await page.evaluate(`${script}; globalThis.bench = bench; 0`);
    const pid = processOf(browserProcess(profile));
    const figures: Figures = {};
    for (const step of only?.length ? only : STEPS) {
      figures[step] = await watched(page, step, size, pid);
      // It takes minutes: whoever waits sees that it goes on, and what there is when it is stopped.
      console.error(`${size} ${step}: ${told(figures[step])}`);
    }
    return figures;
  } finally {
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const STEPS = [
  'rawPuts',
  'rawWalk',
  'rawRecords',
  'bibtex',
  'json',
  'statistics',
  'backUp',
  'automatic',
  'cancel',
  'scan',
  'restore',
];

async function watched(page: Page, step: string, size: number, pid: number): Promise<Figures[string]> {
  await quiet(pid);
  let peak = 0;
  // Of the page itself, and what the steps before left behind.
  const base = ownMemory(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, ownMemory(pid));
  }, 100);
  const others = stolen();
  try {
    const answer = await page.evaluate<Answer>(`bench.${step}(${size})`);
    return { answer: { ...answer, before: base / 1e6 }, peak, others: others() };
  } finally {
    clearInterval(timer);
  }
}

/** Prints the figures of several sizes beside each other. */
export async function printJobs(sizes: number[], only?: string[]): Promise<void> {
  const all: Figures[] = [];
  for (const size of sizes) all.push(await jobs(size, only));
  console.log(
    `\n  | | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |\n  |---|${'---|'.repeat(sizes.length)}`,
  );
  for (const step of Object.keys(all[0] ?? {})) {
    const cells = all.map((figures) => told(figures[step] as Figures[string]));
    console.log(`  | ${step} | ${cells.join(' | ')} |`);
  }
}

function told({ answer: { ms, longest, ...rest }, peak, others }: Figures[string]): string {
  const extra = Object.entries(rest).map(([name, value]) => `${name} ${Math.round(value)}`);
  return [
    `${Math.round(ms)} ms`,
    `frame ${Math.round(longest)} ms`,
    `${Math.round(peak / 1e6)} MB`,
    ...extra,
    others,
  ].join(', ');
}
