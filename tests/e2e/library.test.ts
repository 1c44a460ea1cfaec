import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { day, demoSites } from '../tools/demo-sites.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

describe.each(browsers)('%s: the library', (browser) => {
  let driver: Driver;
  let panel: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites: demoSites });
    const page = await driver.open(day);
    await page.waitFor({ role: 'button', name: /^Save: /u });
    const popup = await driver.popup(page);
    await popup.click({ role: 'button', name: 'Save all' });
    await popup.waitFor({ role: 'button', name: 'All saved' });
    await popup.close();
    panel = await driver.extensionPage('sidepanel.html');
    await panel.waitFor({ role: 'row' });
  });
  afterAll(() => driver?.close());

  it('is gone through by keyboard alone: find, open, come back, select, remove, undo', async () => {
    await panel.setViewport({ width: 360, height: 700 });
    const focus = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
    const count = () => panel.text('[role=status]');
    // The first rows are there before it is known how many there are.
    await expect.poll(count).toMatch(/^\d+ papers$/u);
    const before = await count();
    await panel.click({ role: 'tab', name: 'Library' });
    await panel.press('/');
    await panel.press('ArrowDown');
    await expect.poll(focus).toBe('1');
    await panel.press('End');
    await expect.poll(focus).toBe(/^\d+/u.exec(before)?.[0]);
    await panel.press('Home');
    await expect.poll(focus).toBe('1');
    await panel.press('ArrowDown');
    await expect.poll(focus).toBe('2');
    await panel.press('Enter');
    await panel.waitFor({ role: 'heading', name: 'Abstract' });
    await panel.press('Escape');
    await expect.poll(focus).toBe('2');
    await panel.press('Space');
    await panel.press('Shift+ArrowDown');
    await expect.poll(count).toMatch(/^2 of /u);
    await panel.press('Delete');
    await expect.poll(count).toBe(`${Number.parseInt(before, 10) - 2} papers`);
    await expect.poll(focus).not.toBeNull();
    await panel.press('Control+z');
    await expect.poll(count).toBe(before);
  });

  it('gives a title that is dragged as a link, and with Ctrl as its BibTeX entry', async () => {
    await panel.evaluate(() => {
      addEventListener('dragstart', ({ dataTransfer }) => {
        document.body.dataset['dragged'] = dataTransfer?.getData('text/plain') ?? '';
      });
    });
    const dragged = () => panel.evaluate(() => document.body.dataset['dragged']);
    const title = '[role=row] [data-opens]';
    await panel.drag(title);
    await expect.poll(dragged).toMatch(/^https:\/\//u);
    await panel.drag(title, 'Control');
    await expect.poll(dragged).toMatch(/^@misc\{[^]+\n\}\n$/u);
  });

  it.each([360, 252])(
    'has its head drawn by the page itself where it will stand, %d px wide',
    async (width) => {
      await panel.setViewport({ width, height: 700 });
      const heads = await panel.evaluate(async () => {
        const text = await (await fetch('/sidepanel.html')).text();
        const first = new DOMParser().parseFromString(text, 'text/html');
        const main = document.querySelector('main') as HTMLElement;
        const shell = first.querySelector('#shell') as HTMLElement;
        const style = first.querySelector('style') as HTMLElement;
        const place = (head: Element | null) => {
          const { left, top, width: wide } = head?.querySelector('img')?.getBoundingClientRect() ?? {};
          return { left, top, wide, bottom: head?.getBoundingClientRect().bottom };
        };
        const drawn = place(main.querySelector('header'));
        main.style.display = 'none';
        document.body.append(style, shell);
        const before = place(shell);
        shell.remove();
        style.remove();
        main.style.display = '';
        return { before, drawn };
      });
      expect(heads.before).toEqual(heads.drawn);
    },
  );

  it('with no error on the way', async () => {
    expect(await driver.errors()).toEqual([]);
  });
});
