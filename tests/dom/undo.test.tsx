import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { entry } from '../unit/entries.ts';
import { T, begin, button, desk, end, key, newLibrary, openPanel, press, says } from './real-panel.tsx';

beforeEach(begin);
afterEach(end);

describe('undo in the panel', () => {
  it('names what it would undo, and goes both ways by key', async () => {
    await desk.library.save([entry('2609.90001'), entry('2609.90002')], T);
    await openPanel();
    await vi.waitFor(() => expect(button(/^Undo: Saved 2 papers$/)).toBeDefined());
    expect(button(/^Nothing to redo$/)?.hasAttribute('disabled')).toBe(true);
    key({ key: 'z', ctrlKey: true });
    await says('Undone: Saved 2 papers.');
    await vi.waitFor(() => expect(button(/^Redo: Saved 2 papers$/)).toBeDefined());
    key({ key: 'Z', metaKey: true, shiftKey: true });
    await says('Done again: Saved 2 papers.');
    expect(await desk.library.count()).toBe(2);
  });

  it('leaves the keys to a field that is being typed in', async () => {
    await desk.library.save([entry('2609.90001')], T);
    await openPanel();
    key({ key: 'z', ctrlKey: true }, document.querySelector('input[type=search]') as HTMLElement);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await desk.library.count()).toBe(1);
  });

  it('undoes what another window did, and that window follows', async () => {
    await desk.library.save([entry('2609.90001')], T);
    const { trash } = await openPanel();
    const other = newLibrary();
    await other.remove(['arxiv:2609.90001'], T + 1);
    await vi.waitFor(() => expect(trash.count.value).toBe(1));
    await press(/^Undo: Removed 1 paper$/);
    await says('1 paper');
    expect(await other.count()).toBe(1);
    await vi.waitFor(() => expect(trash.count.value).toBe(0));
  });

  it('a notice whose act is not the newest any more says so instead of undoing another one', async () => {
    await desk.library.save([entry('2609.90001')], T);
    await openPanel();
    await press(/^Remove /);
    await says('Removed 1 paper.');
    await newLibrary().save([entry('2609.90002')], T + 5);
    await press(/^Undo$/);
    await says('Not undone. Something else was done since.');
    expect((await desk.library.newest(9)).map(({ uid }) => uid)).toEqual(['arxiv:2609.90002']);
  });
});
