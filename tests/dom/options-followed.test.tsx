import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Followed } from '../../lib/followed.ts';
import { MOST } from '../../lib/followed/list.ts';
import { button, fakeFollowed, page, text, undo } from './options-page.tsx';

afterEach(() => render(null, document.body));

describe('what is followed', () => {
  const chips = () =>
    [...document.querySelectorAll('li > button[aria-label^="Stop following"]')].map((it) =>
      it.getAttribute('aria-label'),
    );
  const field = () => document.querySelector<HTMLInputElement>('input[type=text][maxlength]')!;
  const kind = () => field().form?.querySelector('select') as HTMLSelectElement;
  const write = async (said: string) => {
    field().value = said;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  };
  const follow = async (list: Followed[] = []) => {
    const edges = fakeFollowed(list);
    return { ...(await page({ followed: edges })), edges };
  };
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );

  it('begins with nothing, and says what it is for', async () => {
    await follow();
    expect(text()).toContain('You follow nothing yet');
    expect(button('Stop following all')).toBeUndefined();
  });

  it('is added with the kind that was guessed, unless another is chosen', async () => {
    const { edges } = await follow();
    await write('Ada Moss');
    expect(kind().value).toBe('author');
    button('Follow')?.click();
    await vi.waitFor(() => expect(text()).toContain('Following Ada Moss.'));
    expect(field().value).toBe('');
    await write('Kite Flight');
    kind().value = 'phrase';
    kind().dispatchEvent(new Event('change', { bubbles: true }));
    button('Follow')?.click();
    await vi.waitFor(() => expect(chips()).toHaveLength(2));
    expect(await edges.followed()).toEqual([
      { kind: 'author', text: 'Ada Moss' },
      { kind: 'phrase', text: 'Kite Flight' },
    ]);
  });

  it('says when that is followed already, or says nothing that could be found', async () => {
    await follow([{ kind: 'phrase', text: 'kite flight' }]);
    await write('kite-flight');
    button('Follow')?.click();
    await vi.waitFor(() => expect(text()).toContain('You follow that already.'));
    await write('…');
    button('Follow')?.click();
    await vi.waitFor(() => expect(text()).toContain('no letters or digits'));
    expect(field().value).toBe('…');
  });

  it('goes with the keyboard, one tab stop, and comes back by undo', async () => {
    await follow(['ash', 'elm', 'fir'].map((said) => ({ kind: 'phrase', text: said })));
    const stops = () =>
      [...document.querySelectorAll('li > button[aria-label^="Stop following"]')].filter(
        (it) => (it as HTMLElement).tabIndex === 0,
      );
    expect(stops()).toHaveLength(1);
    button('Stop following ash')?.focus();
    press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Stop following elm');
    press('Delete');
    await vi.waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Stop following fir'),
    );
    expect(chips()).toEqual(['Stop following ash', 'Stop following fir']);
    undo()?.click();
    await vi.waitFor(() => expect(chips()).toHaveLength(3));
  });

  it('takes a pasted list, and gives it back in the form it takes', async () => {
    const { followed, edges } = await follow();
    await followed.addLines('Ada Moss\nphrase: Kite Flight\n\nFog Lab');
    expect(chips()).toHaveLength(3);
    expect(text()).toContain('Following 3 more.');
    await followed.copy();
    expect(edges.copied).toEqual(['author: Ada Moss\nphrase: Kite Flight\norganisation: Fog Lab\n']);
    button('Stop following all')?.click();
    await vi.waitFor(() => expect(button('Really')).toBeDefined());
    button('Really')?.click();
    await vi.waitFor(() => expect(text()).toContain('You follow nothing yet'));
    await followed.addLines(edges.copied[0] ?? '');
    expect(chips()).toHaveLength(3);
  });

  it('says what did not fit', async () => {
    const { followed } = await follow(
      Array.from({ length: MOST - 1 }, (_, n) => ({ kind: 'phrase', text: `kite ${n}` })),
    );
    await followed.addLines('one\ntwo');
    expect(text()).toContain('Following 1 more. The rest was left out: 500 is the most.');
    await followed.addLines('three');
    expect(text()).toContain('Not added. 500 is the most that can be followed.');
  });
});
