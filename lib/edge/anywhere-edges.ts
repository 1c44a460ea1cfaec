import { browser } from 'wxt/browser';

/** Firefox's own way to the page where keys are changed, from 137 on. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** What the options page needs of the browser's keys. */
export const anywhereEdges = {
  shortcuts: async () =>
    (await browser.commands.getAll())
      .filter(({ name, description }) => name && description)
      .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut })),
  // The reader comes back from the browser's page.
  onShortcuts: (heard: () => void, signal: AbortSignal) =>
    window.addEventListener('focus', heard, { signal }),
  changeShortcuts: async () => {
    const { openShortcutSettings } = browser.commands as FirefoxCommands;
    if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
    // A link to such a page would be refused; Edge takes the address for its own.
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  },
};
