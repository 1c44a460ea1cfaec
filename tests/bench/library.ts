// npm run bench -- library 1000 10000 100000: what a reader waits for, in the built extension in a real Chromium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page, Worker } from 'playwright-core';

import { launchBench } from './bench-browser.ts';
import { backedUp, openBare, openPanel, type Opening } from './opening.ts';
import { benchPaper } from './papers.ts';
import { stolen } from './stolen.ts';
import { browserProcess, ownMemory, pageScript, processOf, quiet } from './watched.ts';

/** So often the panel is opened; the first time finds a browser that has just started, and does not count. */
const OPENINGS = 17;

/** Medians and p95, ms; what has another unit says so. */
export type Figures = Record<string, string>;

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const p95 = (values: number[]) => sorted(values)[Math.floor(values.length * 0.95)] ?? Number.NaN;
const both = (values: number[]) => `${median(values).toFixed(1)} / ${p95(values).toFixed(1)}`;

/** What a reader might look for: words of titles and names, one letter after the other. */
function queries(): string[] {
  const title = (n: number) => benchPaper(n).title.split(' ');
  const author = benchPaper(40).authors[0]?.split(' ').at(-1) ?? '';
  return [
    title(7).slice(0, 3).join(' '),
    title(500).slice(1, 3).join(' '),
    `author:${author}`,
    `has:code year:2024 ${title(12)[0]}`,
    `"${title(90).slice(0, 2).join(' ')}"`,
    `${title(33)[2]} -${title(33)[0]}`,
  ];
}

/** Types queries letter by letter. @returns ms from each key to its answer on the screen */
async function typing(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const box = document.querySelector('input[type=search]') as HTMLInputElement;
    const all: number[] = [];
    Object.assign(globalThis, { keystrokes: all });
    box.addEventListener(
      'input',
      () => {
        const start = performance.now();
        const look = () => {
          const list = document.querySelector('[role=grid]');
          if (list?.getAttribute('aria-busy') === 'true') requestAnimationFrame(look);
          else all.push(performance.now() - start);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
  for (const query of queries()) {
    await page.click('input[type=search]');
    for (const letter of query) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(120);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
  return page.evaluate(() => (globalThis as unknown as { keystrokes: number[] }).keystrokes);
}

/** Scrolls by the wheel. @returns ms of each frame */
async function scrolling(page: Page, step: number, steps: number): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames, scrolls: true });
    let last = performance.now();
    const frame = (now: number) => {
      frames.push(now - last);
      last = now;
      if ((globalThis as unknown as { scrolls: boolean }).scrolls) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const box = await page.locator('[role=grid]').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 100);
  for (let n = 0; n < steps; n++) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    Object.assign(globalThis, { scrolls: false });
    return (globalThis as unknown as { frames: number[] }).frames.slice(2);
  });
}

/** Every event of an extension has `dispatch`; the types of extensions do not. */
interface Omnibox {
  chrome: {
    omnibox: Record<'onInputStarted' | 'onInputChanged', { dispatch(...args: unknown[]): void }>;
  };
}

/** From the keyword to the first letter, ms: who types fast. */
const AFTER_KEYWORD = 150;

/** Types the keyword into the address bar, then queries, letter by letter. @returns ms from each key to its suggestions, the first by itself */
async function addressBar(background: Worker): Promise<{ first: number; rest: number[] }> {
  const all: number[] = [];
  await background.evaluate(() => {
    const { chrome } = globalThis as unknown as Omnibox;
    chrome.omnibox.onInputStarted.dispatch();
  });
  await new Promise((resolve) => setTimeout(resolve, AFTER_KEYWORD));
  for (const query of queries())
    for (let end = 1; end <= query.length; end++)
      all.push(
        await background.evaluate(
          (text) =>
            new Promise<number>((done) => {
              const start = performance.now();
              const { chrome } = globalThis as unknown as Omnibox;
              chrome.omnibox.onInputChanged.dispatch(text, () => done(performance.now() - start));
            }),
          query.slice(0, end),
        ),
      );
  const [first = Number.NaN, ...rest] = all;
  return { first, rest };
}

