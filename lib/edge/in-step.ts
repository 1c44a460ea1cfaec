import { type Browser, browser } from 'wxt/browser';

import { type FromPage, fromPage, STEP, type ToPage } from './step.ts';

/** What a page says, and in which tab it is. */
export type Step = FromPage & { tabId: number };

/** The line to the page in front; none while that is no page of ours. */
let line: { port: Browser.runtime.Port; tabId: number } | undefined;
/** Draws it, where there is none. */
let draw: (() => void) | undefined;

/** Shows on the page which card is pointed at: an outline, nothing moves. @param scroll brings it into view; after a click, never on hovering */
export function pointOnPage(key: string | undefined, scroll = false): void {
  send({ ...(key !== undefined && { point: key }), ...(scroll && { scroll: true as const }) });
}

/** Selects these cards on the page, and no others. */
export function selectOnPage(keys: readonly string[]): void {
  send({ select: [...keys] });
}

/** Reaches for the page in front once more: a script of ours may have come onto it. */
export function reach(): void {
  if (!line) draw?.();
}

function send(message: ToPage): void {
  try {
    line?.port.postMessage(message);
  } catch {
    // The page went away meanwhile.
  }
}

/**
 * Keeps a panel in step with the page in front of its window, whichever that is, until `signal` aborts. One panel of a window at a time.
 * @param heard told what the page says, at once and after each change; and that nothing is selected, where the page in front is none of ours
 */
export function onStep(heard: (step: Step) => void, signal: AbortSignal): void {
  const hangUp = () => {
    const { port } = line ?? {};
    line = undefined;
    port?.disconnect();
  };
  async function connect(again: boolean): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (signal.aborted || tab?.id === undefined || (!again && line?.tabId === tab.id)) return;
    const { id: tabId } = tab;
    hangUp();
    // Without the `tabs` permission the address is there for hosts of ours only.
    if (!tab.url) return heard({ tabId, selected: [] });
    const port = browser.tabs.connect(tabId, { name: STEP, frameId: 0 });
    line = { port, tabId };
    port.onMessage.addListener((message: unknown) => {
      const said = fromPage(message);
      if (said && line?.port === port) heard({ ...said, tabId });
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not call it unchecked: no script of ours is on that page.
      void browser.runtime.lastError;
      if (line?.port !== port) return;
      line = undefined;
      heard({ tabId, selected: [] });
    });
  }
  const moved = () => void connect(false).catch(() => {});
  draw = moved;
  const loaded = (_: number, { status }: { status?: string }, tab: { active: boolean }) => {
    if (status === 'complete' && tab.active) void connect(true).catch(() => {});
  };
  browser.tabs.onActivated.addListener(moved);
  browser.tabs.onUpdated.addListener(loaded);
  moved();
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(moved);
    browser.tabs.onUpdated.removeListener(loaded);
    if (draw === moved) draw = undefined;
    hangUp();
  });
}
