import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createStore } from '../../components/store.ts';
import { fakeEdges } from './fake-edges.ts';
import {
  arrayFinder,
  button,
  close,
  fill,
  open,
  says,
  settled,
  shelf,
  type,
  uid,
} from './library-window.tsx';

beforeEach(fill);
afterEach(close);

describe('what the reader writes', () => {
  it('is told to the library for all that is selected, with a way back', async () => {
    const tag = vi.fn(async () => 21);
    const { library, edges } = await open(arrayFinder(), { tag });
    library.selection.select(uid(1), true);
    library.selection.select(uid(2), true);
    await settled();
    button('Tags and keys of the selected')?.click();
    await settled();
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Add a tag"]');
    if (field) field.value = ' to read ';
    field?.form?.requestSubmit();
    await settled();
    expect(tag).toHaveBeenCalledWith([uid(1), uid(2)], ['to read'], expect.any(Number));
    says('Tagged 2 papers.');
    button('Undo')?.click();
    await settled();
    expect(edges.library.undo).toHaveBeenCalledWith(21);
  });

  it('saves a note when one leaves it, once', async () => {
    const setNote = vi.fn(async () => 22);
    const { detail } = await open(arrayFinder(), { setNote });
    await detail.show(uid(1));
    await settled();
    const note = document.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'Look again.';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    note.dispatchEvent(new FocusEvent('blur'));
    await settled();
    detail.close();
    await settled();
    expect(setNote.mock.calls).toEqual([[uid(1), 'Look again.', expect.any(Number)]]);
  });

  it('saves a note when the details are closed while it is being written', async () => {
    const setNote = vi.fn(async () => 22);
    const { detail } = await open(arrayFinder(), { setNote });
    await detail.show(uid(1));
    await settled();
    const note = document.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'Half a';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    detail.close();
    await settled();
    await vi.waitFor(() => expect(setNote).toHaveBeenCalledWith(uid(1), 'Half a', expect.any(Number)));
  });

  it('keeps a search under a name', async () => {
    const saveSearch = vi.fn(async () => 23);
    await open(arrayFinder(), { saveSearch });
    await type('is:unread');
    button('Filters and saved searches')?.click();
    await settled();
    button('Save this search')?.click();
    await settled();
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Name of the search"]');
    if (field) field.value = 'To read';
    field?.form?.requestSubmit();
    await settled();
    expect(saveSearch).toHaveBeenCalledWith('To read', 'is:unread', expect.any(Number));
  });

  it('drops from the selection what another window removed', async () => {
    let heard: (change: { uids?: string[] }) => void = () => {};
    const store = createStore({
      ...fakeEdges(shelf.papers, {
        get: async (uids: string[]) => shelf.papers.filter((one) => uids.includes(one.uid)),
      }),
      finder: arrayFinder(),
      onChange: (listener) => void (heard = listener),
    });
    store.library.selection.open(shelf.abort.signal);
    store.library.selection.select(uid(1), true);
    store.library.selection.select(uid(2), true);
    shelf.papers = shelf.papers.filter((one) => one.uid !== uid(2));
    heard({ uids: [uid(2), uid(3)] });
    await settled();
    expect([...store.library.selection.uids.value]).toEqual([uid(1)]);
  });
});
