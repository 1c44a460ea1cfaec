import { browser } from 'wxt/browser';

/** Firefox's sidebar, which Chrome's types do not know. */
interface Sidebars {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel (the sidebar in Firefox). Call it straight from a click: both browsers want the user's gesture, and an `await` before it loses it.
 * @param windowId the window to open it in; known beforehand for the reason above
 */
export function openPanel(windowId: number): Promise<void> {
  const sidebar = (browser as unknown as Sidebars).sidebarAction;
  return sidebar ? sidebar.open() : browser.sidePanel.open({ windowId });
}

/** Opens the page with storage and backups, or goes to it where it is open. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Id of the window this page is in. */
export async function windowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id as number;
}
