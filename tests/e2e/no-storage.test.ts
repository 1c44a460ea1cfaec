import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoSites, day } from '../tools/demo-sites.ts';
import { type Driver, type Page, launch } from './harness/index.ts';
import { inLibrary } from './in-library.ts';

const SAID = 'This browser gives Sheaf no place to keep papers.';
const TODO = /let it \(Settings, Privacy & Security, History\)/u;

describe('Firefox that never remembers history gives extensions no database', () => {
  let driver: Driver;
  let page: Page;
  let total = 0;
  beforeAll(async () => {
    driver = await launch('firefox', { sites: demoSites, history: false });
    page = await driver.open(day);
    total = await page.evaluate(() => document.querySelectorAll('article').length);
    await page.waitFor({ role: 'button', name: /^Save: /, nth: total - 1 });
  });
  afterAll(() => driver?.close());

  it('the premise: opening a database fails', async () => {
    const panel = await driver.panel(page);
    const name = await panel.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const open = indexedDB.open('x');
          open.addEventListener('success', () => resolve('opened'));
          open.addEventListener('error', () => resolve(open.error?.name ?? ''));
        }),
    );
    expect(name).toBe('InvalidStateError');
  });

  it('a mark says that its paper was not saved, why, and what to do', async () => {
    await page.click({ role: 'button', name: /^Save: / });
    await page.waitFor({ role: 'button', name: /^Save failed, try again: / });
    const told = await page.evaluate(() =>
      [...document.querySelectorAll('sheaf-mark')]
        .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[data-state=failed]')?.title ?? '')
        .join(''),
    );
    expect(told).toContain(SAID);
    expect(told).toMatch(TODO);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('sheaf-voice')?.shadowRoot?.textContent))
      .toMatch(/^Not saved: .*no place to keep papers/u);
    expect(await page.count({ role: 'button', name: /^Saved/ })).toBe(0);
  });

  it('the sidebar and the options page say it, and claim nothing', async () => {
    for (const view of [
      await inLibrary(await driver.panel(page)),
      await driver.extensionPage('options.html'),
    ]) {
      await view.waitFor(() => document.querySelector('[role=alert]'));
      expect(await view.text('[role=alert]')).toContain(SAID);
      expect(await view.text('[role=alert]')).toMatch(TODO);
      expect(await view.text('main')).not.toMatch(/No papers yet|\d+ papers?/u);
    }
    await page.front();
  });

  it('the popup says it, offers no save, and exports the page all the same', async () => {
    const popup = await driver.popup(page);
    expect(await popup.text('[role=alert]')).toContain(SAID);
    expect(await popup.text('[role=alert]')).toMatch(TODO);
    await expect.poll(() => popup.text('main')).toContain(`${total} papers on this page`);
    await expect.poll(() => popup.names('button')).toEqual(['Open panel', 'Export']);
    expect(await popup.text('main')).not.toMatch(/papers? saved|All saved|You have/u);

    for (const [choice, files] of [
      ['BibTeX file', 1],
      ['JSON file', 2],
    ] as const) {
      await popup.click({ role: 'button', name: 'Export' });
      await popup.click({ role: 'menuitem', name: choice });
      await driver.downloads(files);
    }
    const files = new Map((await driver.downloads(2)).map(({ name, text }) => [name, text]));
    expect(files.get('papers.bib')?.match(/^@/gm)).toHaveLength(total);
    const json = JSON.parse(files.get('papers.json') ?? '') as { papers: unknown[] };
    expect(json).toMatchObject({ format: 'sheaf', version: 1 });
    expect(json.papers).toHaveLength(total);

    for (const [choice, begins] of [
      ['Copy BibTeX', '@'],
      ['Copy JSON', '{'],
    ] as const) {
      await popup.click({ role: 'button', name: 'Export' });
      await popup.click({ role: 'menuitem', name: 'Copy as…' });
      await popup.click({ role: 'menuitem', name: choice });
      await expect.poll(() => popup.text('main')).toContain(`${total} papers in the clipboard`);
      await expect.poll(async () => (await driver.clipboard())[0]).toBe(begins);
    }
    await popup.close();
  });
});
