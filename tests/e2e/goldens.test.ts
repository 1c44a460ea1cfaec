import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { goldens } from '../goldens.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const all = goldens();

declare const browser: {
  tabs: {
    query(what: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<{ value?: unknown }>;
  };
};

/** Asks the content script of the newest tab what it reads, as the popup does. Null where none answers. */
const read = async () => {
  const tabs = await browser.tabs.query({});
  const newest = Math.max(...tabs.map(({ id }) => id));
  const reply = await browser.tabs.sendMessage(newest, { kind: 'listing', args: [] }).catch(() => undefined);
  return reply?.value ?? null;
};

describe.each(browsers)('%s reads every saved page as its golden says', (name) => {
  let driver: Driver;
  let panel: Page;
  let shown = all[0];
  beforeAll(async () => {
    driver = await launch(name, {
      sites: (url) =>
        url === shown?.url.split('#')[0]
          ? { contentType: 'text/html; charset=utf-8', body: shown.html }
          : undefined,
    });
    panel = await driver.extensionPage('sidepanel.html');
  });
  afterAll(() => driver?.close());

  it.each(all)('$path', async (golden) => {
    shown = golden;
    const page = await driver.open(golden.url);
    await expect.poll(() => panel.evaluate(read)).toEqual(golden.expected);
    await page.close();
  });
});
