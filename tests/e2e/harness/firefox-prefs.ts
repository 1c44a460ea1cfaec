import type { ColorScheme, LaunchOptions } from './types.ts';

/** The extension's id, as in its manifest, and the address we give it: otherwise each profile draws its own at random. */
export const geckoId = 'sheaf@sheaf.example';
const uuid = '11111111-2222-4333-8444-555555555555';
export const geckoOrigin = `moz-extension://${uuid}/`;

/** `layout.css.prefers-color-scheme.content-override`. */
export const schemePref: Record<ColorScheme, number> = { dark: 0, light: 1 };

/** Text of `user.js` for a Firefox that is quiet, keeps to itself, and lets a temporary extension keep its data over a restart. */
export function userPrefs(
  downloads: string,
  options: Pick<LaunchOptions, 'live' | 'colorScheme' | 'history'>,
): string {
  const prefs: Record<string, string | number | boolean> = {
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.newtabpage.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.tabs.warnOnClose': false,
    'datareporting.healthreport.uploadEnabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'remote.active-protocols': 1,
    'services.settings.server': 'data:,',
    'toolkit.cosmeticAnimations.enabled': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'toolkit.telemetry.enabled': false,
    'trailhead.firstrun.didSeeAboutWelcome': true,
    // Nobody listens on port 9: what is not answered by us goes nowhere.
    ...(!options.live && {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    }),
    // "Never remember history": every window is a private one.
    ...(options.history === false && { 'browser.privatebrowsing.autostart': true }),
    ...(options.colorScheme && {
      'layout.css.prefers-color-scheme.content-override': schemePref[options.colorScheme],
      'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    }),
  };
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
