import { host } from './mark.ts';

/** Tag name of the bar's host. */
const TAG = 'sheaf-bar';
/** Where the scripts of this page's isolated world find the host that was placed: the page may have elements of that name too. */
const PLACED = Symbol.for('sheaf.bar');
const ours = globalThis as { [PLACED]?: HTMLElement };
/** Style of the host. It takes no place, has no size of its own and is contained, so that nothing that happens in it has a page of thousands laid out anew. */
export const HOST =
  'all: initial; display: flex; flex-direction: column; justify-content: flex-end; position: fixed; z-index: 2147483646; inset: auto 0 0; height: 0; contain: size layout style; pointer-events: none;';

/**
 * Puts the bar's host onto a page of thousands, empty: filled later it costs the page a frame of 17 to 33 ms, put there later one of 50 to 70 (Chromium 156).
 * Where the reader wants no bar it is taken away or stays empty.
 * @param signal takes it away again
 */
export function placeBar(doc: Document, signal: AbortSignal): void {
  if (ours[PLACED]?.isConnected) return;
  const { element } = host(doc, TAG);
  element.style.cssText = HOST;
  doc.body.append(element);
  ours[PLACED] = element;
  signal.addEventListener('abort', () => element.remove());
}

/** The bar's host and its root, both empty: the one that was placed, where it still is on the page, else a new one. */
export function barPlace(doc: Document): { element: HTMLElement; root: ShadowRoot } {
  const element = ours[PLACED];
  const root = element?.shadowRoot;
  return element?.isConnected && root?.childElementCount === 0 ? { element, root } : host(doc, TAG);
}
