/** A page that never rests has its work done after so long all the same, ms. */
export const REST = 100;

/**
 * Until the browser has nothing else to do for the page: neither a frame to draw nor what it does after one. With a timer, slices that fell due while a page of
 * thousands was laid out ran behind that at once, together with 40 to 50 ms of the browser's own, and made one long frame of it (Chromium 156, 2026-11).
 * @param most ms after which it is waited for no longer
 */
export const idle = (most: number): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: most }));
