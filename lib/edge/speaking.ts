import { browser } from 'wxt/browser';

import { learnEnglish, retold } from '../retold.ts';
import { inTable, type Messages, say, speak, spoken, tableOf } from '../words.ts';
import { whenAtRest } from './at-rest.ts';

/** Where the messages of a language the reader chose lie in `storage.local`: a content script can read no file of ours. */
const WORDS = 'words';
/** Among them: the version of Sheaf they are of. */
const VERSION = '@version';

/** Languages there are messages in, by the names of their folders in `_locales`, each with its own name for itself. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  zh_CN: '简体中文',
} as const;
export type Language = keyof typeof languages;

/**
 * Speaks the browser's language at once, and the one the reader chose as soon as it is known. To be called before anything is shown.
 * @returns the messages that were chosen; undefined for the browser's
 */
export async function speakHere(): Promise<Record<string, string> | undefined> {
  const ofBrowser = (key: string, values: string[]) => browser.i18n.getMessage(key as '@@ui_locale', values);
  speak(ofBrowser);
  const chosen = await readChosen();
  if (chosen) {
    const inChosen = inTable(chosen);
    // Of an older Sheaf, some may be missing for a moment.
    speak((key, values) => inChosen(key, values) || ofBrowser(key, values));
  }
  // The browser's first message takes it 14 ms (Chromium 156): here, where nothing else is done, a page's frame has room for it.
  spoken();
  return chosen;
}

/**
 * The same in a page of the extension: it says in which language it is, tells in it what `lib` says in English, and loads itself again when
 * another one is chosen.
 */
export async function speakInPage(): Promise<void> {
  const chosen = await speakHere();
  const language = languageOf(chosen);
  if (language && chosen?.[VERSION] !== version()) {
    await keep(language);
    await speakHere();
  }
  const { documentElement: root } = document;
  root.lang = spoken();
  root.dir = say('direction');
  onLanguage(() => whenAtRest(document, () => location.reload()));
  await readyToRetell();
}

/** What `lib` says in English, in the reader's language; for the background, which seldom has to. */
export async function retell(text: string): Promise<string> {
  await readyToRetell();
  return retold(text);
}

let ready = 'en';
/** Readies `retold` (retold.ts) where the reader reads another language than English. */
async function readyToRetell(): Promise<void> {
  if (spoken() === ready) return;
  learnEnglish(await messagesIn('en'));
  ready = spoken();
}

/** The language the reader chose; undefined for the browser's. */
export const chosenLanguage = async (): Promise<Language | undefined> => languageOf(await readChosen());

/** Chooses a language for every part of Sheaf; what is open has to be loaded again. @param language undefined for the browser's */
export async function chooseLanguage(language: Language | undefined): Promise<void> {
  await (language ? keep(language) : browser.storage.local.remove(WORDS));
}

/** Calls back when another language was chosen, in whatever window. */
function onLanguage(heard: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const words = changes[WORDS];
    if (area === 'local' && words && languageOf(words.oldValue) !== languageOf(words.newValue)) heard();
  });
}

async function keep(language: Language): Promise<void> {
  const table = tableOf(await messagesIn(language));
  await browser.storage.local.set({ [WORDS]: { ...table, [VERSION]: version() } });
}

async function messagesIn(language: Language): Promise<Messages> {
  const path = browser.runtime.getURL(`/_locales/${language}/messages.json` as '/icon.svg');
  return (await (await fetch(path)).json()) as Messages;
}

async function readChosen(): Promise<Record<string, string> | undefined> {
  const { [WORDS]: chosen } = await browser.storage.local.get(WORDS);
  return typeof chosen === 'object' && chosen !== null ? (chosen as Record<string, string>) : undefined;
}

/** The folder of the language that kept messages are in: `zh_CN` for the tag `zh-CN`. */
function languageOf(words: unknown): Language | undefined {
  const folder = (words as { language?: string } | undefined)?.language?.replace('-', '_') ?? '';
  return Object.hasOwn(languages, folder) ? (folder as Language) : undefined;
}

const version = (): string => browser.runtime.getManifest().version;
