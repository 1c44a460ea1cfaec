import { browser } from 'wxt/browser';

import { linkPatterns } from '../../anywhere/link-patterns.ts';
import { hosts } from '../../sites/index.ts';
import { say } from '../../words.ts';
import { speakHere } from '../speaking.ts';
import type { Deeds, Tab } from './deeds.ts';

/** Makes the menus anew, in the language that is spoken. The browser keeps them. */
async function makeMenus(): Promise<void> {
  await speakHere();
  await browser.contextMenus.removeAll();
  const make = browser.contextMenus.create;
  make({ id: 'save-page', title: say('menuPage'), contexts: ['page'], documentUrlPatterns: [...hosts] });
  make({ id: 'save-link', title: say('menuLink'), contexts: ['link'], targetUrlPatterns: [...linkPatterns] });
  make({ id: 'save-selection', title: say('menuSelection'), contexts: ['selection'] });
  make({ id: 'undo', title: say('menuUndo'), contexts: ['action'] });
}

/** Keeps the menus, and does what they are asked for. To be called when the background starts, before anything is awaited. */
export function followMenus(deeds: Deeds): void {
  browser.runtime.onInstalled.addListener(() => void makeMenus());
  browser.storage.local.onChanged.addListener((changes) => {
    if ('words' in changes) void makeMenus();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const at: Tab = tab ?? {};
    if (info.menuItemId === 'save-page') void deeds.savePage(at);
    else if (info.menuItemId === 'save-link' && info.linkUrl)
      // Firefox tells what a link says.
      void deeds.saveLink(at, info.linkUrl, (info as { linkText?: string }).linkText);
    else if (info.menuItemId === 'save-selection' && info.selectionText)
      void deeds.saveText(at, info.selectionText);
    else if (info.menuItemId === 'undo') void deeds.undo(at);
  });
}
