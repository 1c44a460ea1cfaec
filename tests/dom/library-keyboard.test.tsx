import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  arrayFinder,
  button,
  close,
  fill,
  list,
  open,
  press,
  row,
  says,
  scroll,
  settled,
  shelf,
  status,
  titleAt,
  uid,
} from './library-window.tsx';

beforeEach(fill);
afterEach(close);

describe('the list by keyboard', () => {
  const toRow = async (at: number) => {
    row(at)?.focus();
    await settled();
  };

  it('is one tab stop, and the arrows, Page and End go through all rows with the focus on them', async () => {
    await open();
    expect(document.querySelectorAll('[role=row][tabindex="0"]')).toHaveLength(1);
    await toRow(0);
    await press('ArrowDown');
    expect(document.activeElement).toBe(row(1));
    await press('PageDown');
    expect(document.activeElement).toBe(row(8));
    await press('End');
    expect(document.activeElement).toBe(row(999));
    expect(titleAt(999)).toBe(shelf.papers[999]?.title);
    await press('Home');
    expect(document.activeElement).toBe(row(0));
  });

  it('keeps the focus where it is while the list is scrolled away under it, and when its row goes', async () => {
    await open(arrayFinder(), {
      remove: async (uids: string[]) => {
        shelf.papers = shelf.papers.filter((one) => !uids.includes(one.uid));
        shelf.tellStale();
        return 1;
      },
    });
    await toRow(4);
    await scroll(92 * 800);
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('5');
    const next = shelf.papers[5]?.title;
    await press('Delete');
    expect(document.activeElement).toBe(row(4));
    await vi.waitFor(() => expect(titleAt(4)).toBe(next));
    says('Removed 1 paper.');
  });

  it('selects with Space, ranges with Shift, all with Ctrl+A, none with Escape', async () => {
    const { library } = await open();
    const selected = () => [...library.selection.uids.value].sort();
    await toRow(2);
    await press(' ');
    expect(selected()).toEqual([uid(2)]);
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual([uid(2), uid(3), uid(4)]);
    await press('ArrowUp', { shiftKey: true });
    expect(selected()).toEqual([uid(2), uid(3)]);
    await press('End', { shiftKey: true });
    expect(selected()).toHaveLength(998);
    await press('a', { ctrlKey: true });
    expect(status()).toBe('1,000 of 1,000 selected');
    await press('Escape');
    expect(status()).toBe('1,000 papers');
  });

  it('selects a range by a click with Shift', async () => {
    const { library } = await open();
    const box = (at: number) => row(at)?.querySelector('input') as HTMLInputElement;
    box(1).click();
    box(4).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
    await settled();
    expect(library.selection.count.value).toBe(4);
    expect([1, 2, 3, 4, 5].map((at) => box(at).checked)).toEqual([true, true, true, true, false]);
  });

  it('opens the details with Enter, over the list, and comes back to the row with Escape', async () => {
    await open();
    await toRow(3);
    await press('Enter');
    await vi.waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Back to the list'),
    );
    await vi.waitFor(() => says(shelf.papers[3]?.abstract ?? ''));
    button('Next paper')?.click();
    await settled();
    says(shelf.papers[4]?.abstract ?? '');
    await press('Escape');
    await vi.waitFor(() => expect(document.activeElement).toBe(row(4)));
  });

  it('has the focus in the details as soon as they are there: the next key is theirs', async () => {
    await open();
    await toRow(3);
    const sheet = () => document.querySelector('[role=dialog]');
    const focused = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!sheet()) return;
        watch.disconnect();
        resolve(sheet()?.contains(document.activeElement));
      });
      watch.observe(document.body, { subtree: true, childList: true });
    });
    await press('Enter');
    expect(await focused).toBe(true);
  });

  it('goes from paper to paper in the details, however far, and the list goes along', async () => {
    await open();
    await toRow(0);
    await press('Enter');
    const place = () => document.querySelector('[role=dialog] span')?.textContent;
    for (let at = 1; at <= 40; at++) {
      await vi.waitFor(() => {
        expect(place()).toBe(`${at} of 1,000`);
        expect(button('Next paper')?.hasAttribute('disabled')).toBe(false);
      });
      button('Next paper')?.click();
    }
    await vi.waitFor(() => says(shelf.papers[40]?.abstract ?? ''));
    await press('Escape');
    await vi.waitFor(() => expect(document.activeElement).toBe(row(40)));
    expect(list().scrollTop).toBeGreaterThan(92 * 30);
  });

  it('goes to the controls of a row with Right and back with Left', async () => {
    await open();
    await toRow(0);
    await press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Select /);
    await press('ArrowLeft');
    expect(document.activeElement).toBe(row(0));
  });

  it('goes from the list to the search with / and back with Down', async () => {
    await open();
    await toRow(0);
    await press('/');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Search saved papers');
    await press('ArrowDown');
    expect(document.activeElement).toBe(row(0));
  });
});
