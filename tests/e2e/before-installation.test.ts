import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Listing } from '../../lib/listing.ts';
import { places } from '../../lib/sites/index.ts';
import { goldens } from '../goldens.ts';
import { type Driver, browsers, launch } from './harness/index.ts';

/** One ordinary listing of each site. */
const listings = places.map(({ id }) => {
  const page = goldens().find(
    ({ path, expected }) =>
      path.startsWith(`${id}/`) && !/broken|negative|empty/u.test(path) && (expected as Listing).entries.length > 1, // prettier-ignore
  );
  if (!page) throw new Error(`No fixture of ${id} has several papers.`);
  return { ...page, site: id, url: page.url.split('#')[0] ?? '', papers: (page.expected as Listing).entries };
});
const sites = (url: string) => {
  const page = listings.find((one) => one.url === url || one.url === `${url}/`);
  return page && { contentType: 'text/html; charset=utf-8', body: page.html };
};

describe.each(browsers)('%s: a tab that was open before Sheaf was installed', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(browser, { sites, before: listings.map(({ url }) => url) });
  }, 120_000);
  afterAll(() => driver?.close());

  it.each(listings.map((one, at) => ({ ...one, at })))(
    'of $site has its marks, and the popup reads it where its script is gone',
    async ({ at, papers }) => {
      const page = driver.before[at];
      if (!page) throw new Error('The tab was not opened.');
      await page.front();
      await page.waitFor(() => document.querySelector('sheaf-mark') !== null);
      // As on a page that the browser put to sleep and brought back while Sheaf was installed: nothing of ours answers there.
      await page.evaluate(() => document.dispatchEvent(new Event('sheaf:started')));
      await page.waitFor(() => document.querySelector('sheaf-mark') === null);
      const popup = await driver.popup(page);
      await popup.waitFor({ role: 'button', name: 'Save all' });
      await expect.poll(() => popup.text('section h2')).toBe(`${papers.length} papers on this page`);
      const titles = () => popup.evaluate(() => document.querySelector('main')?.textContent ?? '');
      await expect.poll(titles).toContain(papers[0]?.title.slice(0, 20));
      await popup.close();
      // And the marks are there again.
      await page.waitFor(() => document.querySelector('sheaf-mark') !== null);
    },
  );

  it('fails nowhere', async () => {
    expect(await driver.errors()).toEqual([]);
    expect(await driver.requests()).toEqual([]);
  });
});
