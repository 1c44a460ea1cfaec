import { resolve } from 'node:path';

import { type BrowserContext, chromium } from 'playwright-core';

import { browserPath } from '../tools/install-browsers.ts';

/**
 * A real Chromium without a window, on a profile of its own.
 * @param extension folder of the one it has; none where absent
 */
export function launchBench(
  profile: string,
  extension?: string,
  viewport?: { width: number; height: number },
): Promise<BrowserContext> {
  const built = extension === undefined ? undefined : resolve(extension);
  return chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    headless: false,
    ...(viewport && { viewport }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--headless=new',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(built === undefined ? [] : [`--disable-extensions-except=${built}`, `--load-extension=${built}`]),
    ],
  });
}
