import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Browser, type Driver, launch, type Page } from '../e2e/harness/index.ts';
import { inLibrary } from '../e2e/in-library.ts';
import { day, demoSites, trending } from './demo-sites.ts';

const folder = join('.output', 'demo');
const path = (name: string) => join(folder, name);

/** Says in one line what is being done, and on failure what that was. */
async function step<T>(what: string, work: () => Promise<T>, advice: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`This step failed: ${what}\n${reason}\n\nWhat to do: ${advice}`, { cause: error });
  }
}

const number = (text: string): number =>
  Number(/[\d,.\s]*\d/u.exec(text)?.[0]?.replace(/\D/gu, '') ?? Number.NaN);

/** Saves every paper of a page through the real popup. @returns how many papers the popup says there are */
async function saveAll(driver: Driver, page: Page, picture?: string): Promise<number> {
  const popup = await driver.popup(page);
  await popup.waitFor({ role: 'heading', name: /papers? on this page/u });
  const found = number(await popup.text({ role: 'heading', name: /papers? on this page/u }));
  await popup.click({ role: 'button', name: 'Save all' });
  await popup.waitFor({ role: 'button', name: 'All saved' });
  if (picture) await popup.screenshot(picture);
  await popup.click({ role: 'button', name: 'Open panel' });
  return found;
}

/** Exports through the panel's menu. @returns the file's text */
async function exportFile(driver: Driver, panel: Page, item: string, name: string): Promise<string> {
  const before = (await driver.downloads()).length;
  await panel.click({ role: 'button', name: /^Export/u });
  await panel.click({ role: 'menuitem', name: item });
  const files = await driver.downloads(before + 1);
  const text = files.find((file) => file.name.endsWith(name.slice(name.lastIndexOf('.'))))?.text ?? '';
  if (!text) throw new Error(`No file came; there are: ${files.map((file) => file.name).join(', ')}`);
  writeFileSync(path(name), text);
  return text;
}

/** Clips two pages as a person would, by the buttons of the page, the popup and the panel, and reports. */
export async function clip(browser: Browser, live: boolean): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const variable = browser === 'firefox' ? 'FIREFOX' : 'CHROME';
  const again = 'run `npm test`, whose end-to-end tests go the same way and say more.';
  const driver = await step(
    `start ${browser}`,
    () => launch(browser, { live, sites: demoSites }),
    `name another browser in ${variable}, or run \`npm start${browser === 'firefox' ? '' : ' -- --firefox'}\`.`,
  );
  try {
    const page = await step(
      `open ${trending}`,
      () => driver.open(trending),
      live ? 'check the network, or leave out --live.' : again,
    );
    await step(
      'save two papers by their buttons on the page',
      async () => {
        for (const saved of [1, 2]) {
          await page.click({ role: 'button', name: /^Save\b/u });
          await page.waitFor({ role: 'button', name: /^Saved\b/u, nth: saved - 1 });
        }
        await page.screenshot(path('page.png'));
      },
      again,
    );
    const first = await step(
      'save all from the popup',
      () => saveAll(driver, page, path('popup.png')),
      again,
    );

    const second = await step(
      'save all of a second page',
      async () => {
        const other = await driver.open(day);
        await other.waitFor({ role: 'button', name: /^Saved?\b/u });
        return saveAll(driver, other);
      },
      again,
    );
    const panel = await step('open the side panel', async () => inLibrary(await driver.openPanel()), again);
    const [bibtex, json] = await step(
      'export from the side panel',
      async () => [
        await exportFile(driver, panel, 'BibTeX file', 'papers.bib'),
        await exportFile(driver, panel, 'JSON file', 'papers.json'),
      ],
      again,
    );
    await panel.screenshot(path('panel.png'));

    const entries = bibtex?.match(/^@/gmu)?.length ?? 0;
    const kept = (JSON.parse(json ?? '{}') as { papers?: unknown[] }).papers?.length ?? 0;
    if (kept === 0 || entries !== kept)
      throw new Error(`${kept} papers in papers.json but ${entries} in papers.bib. Please report this.`);
    console.log(`
${driver.version}, ${live ? 'the real site' : 'bundled pages, offline'}
  found     ${first + second} papers on two pages (${first} + ${second})
  saved     ${kept}
  merged    ${first + second - kept} that both pages show, kept once
  exported  ${entries} entries
  where     ${['papers.bib', 'papers.json', 'page.png', 'popup.png', 'panel.png'].map(path).join('\n            ')}`);
    const errors = await driver.errors();
    if (errors.length > 0)
      throw new Error(`Sheaf worked, but wrote errors to its console:\n${errors.join('\n')}`);
  } finally {
    await driver.close();
  }
}
