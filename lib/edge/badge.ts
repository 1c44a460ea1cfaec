import { browser } from 'wxt/browser';

import { say } from '../words.ts';

const COLORS = { new: '#7a5208', done: '#1f6b3a', failed: '#b3261e' } as const;
/** How long the badge tells what was done, ms; the background lives longer than that after whatever it did. */
const FLASH = 4_000;

/** Shows on the toolbar button how many papers of a tab's page are new, and says so beside it; nothing for none. */
export async function showNew(tabId: number, fresh: number, all: number): Promise<void> {
  const text = fresh > 0 ? String(fresh) : '';
  const title = fresh > 0 ? say('badgeNew', fresh, all) : '';
  const flashed = flashing.get(tabId);
  // What was just saved changes the count at once: it is shown when what was done has been told.
  if (flashed) Object.assign(flashed, { before: text, said: title, counted: true });
  else await show(tabId, text, title, COLORS.new);
}

/** Takes the counts off all tabs. */
export async function showNothing(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && show(id, '', '', COLORS.new)));
}

/**
 * Tells on the toolbar button, for a moment, what was done; then it says what it said before.
 * @param text two or three letters
 * @param title the whole of it, for whoever points at it
 */
export async function flash(
  tabId: number,
  text: string,
  title: string,
  tone: 'done' | 'failed',
): Promise<void> {
  const [before, said] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getTitle({ tabId }),
  ]).catch(() => ['', '']);
  const last = flashing.get(tabId);
  // What is shown may be told by a flash itself, which is to be followed by what was there before.
  const kept: Flashed = last?.title === said ? { ...last, title } : { before, said, title, counted: false };
  flashing.set(tabId, kept);
  await show(tabId, text, title, COLORS[tone]);
  setTimeout(() => {
    void (async () => {
      // Another flash has come meanwhile; or another page, which took it off and says itself what is new on it.
      if (flashing.get(tabId) !== kept) return;
      flashing.delete(tabId);
      if (kept.counted || (await browser.action.getTitle({ tabId }).catch(() => '')) === title)
        await show(tabId, kept.before, kept.said, COLORS.new);
    })();
  }, FLASH);
}
/** What is flashed, and what is to be shown after it. */
interface Flashed {
  title: string;
  before: string;
  said: string;
  /** It was counted anew meanwhile. */
  counted: boolean;
}
/** By tab. */
const flashing = new Map<number, Flashed>();

async function show(tabId: number, text: string, title: string, color: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: title || say('extName') });
  } catch {
    // the tab was closed meanwhile
  }
}
