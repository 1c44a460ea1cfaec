// Takes the README's picture: the demo page with its marks, and the side panel beside it. node tests/tools/screenshot.ts
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { launch } from '../e2e/harness/index.ts';
import { demoSites, trending } from './demo-sites.ts';
import { browserPath } from './install-browsers.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheaf-picture-'));
const driver = await launch('chromium', { sites: demoSites, viewport: { width: 920, height: 760 } });
try {
  const page = await driver.open(trending);
  for (let n = 0; n < 4; n++) {
    await page.click({ role: 'button', name: /^Save: /, nth: n && 1 });
    await page.waitFor({ role: 'button', name: /^Saved: /, nth: n });
  }
  const panel = await driver.panel(page);
  await panel.click({ role: 'tab', name: 'Library' });
  await panel.waitFor(() => document.querySelectorAll('[role=row]').length === 4);
  await panel.setViewport({ width: 360, height: 760 });
  await page.setViewport({ width: 920, height: 760 });
  await page.evaluate(() => scrollTo(0, 60));
  await page.screenshot(join(folder, 'page.png'));
  await panel.screenshot(join(folder, 'panel.png'));
} finally {
  await driver.close();
}
const browser = await chromium.launch({
  executablePath: browserPath('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const sheet = await browser.newPage({ viewport: { width: 1281, height: 760 } });
const image = (name: string) =>
  `<img src="data:image/png;base64,${readFileSync(join(folder, name), 'base64')}">`;
await sheet.setContent(
  `<style>body{margin:0;display:flex;gap:1px;background:#c8c4ba}</style>${image('page.png')}${image('panel.png')}`,
);
await sheet.waitForFunction(() =>
  [...document.images].every((picture) => picture.complete && picture.naturalWidth > 0),
);
await sheet.screenshot({ path: '.github/screenshot.png' });
await browser.close();
rmSync(folder, { recursive: true, force: true });
