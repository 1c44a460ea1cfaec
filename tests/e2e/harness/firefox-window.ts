import type { Bidi } from './bidi.ts';
import { geckoId, geckoOrigin, schemePref } from './firefox-prefs.ts';
import { until } from './patience.ts';
import type { ColorScheme } from './types.ts';

/** Names under which BiDi reaches the extension's views, which it does not list by itself. */
export const popupContext = 'sheaf-popup';
export const panelContext = 'sheaf-panel';
export const backgroundContext = 'sheaf-background';

/**
 * Runs in the browser's own window (privileged; needs `--remote-allow-system-access`), so it may use nothing from outside its body.
 * Gathers here all that WebDriver BiDi has no command for. Written against Firefox 140 to 153.
 */
function inWindow(id: string, origin: string, popupName: string, panelName: string, backgroundName: string) {
  /* eslint-disable */
  const g = globalThis as any;
  const { ChromeUtils, Services, Cc, Ci, WebExtensionPolicy, SidebarController, gBrowser } = g;
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const extension = () => WebExtensionPolicy.getByID(id).extension;
  const action = () => extension().apiManager.global.browserActionFor(extension());
  const popup = () => document.querySelector('browser.webextension-popup-browser') as any;
  const panel = () =>
    SidebarController.isOpen
      ? SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')
      : undefined;
  const background = () =>
    [...extension().views].find(({ viewType }: any) => viewType === 'background')?.xulBrowser;
  const views: Record<string, () => any> = {
    [popupName]: popup,
    [panelName]: panel,
    [backgroundName]: background,
  };
  const ordinary = NavigableManager.getBrowsingContextById.bind(NavigableManager);
  NavigableManager.getBrowsingContextById = (name: string) =>
    views[name] ? (views[name]()?.browsingContext ?? null) : ordinary(name);

  const requests: string[] = [];
  const errors: string[] = [];
  // The extension's documents and its background live in a process of their own: console calls are heard there only.
  const listen = `Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener(
    (message) => {
      const { level, filename, arguments: said } = message.wrappedJSObject;
      if (level === 'error' && filename.startsWith('${origin}')) sendAsyncMessage('sheaf-error', said.map(String).join(' '));
    },
    Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal),
  );`;
  Services.ppmm.addMessageListener('sheaf-error', ({ data }: any) => errors.push(data));
  Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(listen)}`, true);
  Services.obs.addObserver((subject: any) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    if (
      channel.loadInfo?.triggeringPrincipal?.addonId === id ||
      channel.loadInfo?.loadingPrincipal?.addonId === id
    )
      requests.push(channel.URI.spec);
  }, 'http-on-opening-request');
  Services.console.registerListener({
    observe(message: any) {
      try {
        const error = message.QueryInterface(Ci.nsIScriptError);
        // Firefox notes this of every page that is left while the background is answering it; no script can catch it.
        if (/^Promise (?:rejected after context unloaded|resolved while context is inactive)/.test(error.errorMessage)) return; // prettier-ignore
        if (error.sourceName.startsWith(origin) && !(error.flags & Ci.nsIScriptError.warningFlag))
          errors.push(error.errorMessage);
      } catch {
        // a message of another kind
      }
    },
  });
  return {
    requests,
    errors,
    /** What the reader does in the add-on's settings: without it the extension does not exist in private windows. */
    allowPrivate: () =>
      ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      ).ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }),
    /** Headless, no window manager makes the window active, and without that no key presses a button. */
    focus: () => {
      Services.focus.activeWindow = g.window;
      gBrowser.selectedBrowser.focus();
    },
    openPopup: () => action().openPopup(g.window, true),
    closePopup: () => popup()?.closest('panel')?.hidePopup(),
    /** Where a view stands in its life: its address once it shows the extension's page. */
    address: (name: string) => views[name]?.()?.currentURI?.spec ?? '',
    openPanel: () =>
      SidebarController.show(
        [...SidebarController.sidebars.keys()].find((key: string) =>
          key.startsWith(id.replace(/[^a-z0-9]/giu, '_')),
        ),
      ),
    closePanel: () => SidebarController.hide(),
    widenPanel: (width: number) => {
      (document.getElementById('sidebar-box') as HTMLElement).style.width = `${width}px`;
    },
    badge: (name: string) =>
      action().action.getContextData(gBrowser.getTabForBrowser(NavigableManager.getBrowserById(name)))
        .badgeText ?? '',
    /** The key that Firefox made of the manifest's suggestion. */
    command: (name: string) => {
      const keys = extension().manifest.commands[name].suggested_key.default.split('+');
      const key = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')].find(
        (one) => one.getAttribute('key')?.toUpperCase() === keys.at(-1),
      ) as any;
      key.doCommand();
    },
    menu: (menuItemId: string, info: string) => {
      extension().emit(
        'webext-menu-menuitem-click',
        { menuItemId, ...JSON.parse(info) },
        gBrowser.selectedTab,
      );
    },
    suggestions: (text: string) =>
      new Promise((suggest) => {
        const { ExtensionSearchHandler } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
        );
        const keyword = extension().manifest.omnibox.keyword;
        ExtensionSearchHandler.handleSearch(
          { keyword, text: `${keyword} ${text}`, inPrivateWindow: false },
          suggest,
        );
      }),
    /** Firefox ends a background that has had nothing to do for half a minute. */
    wakeBackground: () => extension().wakeupBackground?.(),
    killBackground: () =>
      extension().terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }),
    setScheme(value: number) {
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
      // Popup and sidebar are as the browser around them is.
      Services.prefs.setIntPref('ui.systemUsesDarkTheme', value === 0 ? 1 : 0);
    },
    clipboard() {
      const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      transferable.init(null);
      transferable.addDataFlavor('text/plain');
      Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard);
      const data = {} as any;
      transferable.getTransferData('text/plain', data);
      return data.value.QueryInterface(Ci.nsISupportsString).data;
    },
  };
  /* eslint-enable */
}

type Inside = ReturnType<typeof inWindow>;

/** The browser's window, with one typed call for each thing only it can do. */
export async function firefoxWindow(bidi: Bidi) {
  // On a busy machine it is listed before its document is there.
  const context = await until(async () => {
    const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [first] = contexts as { context: string }[];
    const ready = `globalThis.gBrowserInit?.delayedStartupFinished ? 'yes' : ''`;
    return first && (await bidi.evaluate(first.context, ready)) ? first.context : undefined;
  }, "for Firefox's own window, which old ones (140) keep to themselves: is there an update?");
  const given = [geckoId, geckoOrigin, popupContext, panelContext, backgroundContext]
    .map((text) => JSON.stringify(text))
    .join();
  await bidi.evaluate(context, `void (globalThis.sheafTest = (${inWindow.toString()})(${given}))`);

  /** Calls a function made above, or reads a list. */
  async function call<T>(name: keyof Inside, ...args: (string | number)[]): Promise<T> {
    const expression = `(async () => { const it = globalThis.sheafTest.${name}; const value = typeof it === 'function' ? await it(...${JSON.stringify(args)}) : it; return JSON.stringify(value ?? null); })()`;
    return JSON.parse((await bidi.evaluate(context, expression)) ?? 'null') as T;
  }
  return {
    call,
    setColorScheme: (scheme: ColorScheme) => call<void>('setScheme', schemePref[scheme]),
  };
}
