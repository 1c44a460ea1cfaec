import { type Browser, launch } from '../e2e/harness/index.ts';
import { demoSites, trending } from './demo-sites.ts';

/** Opens a browser window with Sheaf on the demo page and returns when the reader has closed it. */
export async function show(browser: Browser, live: boolean): Promise<void> {
  const driver = await launch(browser, { headless: false, live, sites: demoSites });
  try {
    await driver.open(trending);
    const toolbar =
      browser === 'chromium'
        ? 'in the toolbar, under the puzzle piece (pin it)'
        : 'in the toolbar, under the puzzle piece';
    console.log(`
Sheaf is in ${driver.version}, on ${live ? 'the real site' : 'a bundled page that works offline'}: ${trending}

Try:
  - the small button on a paper: saves it; once more takes it back
  - the Sheaf button ${toolbar}: what is on the page, Save all
  - Open panel: search, remove and undo, Export to BibTeX or JSON
  - https://huggingface.co/papers: papers you have are marked, and kept once

Close the window to end.`);
    await driver.closed();
  } finally {
    await driver.close();
  }
}
