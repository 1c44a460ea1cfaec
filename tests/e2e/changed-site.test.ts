import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { changedPartly, changedSites, changedWholly } from '../states/changed-sites.ts';
import { type Driver, browsers, launch } from './harness/index.ts';

describe.each(browsers)('%s: a site that seems to have changed', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(browser, { sites: changedSites });
  });
  afterAll(() => driver?.close());

  it.each([
    ['whose papers are nowhere', changedWholly, 'Site: arxiv.org, page: recent', /^The page links to \d+ papers, and none of them was found where this site lists its papers\.$/u], // prettier-ignore
    ['of which some papers are read', changedPartly, 'Site: www.biorxiv.org, page: search', /^Of \d+ papers \d+ could be read: \d+ with authors, \d+ with an id\.$/u], // prettier-ignore
  ])(
    '%s has a report of counts, and nothing of what was looked for or is on the page',
    async (_, url, site, counts) => {
      const page = await driver.open(url);
      const popup = await driver.popup(page);
      await popup.waitFor({ role: 'heading', name: 'This site seems to have changed' });
      await popup.click({ role: 'button', name: 'Copy report' });
      await popup.waitFor(() => document.body.textContent?.includes('Report copied'));
      const [first, second, third, fourth, ...more] = (await driver.clipboard()).split('\n');
      expect([first, second]).toEqual(['Sheaf: a site seems to have changed', site]);
      expect(third).toMatch(counts);
      expect(fourth).toMatch(/^Sheaf \d+(?:\.\d+)+$/u);
      expect(more).toEqual([]);
      await popup.close();
      await page.close();
    },
  );
});
