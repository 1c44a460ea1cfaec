import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { DEFAULTS, type Settings } from '../../lib/settings.ts';
import { fakeKeys, page, paper, text } from './options-page.tsx';

afterEach(() => render(null, document.body));

describe('citation keys on the options page', () => {
  const field = () =>
    document.querySelector<HTMLInputElement>('#citation-keys input[type=text]') as HTMLInputElement;
  const write = async (text: string) => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  };
  const done = async () => {
    field().dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  };
  const shown = () =>
    [...document.querySelectorAll('[aria-label="Keys by this format"] code')].map((key) => key.textContent);

  it('are shown while the format is being written, and chosen when it is', async () => {
    const keys = fakeKeys();
    await page({ keys });
    expect(shown()).toEqual(['lovewell2026neural', 'berg2025patience', 'lovewell2026neural-a']);
    await write('{author:camel}{year:2}');
    expect(shown()).toEqual(['Lovewell26', 'Berg25', 'Lovewell26a']);
    expect(keys.change).not.toHaveBeenCalled();
    await done();
    expect(keys.change).toHaveBeenCalledWith({ keyFormat: '{author:camel}{year:2}' });
  });

  it('say where a text is no format, and keep the format there was', async () => {
    const keys = fakeKeys();
    await page({ keys });
    await write('{author}{yaer}');
    await done();
    expect(text()).toContain('At letter 10: There is no field “yaer”.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(shown()).toEqual([]);
    expect(keys.change).not.toHaveBeenCalled();
  });

  it('are those of the newest papers, by the format and not as the reader wrote them', async () => {
    const own = { ...paper, reader: { citekey: { value: 'mine', at: 1 } } };
    await page({ keys: fakeKeys({ samples: async () => [own] }) });
    await write('{arxiv}');
    expect(shown()).toEqual(['2609.90001']);
  });

  it('follow what is chosen in another window, but not over what is being written here', async () => {
    let tell: (settings: Settings) => void = () => {};
    await page({ keys: fakeKeys({ onSettings: (heard) => void (tell = heard) }) });
    tell({ ...DEFAULTS, keyFormat: '{arxiv}' });
    await vi.waitFor(() => expect(field().value).toBe('{arxiv}'));
    await write('{arxiv}-{year}');
    tell({ ...DEFAULTS, keyFormat: '{arxiv}', capitals: 'all' });
    await vi.waitFor(() =>
      expect(
        [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].map((it) => it.checked),
      ).toEqual([false, false, true]),
    );
    expect(field().value).toBe('{arxiv}-{year}');
  });
});
