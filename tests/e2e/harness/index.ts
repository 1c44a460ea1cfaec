import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Driver, LaunchOptions } from './types.ts';

export type { Answer, Driver, LaunchOptions, Page, Target } from './types.ts';

export type Browser = Driver['browser'];
export const browsers: Browser[] = ['chromium', 'firefox'];

/** Starts a real browser with the built extension in it. Both browsers answer to the same `Driver`. */
export function launch(browser: Browser, options: LaunchOptions = {}): Promise<Driver> {
  return browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
