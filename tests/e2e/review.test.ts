import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addPapers } from './add-papers.ts';
import { findings } from './axe.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const PAGES: Record<string, string> = {
  'https://huggingface.co/papers': 'day-demo',
  'https://huggingface.co/papers/trending': 'trending-demo',
};
const sites = (url: string) => {
  const name = PAGES[url];
  if (!name) return undefined;
  const body = readFileSync(new URL(`../fixtures/huggingface/${name}.html`, import.meta.url), 'utf8');
  return { contentType: 'text/html; charset=utf-8', body };
};

describe.each(browsers)('%s: the reader has the last word', (browser) => {
  let driver: Driver;
  let panel: Page;
  let title = '';
  let total = 0;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    for (const url of Object.keys(PAGES)) {
      const page = await driver.open(url);
      const popup = await driver.popup(page);
      await popup.click({ role: 'button', name: 'Save all' });
      await popup.waitFor({ role: 'button', name: 'All saved' });
      await popup.close();
    }
    panel = await driver.extensionPage('sidepanel.html');
    await panel.waitFor(
      () => document.querySelector('[role=status]')?.textContent?.endsWith('papers') === true,
    );
    total = Number.parseInt(await status(), 10);
  });
  afterAll(() => driver?.close());
  const status = () => panel.text('[role=status]');

  it('a pasted title that may be a saved paper is asked about, with reasons', async () => {
    title = await panel.text('[role=row] a');
    await addPapers(
      panel,
      `${title}\n\nAnother text than the one on the page, with no word about who wrote it, and nothing in it that would prove that it is the same work.`,
    );
    await expect.poll(status).toBe(`${total + 1} papers`);
    await panel.click({ role: 'tab', name: 'Review (1)' });
    await panel.waitFor(() => document.body.textContent?.includes('Same title') === true);
    await expect.poll(() => panel.count('dl')).toBe(2);
    for (const scheme of ['dark', 'light'] as const) {
      await panel.setColorScheme(scheme);
      expect(await findings(panel)).toEqual([]);
    }
  });

  it('later, then merged into one by a click, and taken back', async () => {
    await panel.click({ role: 'button', name: /^Later: / });
    await panel.waitFor({ role: 'tab', name: 'Review' });
    await panel.click({ role: 'button', name: /^Merge: / });
    await panel.waitFor(() => document.body.textContent?.includes('Nothing to review') === true);
    await panel.click({ role: 'tab', name: 'Library' });
    await expect.poll(status).toBe(`${total} papers`);
    await panel.click({ role: 'button', name: 'Undo: Merged 2 papers' });
    await expect.poll(status).toBe(`${total + 1} papers`);
    await panel.click({ role: 'button', name: 'Redo: Merged 2 papers' });
    await expect.poll(status).toBe(`${total} papers`);
  });

  it('a merge is taken apart again in the details, and stays apart', async () => {
    await panel.type({ role: 'combobox', name: 'Search saved papers' }, title.slice(0, 12));
    await panel.waitFor(() => document.querySelectorAll('[role=row]').length === 1);
    await panel.click({ role: 'button', name: /^Details of / });
    await panel.waitFor({ role: 'button', name: /^Take out Pasted text/ });
    expect(await findings(panel)).toEqual([]);
    await panel.click({ role: 'button', name: /^Take out Pasted text/ });
    await panel.click({ role: 'button', name: 'Back to the list' });
    await panel.waitFor(() => document.querySelectorAll('[role=row]').length === 2);
    await panel.waitFor({ role: 'tab', name: 'Review' });
  });

  it('the reader may call a paper as she likes', async () => {
    if ((await panel.count({ role: 'button', name: 'Edit title' })) === 0)
      await panel.click({ role: 'button', name: /^Details of / });
    await panel.click({ role: 'button', name: 'Edit title' });
    await panel.insert('form textarea', `${title.slice(0, 12)} by Another Name`);
    await panel.click({ role: 'button', name: 'Save title' });
    await panel.waitFor(() =>
      [...document.querySelectorAll('[role=dialog] h2')].some((row) =>
        row.textContent?.includes('by Another Name'),
      ),
    );
  });

  it('and what she removes is listed in the trash', async () => {
    await panel.click({ role: 'button', name: /^Remove .* by Another Name$/ });
    await panel.click({ role: 'button', name: 'More' });
    await panel.click({ role: 'menuitem', name: 'Trash (1)' });
    await panel.click({ role: 'button', name: /^Delete for good: / });
    await panel.waitFor({ role: 'button', name: /^Really delete\?: / });
    for (const scheme of ['dark', 'light'] as const) {
      await panel.setColorScheme(scheme);
      expect(await findings(panel)).toEqual([]);
    }
  });

  it('without asking the network or failing on the way', async () => {
    expect(await driver.requests()).toEqual([]);
    expect(await driver.errors()).toEqual([]);
  });
});
