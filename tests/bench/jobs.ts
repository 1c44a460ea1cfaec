// npm run bench -- jobs 100000: what the work that touches every paper costs in a real Chromium, beside the bare cost of the same records.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { type Page, chromium } from 'playwright-core';
import { build } from 'vite';

import { browserPath } from '../tools/install-browsers.ts';
import type { Answer } from './jobs-page.ts';

/** What is done to a library of one size; ms, but for what says otherwise. */
export type Figures = Record<string, Answer & { peak: number }>;

/** The part of the bench that runs in a page of the extension, as one script. */
async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'jobs-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as { output: { code?: string }[] }[];
  return output?.output[0]?.code ?? '';
}

/** Memory that the process of the extension's pages and workers has for itself, bytes. */
function ownMemory(pid: number): number {
  const [, kB = '0'] = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kB) * 1024;
}

/** The process that the extension's pages live in, in a browser that shows nothing else. */
function processOf(browser: number): number {
  const children = readFileSync(`/proc/${browser}/task/${browser}/children`, 'utf8').trim().split(' ');
  for (const child of children) {
    const pid = Number(child);
    const name = pid ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
    if (name.includes('--extension-process')) return pid;
    const below = pid ? processOf(pid) : 0;
    if (below) return below;
  }
  return 0;
}

/** Does everything once, in a fresh profile. */
export async function jobs(size: number, only?: string[]): Promise<Figures> {
  const script = await pageScript();
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
  const extension = resolve(process.env['SHEAF_BUILT'] ?? '.output/chrome-mv3');
  const server = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--headless=new',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
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
  'backUp',
  'automatic',
  'cancel',
  'scan',
  'restore',
];

/** The browser that runs on this profile. */
function browserProcess(profile: string): number {
  const own = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  const below = (pid: number): number => {
    const name = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (name.includes(profile) && !name.includes('--type=')) return pid;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    for (const child of children ? children.split(' ') : []) {
      const found = below(Number(child));
      if (found) return found;
    }
    return 0;
  };
  for (const child of own.trim().split(' ')) {
    const found = below(Number(child));
    if (found) return found;
  }
  throw new Error('The browser of the bench was not found among its processes.');
}

/** Waits until a process does next to nothing: the background may still be busy with what the step before wrote. */
async function quiet(pid: number): Promise<void> {
  const used = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  };
  for (let calm = 0, last = used(); calm < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = used();
    calm = now - last <= 2 ? calm + 1 : 0;
    last = now;
  }
}

async function watched(
  page: Page,
  step: string,
  size: number,
  pid: number,
): Promise<Answer & { peak: number }> {
  await quiet(pid);
  let peak = 0;
  // Of the page itself, and what the steps before left behind.
  const base = ownMemory(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, ownMemory(pid));
  }, 100);
  try {
    const answer = await page.evaluate<Answer>(`bench.${step}(${size})`);
    return { ...answer, before: base / 1e6, peak };
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

function told({ ms, longest, peak, ...rest }: Figures[string]): string {
  const extra = Object.entries(rest).map(([name, value]) => `${name} ${Math.round(value)}`);
  return [
    `${Math.round(ms)} ms`,
    `frame ${Math.round(longest)} ms`,
    `${Math.round(peak / 1e6)} MB`,
    ...extra,
  ].join(', ');
}
