import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { begin, button, end, focuses, key, openPanel, says, tab, wayToTrash } from './real-panel.tsx';

beforeEach(begin);
afterEach(end);

describe('the places', () => {
  it('lead back from the trash to where one was, by the button, Escape and the tabs', async () => {
    await openPanel();
    for (const back of [
      () => button(/^Back$/)?.click(),
      () => key({ key: 'Escape' }, button(/^Back$/)),
      () => tab(/^Library/)?.click(),
    ]) {
      (await wayToTrash()).click();
      await says('The trash is empty');
      await focuses(() => button(/^Back$/));
      back();
      await says('No papers yet');
    }
  });
});

describe('the tabs', () => {
  it('are one stop for the keyboard, and the arrows choose', async () => {
    await openPanel();
    const list = document.querySelector('[role=tablist]') as HTMLElement;
    expect([...list.children].map((one) => (one as HTMLElement).tabIndex)).toEqual([-1, 0, -1]);
    key({ key: 'ArrowRight' }, list);
    await says('Nothing to review');
    await focuses(() => tab(/^Review/));
    key({ key: 'ArrowRight' }, list);
    await says('No papers on this page');
    await focuses(() => tab(/^This page/));
    key({ key: 'ArrowRight' }, list);
    await says('No papers yet');
    expect(document.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe('tab-library');
  });
});
