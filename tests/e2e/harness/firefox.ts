import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { browserPath } from '../../tools/install-browsers.ts';
import { Bidi } from './bidi.ts';
import { geckoOrigin, userPrefs } from './firefox-prefs.ts';
import { firefoxSurface } from './firefox-surface.ts';
import { answerFirefox } from './firefox-watch.ts';
import { backgroundContext, firefoxWindow, panelContext, popupContext } from './firefox-window.ts';
import { makeFolders } from './folders.ts';
import { pageOn } from './page.ts';
import { patience, until } from './patience.ts';
import { follow, kill, untilClosed } from './process.ts';
import type { Driver, LaunchOptions, Page } from './types.ts';

/** Reads where Firefox listens from what it says while starting. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      const match = /WebDriver BiDi listening on (ws:\S+)/u.exec(said);
      if (match?.[1]) found(match[1]);
    });
    child.once('exit', (code) => failed(new Error(`Firefox ended (${code}) instead of starting: ${said}`)));
    child.once('error', failed);
  });
}

/** Starts Firefox with the extension (as a temporary one) and drives it over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { headless = true, viewport = { width: 1280, height: 900 } } = options;
  const folders = makeFolders(options.profile);
  writeFileSync(join(folders.profile, 'user.js'), userPrefs(folders.downloads, options));
  const child = spawn(
    browserPath('firefox'),
    [
      '--profile',
      folders.profile,
      '--no-remote',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      ...(headless ? ['--headless'] : []),
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const gone = follow(child);
  const bidi = await Bidi.connect(await address(child));
  const { capabilities } = await bidi.send('session.new', { capabilities: {} });
  await answerFirefox(bidi, options);
  const window = await firefoxWindow(bidi);
  if (options.history === false) await window.call('allowPrivate');
  const contextOf = new WeakMap<Page, string>();

  function hold(context: string, special: Parameters<typeof firefoxSurface>[2]): Page {
    const page = pageOn(firefoxSurface(bidi, context, special));
    contextOf.set(page, context);
    return page;
  }

  /** The tab that the browser starts with; the first page goes there. */
  let spare: string | undefined = (await bidi.send('browsingContext.getTree')).contexts[0]?.context;

  async function open(url: string, background = false): Promise<Page> {
    const first = background ? undefined : spare;
    const context = first ?? (await bidi.send('browsingContext.create', { type: 'tab', background })).context;
    if (first) spare = undefined;
    const page = hold(context, {
      setColorScheme: window.setColorScheme,
      close: () => bidi.send('browsingContext.close', { context }),
    });
    if (headless) await page.setViewport(viewport);
    await page.goto(url);
    if (!background) await window.call('focus');
    return page;
  }

  const before: Page[] = [];
  for (const url of options.before ?? []) before.push(await open(url));
  await bidi.send('webExtension.install', {
    extensionData: { type: 'path', path: resolve(options.extension ?? '.output/firefox-mv3') },
  });

  /** Takes hold of the popup or the sidebar once it shows the extension's page. */
  async function view(
    context: string,
    path: string,
    special: Parameters<typeof firefoxSurface>[2],
    timeout?: number,
  ): Promise<Page> {
    await until(
      async () => (await window.call<string>('address', context)).startsWith(geckoOrigin + path),
      `for ${path} to open`,
      timeout,
    );
    const page = hold(context, special);
    await page.waitFor(() => document.readyState === 'complete');
    return page;
  }

  /** Who opens it again too soon would take hold of the old one. */
  const shut = (context: string) =>
    until(async () => !(await window.call<string>('address', context)), `for ${context} to close`);

  const driver: Driver = {
    browser: 'firefox',
    version: `Firefox/${capabilities.browserVersion}`,
    before,
    open: (url) => open(url),
    openBehind: (url) => open(url, true),
    extensionPage: (path) => open(geckoOrigin + path),
    async popup(over) {
      await over.front();
      await window.call('openPopup');
      return view(popupContext, 'popup.html', {
        setColorScheme: window.setColorScheme,
        setViewport: async () => {},
        front: async () => {},
        close: async () => {
          await window.call('closePopup');
          await shut(popupContext);
        },
      });
    },
    async panel(beside) {
      await beside.front();
      await window.call('openPanel');
      return driver.openPanel();
    },
    openPanel: (timeout = patience) =>
      view(
        panelContext,
        'sidepanel.html',
        {
          setColorScheme: window.setColorScheme,
          setViewport: ({ width }) => window.call('widenPanel', width),
          front: async () => {},
          close: async () => {
            await window.call('closePanel');
            await shut(panelContext);
          },
        },
        timeout,
      ),
    async openedPage(path) {
      const { context } = await until(
        async () =>
          ((await bidi.send('browsingContext.getTree')).contexts as { context: string; url: string }[]).find(
            ({ url }) => url.startsWith(geckoOrigin + path),
          ),
        `for ${path} to open`,
      );
      const page = hold(context, {
        setColorScheme: window.setColorScheme,
        close: () => bidi.send('browsingContext.close', { context }),
      });
      await page.waitFor(() => document.readyState === 'complete');
      return page;
    },
    badge: (page) => window.call<string>('badge', contextOf.get(page) ?? ''),
    async command(name, over) {
      await over.front();
      await window.call('command', name);
    },
    async menu(item, over, info = {}) {
      await over.front();
      await window.call('menu', item, JSON.stringify(info));
    },
    suggestions: (text) => window.call('suggestions', text),
    killBackground: () => window.call('killBackground'),
    async inBackground(code) {
      await window.call('wakeBackground');
      return bidi.evaluate(backgroundContext, code);
    },
    async update() {
      await driver.inBackground(`setTimeout(() => browser.runtime.reload()), 'ok'`);
    },
    async killBrowser() {
      kill(child);
      await gone;
    },
    downloadFolder: folders.downloads,
    downloads: folders.downloaded,
    clipboard: () => window.call<string>('clipboard'),
    errors: () => window.call<string[]>('errors'),
    requests: () => window.call<string[]>('requests'),
    closed: () => untilClosed(gone, async () => (await bidi.send('browsingContext.getTree')).contexts.length),
    async close() {
      const late = setTimeout(() => kill(child), 8000);
      await Promise.race([bidi.send('browser.close').catch(() => {}), gone]);
      await gone;
      clearTimeout(late);
      kill(child);
      folders.remove();
    },
  };
  return driver;
}
