import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { KeysModel } from '../../components/keys-model.ts';
import { Notices } from '../../components/notices.ts';
import { OptionsTriage } from '../../components/OptionsTriage.tsx';
import { type Change, DEFAULTS, type Settings, changed } from '../../lib/settings.ts';
import { TRIAGE_DEFAULTS } from '../../lib/triage/settings.ts';

let stored: Settings;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (it) => (it.getAttribute('aria-label') ?? it.textContent) === name,
  );
const status = () => document.querySelector('[role=status]')?.textContent ?? '';

async function show(triage: Partial<Settings['triage']> = {}) {
  stored = { ...DEFAULTS, triage: { ...TRIAGE_DEFAULTS, ...triage } };
  const edges = {
    settings: async () => stored,
    change: vi.fn(async (change: Change<Settings>) => {
      stored = changed(stored, change);
    }),
    onSettings: () => {},
    samples: async () => [],
  };
  const model = new KeysModel(edges, new Notices(String));
  await model.open(new AbortController().signal);
  render(<OptionsTriage model={model} />, document.body);
}
/** Presses the button of a command, then a key. */
async function choose(name: string, key: string, more: KeyboardEventInit = {}) {
  const one = button(name);
  one?.click();
  await vi.waitFor(() => expect(one?.getAttribute('aria-pressed')).toBe('true'));
  const event = new KeyboardEvent('keydown', { key, code: '', bubbles: true, cancelable: true, ...more });
  one?.dispatchEvent(event);
  return event;
}

describe('the keys of triage in Options', () => {
  beforeEach(() => show());
  afterEach(() => render(null, document.body));

  it('are changed by pressing another', async () => {
    const event = await choose('Key for Next paper: J', 'ArrowDown');
    expect(event.defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(button('Key for Next paper: ↓')).toBeTruthy());
    expect(stored.triage.keys.next).toBe('ArrowDown');
    expect(stored.triage.keys.previous).toBe('k');
    expect(status()).toBe('');
  });

  it('that two commands share are named, and what they do', async () => {
    await choose('Key for Save: S', 'j');
    await vi.waitFor(() =>
      expect(status()).toBe('J is the key of several commands: Next paper, Save. It does the first of them.'),
    );
    await choose('Key for Save: J', 's');
    await vi.waitFor(() => expect(status()).toBe(''));
  });

  it('can be taken away, left as they are, and got back', async () => {
    await choose('Key for Undo: U', 'Backspace');
    await vi.waitFor(() => expect(button('Key for Undo: No key')).toBeTruthy());
    await choose('Key for Tag: T', 'Escape');
    await vi.waitFor(() => expect(button('Key for Tag: T')?.getAttribute('aria-pressed')).toBe('false'));
    expect(stored.triage.keys).toEqual({ ...TRIAGE_DEFAULTS.keys, undo: '' });
    button('Use the usual keys')?.click();
    await vi.waitFor(() => expect(stored.triage.keys).toEqual(TRIAGE_DEFAULTS.keys));
    await vi.waitFor(() => expect(button('Use the usual keys')?.disabled).toBe(true));
  });

  it('are none with Ctrl, and Tab leads on', async () => {
    await choose('Key for Save: S', 'p', { ctrlKey: true });
    await vi.waitFor(() => expect(status()).toContain('This key cannot be used.'));
    const waiting = button('Key for Save: Press a key…');
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    waiting?.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
    expect(stored.triage.keys).toEqual(TRIAGE_DEFAULTS.keys);
  });

  it('the bar comes back to a site, and triage is switched off', async () => {
    await show({ hiddenOn: ['arxiv', 'gone'] });
    expect(button('Show it on gone again')).toBeTruthy();
    button('Show it on arXiv again')?.click();
    await vi.waitFor(() => expect(stored.triage.hiddenOn).toEqual(['gone']));
    const [bar, keyboard] = document.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    bar?.click();
    await vi.waitFor(() => expect(stored.triage.bar).toBe(false));
    keyboard?.click();
    await vi.waitFor(() => expect(stored.triage).toMatchObject({ bar: false, keyboard: false }));
  });
});
