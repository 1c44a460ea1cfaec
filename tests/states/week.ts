import type { Page } from '../e2e/harness/index.ts';
import type { Stage } from './stage.ts';
import type { State } from './state.ts';

/** The panel's review, scrolled to one of its parts. */
async function part(stage: Stage, name: string): Promise<Page> {
  const panel = await stage.show('sidepanel.html');
  await panel.click({ role: 'tab', name: /^Review/u });
  await panel.waitFor({ role: 'region', name });
  await panel.waitFor(
    () =>
      document.querySelector('section[aria-busy=true]') === null &&
      document.querySelectorAll('section[aria-label]').length >= 3,
  );
  await panel.evaluate(
    (label) => document.querySelector(`section[aria-label="${label}"]`)?.scrollIntoView(),
    name,
  );
  return panel;
}

/** The days that are looked at: a name of theirs, or dates of one's own. */
const choose = (panel: Page, time: string) =>
  panel.evaluate((wanted) => {
    const choice = document.querySelector<HTMLSelectElement>('select[aria-label="Time"]');
    if (choice) choice.value = wanted;
    choice?.dispatchEvent(new Event('change', { bubbles: true }));
  }, time);

export const week: State[] = [
  {
    name: 'week',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await part(stage, 'New and saved');
      // This week has just begun, on some days; the last one is full on all.
      await choose(panel, 'lastWeek');
      await panel.waitFor(
        () => (document.querySelector('section[aria-busy=false] h3 + ul')?.children.length ?? 0) > 2,
      );
      return panel;
    },
  },
  {
    name: 'week-dates',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await part(stage, 'New and saved');
      await choose(panel, 'dates');
      await panel.waitFor('input[type=date]');
      return panel;
    },
  },
  {
    name: 'week-charts',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await part(stage, 'Seen, saved and read');
      await panel.waitFor('figure details');
      await panel.evaluate(() => {
        // Points at the last full week, as this one may have just begun.
        const bars = document.querySelector<SVGSVGElement>('figure svg[viewBox]');
        const { left = 0, right = 0 } = bars?.parentElement?.getBoundingClientRect() ?? {};
        const weeks = (bars?.viewBox.baseVal.width ?? 20) / 10;
        const clientX = left + ((right - left) * (weeks - 1.5)) / weeks;
        bars?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX }));
        for (const numbers of document.querySelectorAll('details')) numbers.open = true;
      });
      return panel;
    },
  },
  {
    name: 'week-topics',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await part(stage, 'What your library is about');
      await panel.waitFor({ role: 'button', name: /^to read \d+$/u });
      return panel;
    },
  },
  {
    name: 'week-empty',
    view: 'panel',
    shelf: 'empty',
    there: (stage) => part(stage, 'New and saved'),
  },
  {
    name: 'digest',
    view: 'options',
    shelf: 'lived',
    async there(stage) {
      const now = await (await stage.show('sidepanel.html')).evaluate(() => Date.now());
      const page = await stage.show(`digest.html?from=${now - 7 * 86_400_000}&until=${now}`, {
        width: 1000,
        height: 900,
      });
      await page.waitFor('article');
      return page;
    },
  },
];
