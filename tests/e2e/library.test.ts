import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { day, demoSites } from '../tools/demo-sites.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA, in one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(`(() => { if (!globalThis.axe) { ${axe}\n; } return 0; })()`);
  return page.evaluate(`axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`);
}

/** What the panel can look like, and the way there from the plain list and back. */
const STATES: [name: string, there: (panel: Page) => Promise<void>, back: (panel: Page) => Promise<void>][] =
  [
    ['the list', async () => {}, async () => {}],
    ['words found', (panel) => panel.type('input[type=search]', 'the '), (panel) => panel.press('Escape')],
    [
      'ways to go on',
      async (panel) => {
        await panel.type('input[type=search]', 'site:');
        await panel.waitFor({ role: 'option' });
        await panel.press('ArrowDown');
      },
      async (panel) => {
        await panel.press('Escape');
        await panel.press('Escape');
      },
    ],
    [
      'nothing found',
      async (panel) => {
        await panel.type('input[type=search]', 'zzzz year:1999 ');
        await panel.waitFor({ role: 'button', name: 'Without zzzz' });
      },
      (panel) => panel.click({ role: 'button', name: 'Clear search' }),
    ],
    [
      'the filters',
      async (panel) => {
        await panel.type('input[type=search]', 'is:unread ');
        await panel.click({ role: 'button', name: 'Filters and saved searches' });
        await panel.waitFor({ role: 'dialog' });
        await panel.click({ role: 'button', name: 'Save this search' });
      },
      async (panel) => {
        await panel.press('Escape');
        await panel.press('Escape');
        await panel.click({ role: 'button', name: 'Clear search' });
      },
    ],
    [
      'the help',
      async (panel) => {
        await panel.click({ role: 'button', name: 'How to search' });
        await panel.waitFor({ role: 'dialog' });
      },
      (panel) => panel.press('Escape'),
    ],
    [
      'the orders',
      async (panel) => {
        await panel.click({ role: 'button', name: /^Sort/u });
        await panel.waitFor({ role: 'menuitemcheckbox', name: 'Title' });
      },
      (panel) => panel.press('Escape'),
    ],
    [
      'selected papers, about to be tagged',
      async (panel) => {
        await panel.click({ role: 'checkbox', name: /^Select (?!all)/u });
        await panel.click({ role: 'button', name: 'Tags and keys of the selected' });
        await panel.waitFor({ role: 'dialog' });
      },
      async (panel) => {
        await panel.press('Escape');
        await panel.click({ role: 'button', name: 'Select none' });
      },
    ],
    [
      'selected papers, about to be marked',
      async (panel) => {
        await panel.click({ role: 'checkbox', name: 'Select all' });
        await panel.click({ role: 'button', name: 'Mark selected' });
        await panel.waitFor({ role: 'menuitem', name: 'as read' });
        const outside = await panel.evaluate(() => {
          const { left, right } = (document.querySelector('[role=menu]') as Element).getBoundingClientRect();
          return left < 0 || right > innerWidth;
        });
        expect(outside).toBe(false);
      },
      async (panel) => {
        await panel.press('Escape');
        await panel.click({ role: 'button', name: 'Select none' });
      },
    ],
    [
      'the details of a paper',
      async (panel) => {
        await panel.click({ role: 'button', name: /^Details of /u });
        await panel.waitFor({ role: 'heading', name: 'Abstract' });
      },
      (panel) => panel.press('Escape'),
    ],
  ];

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

  it.each(STATES)(
    'axe finds nothing in %s, light and dark, and nothing is wider than the panel',
    async (_, there, back) => {
      for (const [scheme, width] of [
        ['light', 252],
        ['dark', 600],
      ] as const) {
        await panel.setViewport({ width, height: 700 });
        await panel.setColorScheme(scheme);
        await there(panel);
        // Colours are on their way from one scheme to the other for a moment.
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await findings(panel)).toEqual([]);
        const wider = await panel.evaluate(() =>
          [
            document.documentElement,
            ...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]'),
          ]
            .filter((one) => one.scrollWidth > one.clientWidth)
            .map((one) => one.getAttribute('aria-label') ?? one.tagName),
        );
        expect(wider).toEqual([]);
        await back(panel);
      }
    },
  );

  it('is gone through by keyboard alone: find, open, come back, select, remove, undo', async () => {
    await panel.setViewport({ width: 360, height: 700 });
    const focus = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
    const count = () => panel.text('[role=status]');
    const before = await count();
    await panel.click({ role: 'tab', name: 'Library' });
    await panel.press('/');
    await panel.press('ArrowDown');
    await expect.poll(focus).toBe('1');
    await panel.press('End');
    await expect.poll(focus).toBe(/^\d+/u.exec(before)?.[0]);
    await panel.press('Home');
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

  it('with no error on the way', async () => {
    expect(await driver.errors()).toEqual([]);
  });
});
