// `npm start`: builds Sheaf and shows it at work. With a display in a browser window, without one by itself.
// `npm start -- --firefox --live --headless`: in Firefox; on the real site; by itself even with a display.
import { parseArgs } from 'node:util';

import type { Browser } from '../e2e/harness/index.ts';
import { lookFor } from './browsers.ts';
import { build } from './build.ts';
import { clip } from './clip.ts';
import { ensureBrowsers } from './install-browsers.ts';
import { show } from './show.ts';

const { values: asked } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});

/** Chromium unless asked otherwise, or unless only Firefox is here. */
function choose(): Browser {
  if (asked.firefox) return 'firefox';
  return !lookFor('chromium') && lookFor('firefox') ? 'firefox' : 'chromium';
}

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

try {
  const browser = choose();
  ensureBrowsers([browser]);
  if (!build([browser === 'firefox' ? 'firefox' : 'chrome']))
    throw new Error('The build failed, see above. `npm run check` says where.');
  await (hasDisplay && !asked.headless ? show : clip)(browser, asked.live);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
