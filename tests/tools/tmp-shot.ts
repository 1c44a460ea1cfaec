import { launch } from '../e2e/harness/index.ts';
import { demoSites, trending } from './demo-sites.ts';
const browser = (process.argv[2] ?? 'chromium') as 'chromium' | 'firefox';
const driver = await launch(browser, { sites: demoSites, viewport: { width: 920, height: 760 } });
const out = (name: string) => `/tmp/fmt-shots/${browser}-${name}.png`;
try {
  const page = await driver.open(trending);
  const popup = await driver.popup(page);
  await popup.waitFor({ role: 'button', name: 'Save all' });
  await popup.click({ role: 'button', name: 'Save all' });
  await popup.waitFor({ role: 'button', name: 'All saved' });
  await popup.click({ role: 'button', name: 'Export', nth: 0 });
  await new Promise((r) => setTimeout(r, 300));
  await popup.screenshot(out('popup-menu'));
  await popup.close();
  const panel = await driver.panel(page);
  await panel.waitFor(() => document.querySelectorAll('[role=row]').length > 3);
  await panel.click({ role: 'button', name: 'Paste a listing' });
  await panel.insert('textarea', 'https://arxiv.org/abs/2401.00001\n');
  await panel.click({ role: 'button', name: 'Save papers' });
  await new Promise((r) => setTimeout(r, 800));
  for (const [width, scheme] of [[360, 'light'], [252, 'dark']] as const) {
    await panel.setViewport({ width, height: 620 });
    await panel.setColorScheme(scheme);
    await panel.click({ role: 'button', name: 'Export' });
    await new Promise((r) => setTimeout(r, 300));
    await panel.screenshot(out(`menu-${width}`));
    await panel.click({ role: 'menuitem', name: 'Copy references…' });
    await new Promise((r) => setTimeout(r, 300));
    await panel.screenshot(out(`refs-${width}`));
    await panel.click({ role: 'menuitem', name: 'IEEE style' });
    await panel.waitFor(() => /references in the clipboard|Not exported/.test(document.body.textContent ?? ''));
    console.log((await driver.clipboard()).slice(0, 400));
    await panel.screenshot(out(`toast-${width}`));
    await panel.click({ role: 'button', name: 'Show receipt' });
    await new Promise((r) => setTimeout(r, 500));
    await panel.screenshot(out(`receipt-${width}`));
    await panel.click({ role: 'button', name: 'Close the receipt' });
  }
} finally {
  await driver.close();
}
