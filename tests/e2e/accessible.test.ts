import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoSites, trending } from '../tools/demo-sites.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA, in one line each. */
async function findings(page: Page, inside?: string): Promise<string[]> {
  await page.evaluate(`(() => { ${axe}\n; return 0; })()`);
  // A button that has just been enabled, and a scheme that has just changed, are on their way to their colours for a moment.
  await page.evaluate(
    `Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity).map(({ finished }) => finished)).then(() => 0)`,
  );
  return page.evaluate(`axe.run(${JSON.stringify(inside ? { include: [inside] } : { exclude: [] })}, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`);
}

describe.each(browsers)('%s: axe finds nothing', (browser) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites: demoSites });
    page = await driver.open(trending);
    await page.waitFor({ role: 'button', name: /^Save: / });
  });
  afterAll(() => driver?.close());

  it('in the marks on a page', async () => {
    expect(await findings(page, 'sheaf-mark')).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('in the popup and the panel, %s, empty and full', async (scheme) => {
    const popup = await driver.extensionPage('popup.html');
    const panel = await driver.extensionPage('sidepanel.html');
    for (const view of [popup, panel]) {
      await view.front();
      await view.setColorScheme(scheme);
      await view.waitFor('main');
      // Colours are on their way from one scheme to the other for a moment, and only in front.
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await findings(view)).toEqual([]);
    }
    if ((await panel.count({ role: 'row' })) === 0) {
      const over = await driver.popup(page);
      await over.waitFor({ role: 'button', name: 'Save all' });
      expect(await findings(over)).toEqual([]);
      await over.click({ role: 'button', name: 'Save all' });
      await over.waitFor({ role: 'button', name: 'All saved' });
      expect(await findings(over)).toEqual([]);
      await over.close();
    }
    await panel.front();
    await panel.waitFor(() => document.querySelectorAll('[role=row]').length > 0);
    await panel.click({ role: 'checkbox', name: /^Select (?!all)/ });
    await panel.click({ role: 'button', name: 'Export' });
    await panel.waitFor({ role: 'menuitem', name: 'BibTeX file' });
    expect(await findings(panel)).toEqual([]);
    await panel.press('Escape');
    await panel.click({ role: 'button', name: 'Add papers' });
    await panel.insert('textarea', '@misc{a, title={Ink}}\n@misc{b, title={Cut');
    expect(await findings(panel)).toEqual([]);
    await panel.click({ role: 'button', name: 'Preview' });
    await panel.waitFor({ role: 'button', name: 'Import 1 paper' });
    await panel.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect(await findings(panel)).toEqual([]);
    await panel.press('Escape');
    await popup.close();
    await panel.close();
  });
});
