import { browser } from 'wxt/browser';

import { say } from '../words.ts';

const COLORS = { new: '#7a5208', done: '#1f6b3a', failed: '#b3261e' } as const;
/** How long the badge tells what was done, ms; the background lives longer than that after whatever it did. */
const FLASH = 4_000;

/** Shows on the toolbar button how many papers of a tab's page are new, and says so beside it; nothing for none. */
export async function showNew(tabId: number, fresh: number, all: number): Promise<void> {
  const some = fresh > 0;
  await show(tabId, some ? String(fresh) : '', some ? say('badgeNew', fresh, all) : '', COLORS.new);
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
  const kept = last?.title === said ? { ...last, title } : { before, said, title };
  flashing.set(tabId, kept);
  await show(tabId, text, title, COLORS[tone]);
  setTimeout(() => {
    void (async () => {
      // Another flash, another page or another count has come meanwhile.
      if (flashing.get(tabId) !== kept) return;
      flashing.delete(tabId);
      if ((await browser.action.getTitle({ tabId }).catch(() => '')) === title)
        await show(tabId, kept.before, kept.said, COLORS.new);
    })();
  }, FLASH);
}
/** By tab: what is flashed, and what was there before. */
const flashing = new Map<number, { before: string; said: string; title: string }>();

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
