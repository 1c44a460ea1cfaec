import { readFileSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { browserPath } from './install-browsers.ts';

/** A picture as an element that needs no file. @param style CSS of it */
export const image = (file: string, style = ''): string =>
  `<img alt="" style="${style}" src="data:image/png;base64,${readFileSync(file).toString('base64')}">`;

/** Draws a page of HTML into a PNG. Needs no program but a Chromium. @param size px; a height of 0 is as high as the page */
export async function picture(
  html: string,
  size: { width: number; height: number },
  path: string,
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: browserPath('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: size.width, height: size.height || 800 } });
    await page.setContent(html);
    await page.waitForFunction(() =>
      [...document.images].every((one) => one.complete && one.naturalWidth > 0),
    );
    await page.screenshot({ path, fullPage: size.height === 0 });
  } finally {
    await browser.close();
  }
}

/** Many pictures on one page, each over its name. */
export const sheet = (pictures: { file: string; caption: string }[]): string =>
  `<!doctype html><style>
    body { margin: 16px; display: flex; flex-wrap: wrap; gap: 16px; background: #888; font: 12px sans-serif; }
    figure { margin: 0; } img { display: block; max-width: 300px; max-height: 420px; } figcaption { max-width: 300px; }
  </style>${pictures
    .map(({ file, caption }) => `<figure>${image(file)}<figcaption>${caption}</figcaption></figure>`)
    .join('')}`;
