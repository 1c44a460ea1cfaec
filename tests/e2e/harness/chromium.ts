import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

import { browserPath } from '../../tools/install-browsers.ts';
import { Cdp } from './cdp.ts';
import { chromiumSurface } from './chromium-surface.ts';
import { blank, watchChromium } from './chromium-watch.ts';
import { makeFolders } from './folders.ts';
import { pageOn } from './page.ts';
import { patience, until } from './patience.ts';
import { follow, kill, untilClosed } from './process.ts';
import { type Attached, watchTargets } from './targets.ts';
import type { Driver, LaunchOptions, Page } from './types.ts';

const flags = [
  '--remote-debugging-pipe',
  // Chrome from 137 on ignores --load-extension; Extensions.loadUnpacked works everywhere, given this flag.
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--use-mock-keychain',
];

interface Tab {
  type: string;
  targetId: string;
  url: string;
  embedderData?: { tabStripIndex?: number };
}

/** Starts Chrome, Chromium or Edge with the extension and drives it over the DevTools protocol. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { headless = true, viewport = { width: 1280, height: 900 } } = options;
  const folders = makeFolders(options.profile);
  const child = spawn(
    browserPath('chromium'),
    [
      ...flags,
      ...(headless ? ['--headless=new'] : []),
      // Chromium refuses to run its sandbox as root; for anybody else it stays on.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      // Nobody listens on port 9: what is not answered by us goes nowhere.
      ...(options.live ? [] : ['--proxy-server=127.0.0.1:9']),
      `--window-size=${viewport.width},${viewport.height + 88}`,
      `--user-data-dir=${folders.profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const gone = follow(child);
  const cdp = new Cdp(child);
  const watch = watchChromium(cdp, options);
  const targets = await watchTargets(cdp, watch.prepare);
  const { product } = await cdp.send('Browser.getVersion');
  await cdp.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folders.downloads,
    eventsEnabled: false,
  });
  const targetOf = new WeakMap<Page, string>();
  const tabs = async () =>
    (await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })).targetInfos as Tab[];
  const sessionOf = (targetId: string, key: 'targetId' | 'tabId' = 'targetId') =>
    until(() => [...targets.values()].find((target) => target[key] === targetId), `to attach to ${targetId}`);

  async function hold(target: Attached, close: () => Promise<unknown>): Promise<Page> {
    const surface = chromiumSurface(target.send, close);
    const page = pageOn(surface);
    targetOf.set(page, target.targetId);
    if (options.colorScheme) await surface.setColorScheme(options.colorScheme);
    return page;
  }

  /** The tab that the browser starts with; the first page goes there. */
  let spare = (await until(tabs, 'for the first tab'))[0]?.targetId;

  async function open(url: string, background = false): Promise<Page> {
    const first = !background && spare ? (await sessionOf(spare, 'tabId')).targetId : undefined;
    if (first) spare = undefined;
    const targetId = first ?? (await cdp.send('Target.createTarget', { url: 'about:blank', background })).targetId; // prettier-ignore
    const page = await hold(await sessionOf(targetId), () => cdp.send('Target.closeTarget', { targetId }));
    if (headless) await page.setViewport(viewport);
    await page.goto(url);
    return page;
  }

  const before: Page[] = [];
  for (const url of options.before ?? []) before.push(await open(url));
  const { id } = await cdp.send('Extensions.loadUnpacked', {
    path: resolve(options.extension ?? '.output/chrome-mv3'),
  });
  const origin = `chrome-extension://${id}/`;
  watch.origin = origin;

  /** Takes hold of a view of the extension that stands outside the tab strip: the popup or the side panel. */
  async function view(path: string, timeout?: number): Promise<Page> {
    const tab = await until(
      async () =>
        (await tabs()).find(
          (info) => info.url.startsWith(origin + path) && info.embedderData?.tabStripIndex === undefined,
        ),
      `for ${path} to open`,
      timeout,
    );
    const target = await sessionOf(tab.targetId, 'tabId');
    const page = await hold(target, async () => {
      await target.send('Runtime.evaluate', { expression: 'window.close()' }).catch(() => {});
      await until(
        async () => !(await tabs()).some(({ targetId }) => targetId === tab.targetId),
        `for ${path} to close`,
      );
    });
    await page.waitFor(() => document.readyState === 'complete');
    return page;
  }

  /** Runs code with the extension's own rights, in a document of its own that no person and no test sees. */
  async function inside<T>(code: string, userGesture = false): Promise<T> {
    const { targetId } = await cdp.send('Target.createTarget', {
      url: `${origin}manifest.json`,
      hidden: true,
    });
    const { send } = await sessionOf(targetId);
    const { result, exceptionDetails } = await until(
      () =>
        send('Runtime.evaluate', {
          expression: `chrome.runtime?.id && ${code}`,
          userGesture,
          awaitPromise: true,
          returnByValue: true,
        }),
      'for the extension',
    );
    await cdp.send('Target.closeTarget', { targetId });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** A message that nobody answers: it starts the worker where it was ended. */
  const wake = 'chrome.runtime.sendMessage({}).catch(() => {})';

  const driver: Driver = {
    browser: 'chromium',
    version: product,
    before,
    open: (url) => open(url),
    openBehind: (url) => open(url, true),
    extensionPage: (path) => open(origin + path),
    async popup(over) {
      await over.front();
      const { tabId } = await sessionOf(targetOf.get(over) ?? '');
      await cdp.send('Extensions.triggerAction', { id, targetId: tabId });
      return view('popup.html');
    },
    async panel(beside) {
      await beside.front();
      await inside(
        'chrome.windows.getLastFocused().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
        true,
      );
      return driver.openPanel();
    },
    openPanel: (timeout = patience) => view('sidepanel.html', timeout),
    async openedPage(path) {
      const tab = await until(
        async () => (await tabs()).find(({ url }) => url.startsWith(origin + path)),
        `for ${path} to open`,
      );
      const target = await sessionOf(tab.targetId, 'tabId');
      const { targetId } = target;
      const page = await hold(target, () => cdp.send('Target.closeTarget', { targetId }));
      await page.waitFor(() => document.readyState === 'complete');
      return page;
    },
    async badge(page) {
      await page.front();
      return inside(
        'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))',
      );
    },
    async killBackground() {
      const worker = async () => {
        const { targetInfos } = await cdp.send('Target.getTargets');
        return (targetInfos as Tab[]).find(
          (info) => info.type === 'service_worker' && info.url.startsWith(origin),
        )?.targetId;
      };
      const targetId = await worker();
      if (!targetId) return;
      await until(async () => {
        if ((await worker()) !== targetId) return true;
        // A worker that is just starting shrugs it off, so it is said until it is done.
        await cdp.send('Target.closeTarget', { targetId }).catch(() => {});
        return false;
      }, 'for the service worker to end');
    },
    async command(name, over) {
      await over.front();
      await inside(wake);
      await driver.inBackground(
        `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => void chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
      );
    },
    async menu(menuItemId, over, info = {}) {
      await over.front();
      await inside(wake);
      await driver.inBackground(
        `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => void chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId, ...info })}, tab))`,
      );
    },
    async suggestions(text) {
      await inside(wake);
      const said = await driver.inBackground(
        `new Promise((suggest) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(text)}, (all) => suggest(JSON.stringify(all))))`,
      );
      return JSON.parse(said ?? '[]') as { content: string; description: string }[];
    },
    async inBackground(code) {
      const running = () =>
        [...targets.values()].findLast(
          ({ type, url }) => type === 'service_worker' && url.startsWith(origin),
        );
      if (!running()) await inside(wake);
      const worker = await until(running, 'for the service worker');
      return chromiumSurface(worker.send, async () => {}).evaluate(code);
    },
    async update() {
      await cdp.send('Extensions.loadUnpacked', { path: resolve(options.extension ?? '.output/chrome-mv3') });
    },
    killBrowser: async () => {
      kill(child);
      await gone;
    },
    downloadFolder: folders.downloads,
    downloads: folders.downloaded,
    async clipboard() {
      const page = await open(blank);
      await cdp.send('Browser.grantPermissions', {
        origin: new URL(blank).origin,
        permissions: ['clipboardReadWrite'],
      });
      const { send } = await sessionOf(targetOf.get(page) ?? '');
      await send('Emulation.setFocusEmulationEnabled', { enabled: true });
      const text = await page.evaluate(() => navigator.clipboard.readText());
      await page.close();
      return text;
    },
    errors: async () => watch.errors,
    requests: async () => watch.requests,
    closed: () => untilClosed(gone, async () => (await tabs()).length),
    async close() {
      const late = setTimeout(() => kill(child), 8000);
      await Promise.race([cdp.send('Browser.close').catch(() => {}), gone]);
      await gone;
      clearTimeout(late);
      kill(child);
      folders.remove();
    },
  };
  return driver;
}
