import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addPapers } from './add-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const LISTING = `Bridges of Paper: Light Models for Heavy Loads

We fold small models into bridges and find that they carry more than was asked of them, in all of the nine cases that we tried.

The Tide Keeps Its Own Calendar: Forecasts without a Clock

Tides are forecast by the hour. We leave out the hour, keep the water, and lose less than one part in a hundred on three invented coasts.

Small Talk between Large Machines

Two large models that talk about the weather agree on it after four turns. We show where the agreement comes from, and that it is not the weather.
`;

describe.each(browsers)('%s: what was done can be undone', (browser) => {
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-history-'));
  let driver: Driver;
  let panel: Page;
  const open = async () => {
    driver = await launch(browser, { profile });
    panel = await driver.extensionPage('sidepanel.html');
  };
  beforeAll(open);
  afterAll(async () => {
    await driver?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  const status = () => panel.text('[role=status]');

  it('even after the browser was killed: undo and redo survive', async () => {
    await addPapers(panel, LISTING);
    await expect.poll(status).toBe('3 papers');
    await panel.click({ role: 'button', name: /^Remove / });
    await expect.poll(status).toBe('2 papers');
    await driver.killBrowser();
    await driver.close();
    await open();
    await panel.click({ role: 'button', name: 'Undo: Removed 1 paper' });
    await expect.poll(status).toBe('3 papers');
    await driver.killBrowser();
    await driver.close();
    await open();
    await panel.click({ role: 'button', name: 'Redo: Removed 1 paper' });
    await expect.poll(status).toBe('2 papers');
  });

  it('by the keys that every editor has', async () => {
    await panel.press('Control+z');
    await expect.poll(status).toBe('3 papers');
    await panel.press('Control+y');
    await expect.poll(status).toBe('2 papers');
  });

  it('in another window than it was done in, and both follow', async () => {
    const other = await driver.extensionPage('sidepanel.html');
    await other.click({ role: 'button', name: 'Undo: Removed 1 paper' });
    await expect.poll(() => other.text('[role=status]')).toBe('3 papers');
    await expect.poll(status).toBe('3 papers');
    await other.close();
    await panel.front();
  });

  it('a removed paper waits in the trash, comes back, or goes for good on the second click', async () => {
    await panel.click({ role: 'button', name: /^Remove Bridges/ });
    // The rows below move up: a click on its way would find another row there.
    await expect.poll(status).toBe('2 papers');
    await panel.click({ role: 'button', name: /^Remove Small Talk/ });
    await panel.click({ role: 'button', name: 'More' });
    await panel.click({ role: 'menuitem', name: 'Trash (2)' });
    await panel.click({ role: 'button', name: /^Restore: Bridges/ });
    await panel.waitFor(() => document.body.textContent?.includes('1 paper removed') === true);
    await panel.click({ role: 'button', name: /^Delete for good: Small Talk/ });
    await panel.click({ role: 'button', name: /^Really delete\?: Small Talk/ });
    await panel.waitFor(() => document.body.textContent?.includes('The trash is empty') === true);
    await panel.click({ role: 'tab', name: 'Library' });
    await expect.poll(status).toBe('2 papers');
  });

  it('with no error on the way', async () => {
    expect(await driver.errors()).toEqual([]);
  });
});
