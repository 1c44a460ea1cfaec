import { browser } from 'wxt/browser';

/** Shows on the toolbar button how many papers are on a tab's page; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count > 0 ? String(count) : '';
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#7a5208' });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({
      tabId,
      title: count > 0 ? `Sheaf: ${count} papers on this page` : 'Sheaf',
    });
  } catch {
    // the tab was closed meanwhile
  }
}
