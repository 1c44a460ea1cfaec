import type { Page } from 'playwright-core';

import { backupMade } from './backup-made.ts';

/** What opening the panel took, ms from its address; `shift` is the sum of its layout shifts, which have no unit. */
export interface Opening {
  paint: number;
  content: number;
  /** Until there is a row that can be clicked. */
  rows: number;
  shift: number;
}

/** Opens a page with next to nothing on it. @returns ms to its first paint: what no panel could be below */
export async function openBare(page: Page, home: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${home}/icon.svg`);
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          const [paint] = performance.getEntriesByName('first-paint', 'paint');
          return paint ? done(paint.startTime) : requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Opens the panel anew. */
export async function openPanel(page: Page, address: string): Promise<Opening> {
  await page.goto('about:blank');
  await page.goto(address);
  return page.evaluate(
    () =>
      new Promise<Opening>((done) => {
        let shift = 0;
        // The types of the DOM do not know it: https://wicg.github.io/layout-instability/
        const shifts = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
        });
        shifts.observe({ type: 'layout-shift', buffered: true });
        const painted = (name: string) =>
          performance.getEntriesByName(name, 'paint')[0]?.startTime ?? Number.NaN;
        const look = () => {
          if (!document.querySelector('[role=row]')) return requestAnimationFrame(look);
          const rows = performance.now();
          // What would still jump does so until the index has answered.
          const told = () =>
            done({ paint: painted('first-paint'), content: painted('first-contentful-paint'), rows, shift });
          return setTimeout(told, 500);
        };
        look();
      }),
  );
}

/** Waits until the background has made the day's backup, with which it begins a little after the browser's start: a panel is slower meanwhile. */
export async function backedUp(page: Page): Promise<void> {
  while (!(await page.evaluate(backupMade))) await page.waitForTimeout(1_000);
}
