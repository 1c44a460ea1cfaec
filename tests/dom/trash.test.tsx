import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { entry } from '../unit/entries.ts';
import { T, begin, button, desk, end, openPanel, press, says, text, wayToTrash } from './real-panel.tsx';

beforeEach(begin);
afterEach(end);

describe('the trash', () => {
  const toTrash = async () => {
    await desk.library.save([entry('2609.90001'), entry('2609.90002')], T);
    await desk.library.remove(['arxiv:2609.90001', 'arxiv:2609.90002'], T + 1);
    await openPanel();
    const way = await wayToTrash();
    expect(way.textContent).toBe('Trash (2)');
    way.click();
    await says('2 papers removed');
  };

  it('gives a paper back', async () => {
    await toTrash();
    await press(/^Restore: /);
    await vi.waitFor(async () => expect(await desk.library.count()).toBe(1));
    await says('1 paper removed');
  });

  it('deletes for good on the second click only, and leaves nothing of the content', async () => {
    await toTrash();
    await press(/^Delete for good: /);
    await says('Really delete?');
    expect((await desk.library.trash(9)).count).toBe(2);
    await press(/^Really delete\?: /);
    await says('1 paper removed');
    const left = await desk.library.read((tx) => tx.objectStore('trash').getAll());
    const tombstone = left.find((one) => !('sources' in one));
    expect(Object.keys(tombstone ?? {}).sort()).toEqual(['at', 'ids', 'uid']);
  });

  it('takes the question back when one looks elsewhere', async () => {
    await toTrash();
    await press(/^Delete for good: /);
    await says('Really delete?');
    button(/^Really delete/)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    button(/^Really delete/)?.dispatchEvent(new FocusEvent('blur'));
    await vi.waitFor(() => expect(text()).not.toContain('Really delete?'));
  });

  it('is emptied, and even that can be undone', async () => {
    await toTrash();
    await press(/^Empty trash$/);
    await press(/^Delete 2 papers for good\?$/);
    await says('The trash is empty');
    await press(/^Undo$/);
    await says('2 papers removed');
  });

  it('a paper that was deleted for good is made anew when it is saved again', async () => {
    await desk.library.save([entry('2609.90001')], T);
    await desk.library.retitle('arxiv:2609.90001', 'Mine', T);
    await desk.library.remove(['arxiv:2609.90001'], T + 1);
    await desk.library.forget(['arxiv:2609.90001'], T + 2);
    expect(await desk.library.save([entry('2609.90001')], T + 3)).toMatchObject({ added: 1 });
    const [paper] = await desk.library.newest(1);
    expect([paper?.added, paper?.reader]).toEqual([T + 3, {}]);
    expect(await desk.library.read((tx) => tx.objectStore('trash').count())).toBe(0);
  });
});
