import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Browser, browsers, type Driver, launch, type Page } from './harness/index.ts';

const article = '<!doctype html><title>Note</title><h1>A note</h1><p style="height: 3000px">Far</p>';
const widgets = `${article}
  <button id="far" aria-label="Far button" onclick="document.title = event.isTrusted ? 'real' : 'fake'">x</button>
  <label>Find <input type="search"></label><div id="host"></div>
  <script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<button>Inner</button><button hidden>Gone</button>';</script>`;

const write = () =>
  new Promise<void>((done, failed) => {
    const open = indexedDB.open('harness');
    open.addEventListener('upgradeneeded', () => open.result.createObjectStore('notes'));
    open.addEventListener('success', () => {
      const change = open.result.transaction('notes', 'readwrite');
      change.objectStore('notes').put('kept', 1);
      change.addEventListener('complete', () => done());
      change.addEventListener('error', failed);
    });
  });
const read = () =>
  new Promise<string>((done, failed) => {
    const open = indexedDB.open('harness', 1);
    open.addEventListener('success', () => {
      try {
        const get = open.result.transaction('notes').objectStore('notes').get(1);
        get.addEventListener('success', () => done(get.result));
      } catch (error) {
        failed(error);
      }
    });
  });

/** An extension that does everything it should not, in every place it has. */
function naughty(browser: Browser, folder: string): void {
  const wrong = (place: string) =>
    `console.error('${place} complains'); fetch('https://outside.example/${place}').catch(() => {});`;
  const gecko = { browser_specific_settings: { gecko: { id: 'sheaf@sheaf.example' } } };
  const manifest = {
    manifest_version: 3,
    name: 'Naughty',
    version: '1',
    background: browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    action: { default_popup: 'popup.html' },
    content_scripts: [{ matches: ['https://note.example/*'], js: ['content.js'] }],
    ...(browser === 'firefox' && gecko),
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': wrong('background'),
    'content.js': `console.error('content complains'); throw new Error('content fails')`,
    'popup.html': '<!doctype html><script src="popup.js"></script>',
    'popup.js': `${wrong('popup')} throw new Error('popup fails')`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

describe.each(browsers)('%s under test', (browser) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(browser, {
      sites: (url) => (url === 'https://note.example/' ? { body: widgets } : undefined),
    });
    page = await driver.open('https://note.example/');
  });
  afterAll(() => driver?.close());

  it('clicks with the real mouse, after scrolling there', async () => {
    await page.click({ role: 'button', name: 'Far button' });
    await expect.poll(() => page.evaluate(() => document.title)).toBe('real');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });

  it('finds visible elements by role and name, in shadow roots too', async () => {
    expect(await page.names('button')).toEqual(['Far button', 'Inner']);
    expect(await page.count({ role: 'button', name: /^inn/iu })).toBe(1);
    expect(await page.text({ role: 'heading', name: 'A note' })).toBe('A note');
  });

  it('types, key by key', async () => {
    await page.type({ role: 'searchbox', name: 'Find' }, 'Grüße 7');
    await page.press('Backspace');
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('Grüße ');
    await page.press('Control+a');
    await page.insert('input', 'all at once');
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toContain('all at once');
  });

  it('refuses every address that the test did not make up', async () => {
    const answer = await page.evaluate(() =>
      fetch('https://elsewhere.example/x').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
    await expect(driver.open('https://elsewhere.example/')).rejects.toThrow(
      /elsewhere.example|NS_ERROR|ERR_/u,
    );
  });

  it('shows light and dark', async () => {
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await page.setColorScheme('dark');
    await expect.poll(isDark).toBe(true);
    await page.setColorScheme('light');
    await expect.poll(isDark).toBe(false);
  });

  it('opens the real popup and the real side panel', async () => {
    const popup = await driver.popup(page);
    expect(await popup.url()).toContain('popup.html');
    await popup.click({ role: 'button', name: /^Open/u });
    const panel = await driver.openPanel();
    expect(await panel.url()).toContain('sidepanel.html');
    expect(await panel.evaluate(() => innerWidth)).toBeLessThan(500);
    await panel.close();
    await expect(driver.openPanel(500)).rejects.toThrow('sidepanel.html');
    await driver.panel(page);
  });

  it('keeps the profile over a kill when asked', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'sheaf-kept-'));
    try {
      const first = await launch(browser, { profile });
      await (await first.extensionPage('popup.html')).evaluate(write);
      await first.killBrowser();
      await first.close();
      const second = await launch(browser, { profile });
      expect(await (await second.extensionPage('popup.html')).evaluate(read)).toBe('kept');
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });

  it('hears of every error and request of the extension, and of none of the page', async () => {
    const extension = mkdtempSync(join(tmpdir(), 'sheaf-naughty-'));
    naughty(browser, extension);
    const other = await launch(browser, {
      extension,
      sites: () => ({ body: '<script>console.error("page complains")</script>' }),
    });
    try {
      await other.popup(await other.open('https://note.example/'));
      const expected = [
        'background complains',
        'content complains',
        'content fails',
        'popup complains',
        'popup fails',
      ];
      const missed = async () => {
        const errors = await other.errors();
        return expected.filter((text) => !errors.some((error) => error.includes(text)));
      };
      await expect.poll(missed).toEqual([]);
      expect((await other.errors()).filter((text) => text.includes('page complains'))).toEqual([]);
      await expect
        .poll(async () => (await other.requests()).toSorted())
        .toEqual(['https://outside.example/background', 'https://outside.example/popup']);
    } finally {
      await other.close();
      rmSync(extension, { recursive: true });
    }
  });
});
