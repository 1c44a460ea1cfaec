import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Stage } from '../states/stage.ts';
import { states } from '../states/states.ts';
import { browsers, type Page } from './harness/index.ts';

/** Scrolls through the questions. @returns at each place which question's answers are in sight, and which of them are held there before their question ends */
const through = (panel: Page) =>
  panel.evaluate(() => {
    const rows = [...document.querySelectorAll('button[aria-label^="Merge: "]')].map((merge) => {
      const [row, question] = [merge.parentElement, merge.closest('li')];
      if (!row || !question) throw new Error('A button stands by itself.');
      return { row, question };
    });
    let scroller = rows[0]?.question.parentElement;
    while (scroller && !/auto|scroll/u.test(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement;
    if (!scroller) throw new Error('Nothing scrolls.');
    const end = (rows.at(-1)?.question.offsetTop ?? 0) + scroller.clientHeight;
    const places: { at: number; seen: number[]; held: number[] }[] = [];
    for (let at = 0; at < end; at += 24) {
      scroller.scrollTop = at;
      const { top, bottom } = scroller.getBoundingClientRect();
      const seen = rows.flatMap(({ row }, i) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top + 8 && box.top < bottom - 8 ? [i] : [];
      });
      const held = seen.filter((i) => {
        const one = rows[i];
        return (
          one && one.row.getBoundingClientRect().bottom + 4 < one.question.getBoundingClientRect().bottom
        );
      });
      places.push({ at, seen, held });
    }
    scroller.scrollTop = 0;
    return places;
  });

describe.each(browsers)('%s: the answers to two questions', (browser) => {
  let stage: Stage;
  let panel: Page;
  beforeAll(async () => {
    stage = await Stage.set(browser, 'lived');
    panel = await states.find(({ name }) => name === 'review')!.there(stage);
    await panel.waitFor(() => document.querySelectorAll('button[aria-label^="Merge: "]').length === 2);
  });
  afterAll(() => stage?.close());

  it.each([252, 360, 600])('are never held in sight side by side, at %d px', async (width) => {
    await panel.setViewport({ width, height: 700 });
    const places = await through(panel);
    expect(places[0]?.seen).toEqual([0]);
    // Those of either are in sight somewhere, else this would say nothing.
    expect([...new Set(places.flatMap(({ seen }) => seen))].sort()).toEqual([0, 1]);
    expect(places.filter(({ seen, held }) => held.length > 0 && seen.length > 1)).toEqual([]);
  });

  it('in a narrow panel are at hand before the question has been scrolled through', async () => {
    await panel.setViewport({ width: 360, height: 700 });
    const held = new Set((await through(panel)).flatMap((place) => place.held));
    expect([...held].sort()).toEqual([0, 1]);
  });
});
