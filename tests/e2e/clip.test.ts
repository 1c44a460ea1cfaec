import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addPapers } from './add-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { inLibrary } from './in-library.ts';

const fixture = (name: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: readFileSync(new URL(`../fixtures/huggingface/${name}.html`, import.meta.url), 'utf8'),
});
const PAGES: Record<string, string> = {
  'https://huggingface.co/papers': 'day-demo',
  'https://huggingface.co/papers/trending': 'trending-demo',
  'https://huggingface.co/models': 'negative-model',
};
const sites = (url: string) => {
  const name = PAGES[url];
  return name ? fixture(name) : undefined;
};

describe.each(browsers)('%s: a morning with Sheaf', (browser) => {
  let driver: Driver;
  let page: Page;
  let total = 0;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    page = await driver.open('https://huggingface.co/papers/trending');
  });
  afterAll(() => driver?.close());

  const marks = (state: 'true' | 'false') =>
    page.evaluate(
      (pressed) =>
        [...document.querySelectorAll('sheaf-mark')].filter((mark) =>
          mark.shadowRoot?.querySelector(`button[aria-pressed=${pressed}]`),
        ).length,
      state,
    );

  it('marks every paper of a trending page, each once; the first time nothing counts as new', async () => {
    total = await page.evaluate(() => document.querySelectorAll('article').length);
    expect(total).toBeGreaterThan(20);
    await expect.poll(() => marks('false')).toBe(total);
    expect(await page.count({ role: 'button', name: /^Save/ })).toBeGreaterThan(0);
    expect(await driver.badge(page)).toBe('');
  });

  it('saves one paper by its button, and takes it back by the same button', async () => {
    await page.click({ role: 'button', name: /^Save: / });
    await expect.poll(() => marks('true')).toBe(1);
    await page.click({ role: 'button', name: /^Saved: / });
    await expect.poll(() => marks('true')).toBe(0);
    await page.click({ role: 'button', name: /^Save: / });
    await expect.poll(() => marks('true')).toBe(1);
  });

  it('ignores clicks that the page makes up', async () => {
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('sheaf-mark'))
        mark.shadowRoot?.querySelector('button')?.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await marks('true')).toBe(1);
  });

  it('can be done by keyboard', async () => {
    await page.evaluate(() =>
      document.querySelectorAll('sheaf-mark')[2]?.shadowRoot?.querySelector('button')?.focus(),
    );
    await page.press('Enter');
    await expect.poll(() => marks('true')).toBe(2);
  });

  it('saves all from the popup, and the page follows', async () => {
    const popup = await driver.popup(page);
    await expect.poll(() => popup.text('h2')).toBe(`${total} papers on this page`);
    await popup.click({ role: 'button', name: 'Save all' });
    await popup.waitFor({ role: 'button', name: 'All saved' });
    await expect.poll(() => marks('true')).toBe(total);
    await popup.click({ role: 'button', name: 'Open panel' });
    const panel = await inLibrary(await driver.openPanel());
    await panel.waitFor(() => document.querySelectorAll('[role=row]').length > 0);
    await expect.poll(() => panel.text('[role=status]')).toBe(`${total} papers`);
  });

  it('removes from the panel with undo, and the page follows', async () => {
    const panel = await inLibrary(await driver.panel(page));
    await panel.click({ role: 'button', name: /^Remove / });
    await expect.poll(() => marks('true')).toBe(total - 1);
    await panel.click({ role: 'button', name: 'Undo' });
    await expect.poll(() => marks('true')).toBe(total);
  });

  it('keeps each paper once when another page shows it again', async () => {
    const day = await driver.open('https://huggingface.co/papers');
    await day.waitFor(() => document.querySelectorAll('sheaf-mark').length > 0);
    const ids = (at: Page) =>
      at.evaluate(() => [
        ...new Set([...document.querySelectorAll('article h3 a')].map((link) => link.getAttribute('href'))),
      ]);
    const both = new Set([...(await ids(page)), ...(await ids(day))]);
    const popup = await driver.popup(day);
    await popup.click({ role: 'button', name: 'Save all' });
    await popup.waitFor({ role: 'button', name: 'All saved' });
    const panel = await inLibrary(await driver.panel(day));
    await expect.poll(() => panel.text('[role=status]')).toBe(`${both.size} papers`);
    expect(both.size).toBeLessThan((await ids(page)).length + (await ids(day)).length);
    total = both.size;
    await day.close();
  });

  it('finds papers as one types, and says so when there are none', async () => {
    const panel = await inLibrary(await driver.panel(page));
    await panel.waitFor('[role=row]:not([aria-busy=true]) a');
    const [first = ''] = await panel.evaluate(() =>
      [...document.querySelectorAll('[role=row]:not([aria-busy=true]) a')].map(
        (link) => link.textContent ?? '',
      ),
    );
    await panel.type({ role: 'combobox', name: 'Search saved papers' }, first.slice(0, 30));
    await panel.waitFor(() => document.querySelectorAll('[role=row]').length === 1);
    await panel.type({ role: 'combobox', name: 'Search saved papers' }, ' zzzz');
    await panel.waitFor(() => document.body.textContent?.includes('Nothing found') ?? false);
    await panel.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (box) box.value = '';
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await panel.waitFor(() => document.querySelectorAll('[role=row]').length > 1);
  });

  it('takes a pasted listing', async () => {
    const panel = await inLibrary(await driver.panel(page));
    await addPapers(panel, PASTED);
    total += 2;
    await expect.poll(() => panel.text('[role=status]')).toBe(`${total} papers`);
  });

  it('exports BibTeX and JSON to files', async () => {
    const panel = await inLibrary(await driver.panel(page));
    for (const choice of ['BibTeX file', 'JSON file']) {
      await panel.click({ role: 'button', name: 'Export' });
      await panel.click({ role: 'menuitem', name: choice });
      await driver.downloads(choice === 'BibTeX file' ? 1 : 2);
    }
    const files = new Map((await driver.downloads(2)).map(({ name, text }) => [name, text]));
    expect(files.get('papers.bib')?.match(/^@/gm)).toHaveLength(total);
    expect(JSON.parse(files.get('papers.json') ?? '')).toMatchObject({ format: 'sheaf', version: 1 });
  });

  it('exports only the selected papers, to the clipboard', async () => {
    const panel = await inLibrary(await driver.panel(page));
    await panel.click({ role: 'checkbox', name: /^Select (?!all)/ });
    await panel.click({ role: 'button', name: 'Export' });
    await panel.click({ role: 'menuitem', name: 'Copy as…' });
    await panel.click({ role: 'menuitem', name: 'Copy BibTeX' });
    await panel.waitFor(() => document.body.textContent?.includes('1 paper in the clipboard') ?? false);
    expect((await driver.clipboard()).match(/^@/gm)).toHaveLength(1);
    await panel.click({ role: 'button', name: 'Export' });
    await panel.click({ role: 'menuitem', name: 'Copy references…' });
    await panel.click({ role: 'menuitem', name: 'APA style' });
    await panel.waitFor(() => document.body.textContent?.includes('1 paper as APA references') ?? false);
    expect(await driver.clipboard()).toMatch(/^\S.* \((?:\d{4}|n\.d\.)\)\.[^<>]*\n$/);
    await panel.click({ role: 'checkbox', name: /^Select (?!all)/ });
  });

  it('does nothing on pages of the site that list no papers', async () => {
    const models = await driver.open('https://huggingface.co/models');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await models.evaluate(() => document.querySelectorAll('sheaf-mark').length)).toBe(0);
    expect(await driver.badge(models)).toBe('');
    await models.close();
  });

  it('asked the network for nothing, and had no error', async () => {
    expect(await driver.requests()).toEqual([]);
    expect(await driver.errors()).toEqual([]);
  });
});

const PASTED = `new

Get trending papers in your email inbox!

Subscribe

Nov 20

Lanterns for Long Tunnels: Sparse Light in Deep Networks

Deep networks lose their signal on the way down. We hang lanterns, small gates that let a fixed share of the input through at each tenth layer, and show on four made-up benchmarks that the signal arrives.

A Cartography of Quiet Gradients

Gradients that vanish are seldom looked at. We draw a map of where they go quiet in networks of growing depth, and find that quiet regions move with the data rather than with the weights.
`;
