import { browser } from 'wxt/browser';

import { inTable, type Messages, speak, tableOf } from '../words.ts';

/** Where the messages of a language the reader chose lie in `storage.local`: a content script can read no file of ours. */
const WORDS = 'words';

/** Languages there are messages in, by the names of their folders in `_locales`. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

/** Speaks the browser's language at once, and the one the reader chose as soon as it is known. To be called before anything is shown. */
export async function speakHere(): Promise<void> {
  speak((key, values) => browser.i18n.getMessage(key as '@@ui_locale', values));
  const { [WORDS]: chosen } = await browser.storage.local.get(WORDS);
  if (typeof chosen === 'object' && chosen !== null) speak(inTable(chosen as Record<string, string>));
}

/** Chooses a language for every part of Sheaf; what is open has to be loaded again. @param language undefined for the browser's */
export async function chooseLanguage(language: Language | undefined): Promise<void> {
  if (!language) return browser.storage.local.remove(WORDS);
  const path = browser.runtime.getURL(`/_locales/${language}/messages.json` as '/icon.svg');
  const messages = (await (await fetch(path)).json()) as Messages;
  await browser.storage.local.set({ [WORDS]: tableOf(messages) });
}