/** Everything once, at one size. */
export async function libraryCost(size: number): Promise<Figures> {
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
  const start = () => launchBench(profile, '.output/chrome-mv3', { width: 360, height: 700 });
  // What fills the library leaves memory behind that is none of the panel's: the panel gets a browser of its own.
  let context = await start();
  let watch: ReturnType<typeof setInterval> | undefined;
  try {
    const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const home = `chrome-extension://${new URL(background.url()).host}`;
    let side = await context.newPage();
    await side.goto(`${home}/icon.svg`);
    const script = await pageScript('library-page.ts');
    await side.evaluate(`${script}; globalThis.bench = bench; 0`);
    const ask = <T>(call: string) => side.evaluate<T>(`bench.${call}`);
    const raw = await ask<number>(`seed(${size})`);
    const built = await ask<{ ms: number; bytes: number }>('index()');
    await context.close();
    context = await start();
    await (context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'));

    let panel = await context.newPage();
    await panel.goto(`${home}/icon.svg`);
    await backedUp(panel);
    await quiet(processOf(browserProcess(profile)));
    let others = stolen();
    const open: Opening[] = [];
    const bare: number[] = [];
    for (let n = 0; n < OPENINGS; n++) {
      open.push(await openPanel(panel, `${home}/sidepanel.html`));
      bare.push(await openBare(panel, home));
    }
    const shares = [`opening ${others()}`];
    await context.close();
    // A panel that is opened once and used: what five others left behind is not its own.
    context = await start();
    const anew = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    panel = await context.newPage();
    let memory = 0;
    watch = setInterval(() => {
      memory = Math.max(memory, ownMemory(processOf(browserProcess(profile))));
    }, 100);
    await openPanel(panel, `${home}/sidepanel.html`);
    await panel.waitForTimeout(1_500);
    others = stolen();
    const keys = await typing(panel);
    const wheel = await scrolling(panel, 120, 200);
    const fast = await scrolling(panel, 3_000, 120);
    clearInterval(watch);
    const bar = await addressBar(anew);
    shares.push(`use ${others()}`);

    // Marks are answered by the background, which the panel does not get in the way of.
    await anew.evaluate(`${script}; globalThis.bench = bench; 0`);
    side = await context.newPage();
    await side.goto(`${home}/icon.svg`);
    await side.evaluate(`${script}; globalThis.bench = bench; 0`);
    await quiet(processOf(browserProcess(profile)));
    others = stolen();
    const [stand, rawStand] = [
      await anew.evaluate<number[]>(`bench.standing(${size})`),
      await anew.evaluate<number[]>(`bench.rawKeeping(${size})`),
    ];
    const [saved, rawSaved] = [
      await ask<number[]>(`saving(${size})`),
      await ask<number[]>(`rawSaving(${size})`),
    ];
    shares.push(`cards and saving ${others()}`);
    const opened = (what: (one: Opening) => number) => open.slice(1).map(what);
    const times = (a: number[], b: number[]) => `${(median(a) / median(b)).toFixed(1)} × raw`;
    return {
      'panel open to first paint': both(opened(({ paint }) => paint)),
      'a page of nothing but the icon to first paint': both(bare.slice(1)),
      'panel open to first paint of content': both(opened(({ content }) => content)),
      'panel open to first rows': both(opened(({ rows }) => rows)),
      'layout shift while it opens, at most': Math.max(...opened(({ shift }) => shift)).toFixed(3),
      'keystroke to shown result': both(keys),
      'key in the address bar to its suggestions': `${both(bar.rest)}, the first ${bar.first.toFixed(0)}`,
      'frame while scrolling': `${both(wheel)}, longest ${Math.max(...wheel).toFixed(0)}`,
      'frame while scrolling 3,000 px at a time': `${both(fast)}, longest ${Math.max(...fast).toFixed(0)}`,
      'how 50 cards stand': `${both(stand)}, ${times(stand, rawStand)}`,
      'saving a page of 100': `${both(saved)}, ${times(saved, rawSaved)}`,
      'memory of the panel, its worker and the background, at most': `${(memory / 1e6).toFixed(0)} MB`,
      'making the whole index': `${(built.ms / 1000).toFixed(1)} s, ${(built.ms / raw).toFixed(1)} × raw puts`,
      'index on disk': `${(built.bytes / 1e6).toFixed(1)} MB`,
      "the machine's time that others took meanwhile": shares.join(', '),
    };
  } finally {
    clearInterval(watch);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Prints the figures of several sizes beside each other; medians / p95, ms. */
export async function printLibrary(sizes: number[]): Promise<void> {
  const all: Figures[] = [];
  for (const size of sizes) all.push(await libraryCost(size));
  console.log(
    `What a reader waits for (median / p95, ms)\n\n  | papers | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |\n  |---|${'---|'.repeat(sizes.length)}`,
  );
  for (const name of Object.keys(all[0] ?? {}))
    console.log(`  | ${name} | ${all.map((figures) => figures[name]).join(' | ')} |`);
  console.log('');
}
