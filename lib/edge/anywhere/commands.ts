import { browser } from 'wxt/browser';

import { openPanel } from '../panel.ts';
import type { Deeds, Tab } from './deeds.ts';

/** Does what a key asks for, on whatever page. To be called when the background starts, before anything is awaited. */
export function followCommands(deeds: Deeds): void {
  browser.commands.onCommand.addListener((command: string, tab?: Tab & { windowId?: number }) => {
    // Straight from the key, in both browsers: an `await` before it would lose the gesture.
    if (command === 'open-panel') {
      if (tab?.windowId !== undefined) void openPanel(tab.windowId).catch(() => {});
      return;
    }
    const act = {
      'save-page': deeds.savePage,
      'save-new': deeds.saveNew,
      'next-new': deeds.nextNew,
    }[command];
    if (act && tab) void act.call(deeds, tab);
  });
}
