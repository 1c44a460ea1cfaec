// Draws public/icon.svg at the sizes that browsers and stores want: node tests/tools/icons.ts
import { readFileSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { browserPath } from './install-browsers.ts';

const svg = readFileSync('public/icon.svg', 'utf8');
const executablePath = browserPath('chromium');
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
