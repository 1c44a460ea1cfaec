import { type Browser, browser } from 'wxt/browser';

import { STEP, type FromPage, type ToPage } from '../step.ts';
import type { Cards } from './cards.ts';
import type { Marks } from './marks.ts';
import { There } from './there.ts';

/** So many cards can be selected from a panel. */
const MOST = 5_000;

/**
 * Keeps the page in step with the panels that look at it: what is selected is one, what is pointed at in one is shown in the other, and they are told
 * when other papers are there. A panel connects to the page; while none does, nothing is listened to.
 * @returns to be called after each look at the page; cheap
 */
export function step(doc: Document, cards: Cards, marks: Marks, signal: AbortSignal): () => void {
  const ports = new Set<Browser.runtime.Port>();
  const there = new There();
  let hovered: string | undefined;
  let hovering: AbortController | undefined;
  let last = '';

  const now = (): FromPage => {
    const pointed = hovered ?? cards.pointed();
    const papers = there.sign;
    return {
      selected: [...cards.selected()],
      ...(pointed !== undefined && { pointed }),
      ...(papers !== undefined && { papers }),
    };
  };
  function tell(): void {
    if (!ports.size) return;
    const said = now();
    if (JSON.stringify(said) === last) return;
    last = JSON.stringify(said);
    for (const port of ports) port.postMessage(said);
  }

  function hover(): void {
    hovering = new AbortController();
    const over = ({ target }: Event) => {
      const key = cards.keyAt(target as Node | null);
      if (key === hovered) return;
      hovered = key;
      tell();
    };
    doc.addEventListener('pointerover', over, { passive: true, signal: AbortSignal.any([signal, hovering.signal]) }); // prettier-ignore
  }

  function heard(message: ToPage): void {
    if ('select' in message) cards.select(message.select.slice(0, MOST));
    else if (message.scroll && message.point !== undefined) {
      cards.point(message.point);
      marks.hint(message.point, true);
    } else marks.hint(message.point);
  }

  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== STEP) return;
    ports.add(port);
    if (ports.size === 1) hover();
    port.onMessage.addListener((message: unknown) => heard(message as ToPage));
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      marks.hint(undefined);
      if (ports.size) return;
      hovering?.abort();
      hovered = undefined;
      last = '';
    });
    port.postMessage(now());
  };
  browser.runtime.onConnect.addListener(connected);
  cards.onChange(() => tell(), signal);
  signal.addEventListener('abort', () => {
    for (const port of ports) port.disconnect();
    ports.clear();
    try {
      browser.runtime.onConnect.removeListener(connected);
    } catch {
      // The extension this script belonged to is gone.
    }
  });
  return () => {
    if (there.look(cards.all().map(({ key }) => key))) tell();
  };
}
