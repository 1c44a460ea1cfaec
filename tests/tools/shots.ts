// Takes pictures of every named state (tests/states) into .output/shots, and a sheet of all of them for each browser and scheme:
// npm run shots; npm run shots -- --browser chromium --state details; npm run shots -- --readme (the README's four, in .github).
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { browsers, type Browser, type Page } from '../e2e/harness/index.ts';
import { settled, Stage } from '../states/stage.ts';
import type { State } from '../states/state.ts';
import { states } from '../states/states.ts';
import { build } from './build.ts';
import { picture, sheet } from './picture.ts';
import { readmePictures } from './readme-pictures.ts';

const folder = join('.output', 'shots');
const { values: asked } = parseArgs({
  options: {
    browser: { type: 'string' },
    state: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});

/** px. A panel can be dragged wide; what that does is looked at where there is much to lay out. */
const WIDTHS = { popup: [0], panel: [360, 252], sidebar: [360, 252], options: [1000, 360], page: [0] };
const ALSO_WIDE = /^(?:panel-library|details|review|import-preview|search-found)$/u;

/** Gives the window's content a width; an options page is as high as what is on it. */
async function widen(page: Page, { view }: State, width: number): Promise<void> {
  if (!width) return;
  await page.setViewport({ width, height: 700 });
  if (view !== 'options') return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.min(Math.max(height, 700), 6000) });
}

/** @returns the pictures of one state, each with what it shows */
async function shoot(stage: Stage, state: State, to: string): Promise<{ file: string; caption: string }[]> {
  const page = await state.there(stage);
  const taken: { file: string; caption: string }[] = [];
  const widths = [...WIDTHS[state.view], ...(ALSO_WIDE.test(state.name) ? [600] : [])];
  for (const width of widths) {
    await widen(page, state, width);
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      await settled(page);
      const file = `${[state.name, ...(width ? [width] : []), scheme].join('-')}.png`;
      await page.screenshot(join(to, file));
      taken.push({ file: join(to, file), caption: file });
    }
  }
  await page.setColorScheme('light');
  return taken;
}

/** All states of one browser, a shelf of papers after the other. @returns what went wrong */
async function shootAll(browser: Browser, wanted: State[]): Promise<string[]> {
  const to = join(folder, browser);
  const wrong: string[] = [];
  const all: { file: string; caption: string }[] = [];
  for (const shelf of new Set(wanted.map((state) => state.shelf))) {
    const stage = await Stage.set(browser, shelf);
    try {
      for (const state of wanted.filter((one) => one.shelf === shelf)) {
        try {
          all.push(...(await shoot(stage, state, to)));
        } catch (error) {
          wrong.push(`${browser}, ${state.name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    } finally {
      await stage.close();
    }
  }
  for (const scheme of ['light', 'dark']) {
    const shown = all.filter(({ file }) => file.endsWith(`${scheme}.png`));
    await picture(sheet(shown), { width: 1900, height: 0 }, join(folder, `${browser}-${scheme}.png`));
  }
  console.log(`${all.length} pictures of ${wanted.length} states in ${to}`);
  return wrong;
}

if (!build()) throw new Error('The build failed, see above. `npm run check` says where.');
if (asked.readme) await readmePictures();
else {
  const wanted = states.filter(({ name }) => asked.state === undefined || name.startsWith(asked.state));
  if (!wanted.length)
    throw new Error(`No state begins with ${asked.state}: ${states.map(({ name }) => name).join(', ')}`);
  if (asked.state === undefined) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const browser of browsers.filter((one) => asked.browser === undefined || one === asked.browser)) {
    const wrong = await shootAll(
      browser,
      wanted.filter(({ only }) => only === undefined || only === browser),
    );
    for (const line of wrong) console.error(line);
    if (wrong.length) process.exitCode = 1;
  }
}
