import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { button, fakeSeen, page, text } from './options-page.tsx';

afterEach(() => render(null, document.body));

describe('what you have seen', () => {
  const box = () =>
    [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find((it) =>
      it.closest('label')?.textContent?.startsWith('Note what I see'),
    );

  it('is counted in papers, days and bytes', async () => {
    await page();
    for (const said of ['4,321', '87', 'about 1.2 MB']) expect(text()).toContain(said);
  });

  it('is forgotten only when asked twice', async () => {
    const seen = fakeSeen();
    await page({ seen });
    button('Forget all of it')?.click();
    await vi.waitFor(() => expect(button('Really forget?')).toBeDefined());
    expect(seen.clear).not.toHaveBeenCalled();
    button('Really forget?')?.click();
    await vi.waitFor(() => expect(text()).toContain('Forgot what you have seen.'));
    expect(button('Forget all of it')).toBeUndefined();
    expect(text()).not.toContain('4,321');
  });

  it('is noted or not, as the reader says', async () => {
    const seen = fakeSeen();
    await page({ seen });
    expect(box()?.checked).toBe(true);
    box()?.click();
    await vi.waitFor(() => expect(seen.remember).toHaveBeenCalledWith(false));
    expect(button('Forget all of it')).toBeDefined();
  });

  it('says so when it cannot be read, and the rest of the page stays', async () => {
    await page({ seen: fakeSeen({ size: () => Promise.reject(new Error('Broken.')) }) });
    await vi.waitFor(() => expect(text()).toContain('What you have seen cannot be read. Broken.'));
    expect(button('Back up now')).toBeDefined();
  });
});
