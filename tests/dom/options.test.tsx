import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { BackupEdges } from '../../components/backup-model.ts';
import { inTable, speak, tableOf } from '../../lib/words.ts';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { button, fakeAnywhere, fakeBackup, fakeKeys, fakeSites, page, text, whole } from './options-page.tsx';

afterEach(() => render(null, document.body));

describe('the options page', () => {
  it('says how much there is, how safe it lies, and when the last backup was made', async () => {
    await page();
    for (const said of ['1,234', '4.2 MB', '10 GB allowed', 'keeps it', 'The last one was made Nov 21, 2026'])
      expect(text()).toContain(said);
  });

  it('warns when the browser may delete the library', async () => {
    await page({ backup: fakeBackup({ storage: async () => ({ papers: 1, trash: 0, kept: false }) }) });
    expect(text()).toContain('may delete it');
    expect(text()).toContain('not known');
  });

  it('says why there is no library, instead of showing zeros', async () => {
    const none = () => Promise.reject(Object.assign(new Error(''), { name: 'NoPlace' }));
    await page({ backup: fakeBackup({ storage: none }) });
    expect(document.querySelector('[role=alert]')?.textContent).toContain('never remembers history: let it');
    expect(text()).not.toContain('Papers');
    expect(button('Back up now')).toBeUndefined();
  });

  it('backs up to a file that carries the day', async () => {
    const { edges } = await page();
    button('Back up now')?.click();
    await vi.waitFor(() => expect(text()).toContain('1 paper in sheaf-backup-2026-11-21.json'));
    const [name, mime, made] = vi.mocked(edges.download).mock.lastCall ?? [];
    expect([name, mime, await made?.text()]).toEqual([
      'sheaf-backup-2026-11-21.json',
      'application/json',
      whole,
    ]);
  });

  it('says that no backup was made when it could not be', async () => {
    const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    const { edges, model } = await page({ backup: fakeBackup({ write: full }) });
    button('Back up now')?.click();
    await vi.waitFor(() => expect(text()).toContain('No backup was made. The disk is full.'));
    expect(edges.download).not.toHaveBeenCalled();
    expect(model.job.busy.value).toBe('');
  });

  it('says how far it is, and stops when told to', async () => {
    const write: BackupEdges['write'] = (_, { progress, signal }) => {
      progress(1, 3);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const { edges, model } = await page({ backup: fakeBackup({ write }) });
    button('Back up now')?.click();
    await vi.waitFor(() => expect(text()).toContain('Backing up… 33%'));
    button('Cancel')?.click();
    await vi.waitFor(() => expect(text()).toContain('Cancelled. No backup was made.'));
    expect(edges.download).not.toHaveBeenCalled();
    expect(model.job.busy.value).toBe('');
    expect(button('Cancel')).toBeUndefined();
  });

  it('saves an automatic backup as a file', async () => {
    const { edges } = await page();
    button('Save as file')?.click();
    await vi.waitFor(() => expect(edges.download).toHaveBeenCalled());
  });
});

describe('the table of contents', () => {
  it('leads to every part, and every part is in it', async () => {
    await page();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')].map((a) => a.hash.slice(1));
    expect(links.length).toBeGreaterThan(4);
    for (const id of links) expect(document.querySelector(`#${id} > section > h2`), id).not.toBeNull();
  });
});

describe('the sites', () => {
  it('are named, and those that may not be read are asked for', async () => {
    const sites = fakeSites(['https://arxiv.org']);
    await page({ sites });
    await vi.waitFor(() => expect(text()).toContain('does not let Sheaf read 1 of these sites'));
    button('Allow them')?.click();
    expect(sites.allow).toHaveBeenCalledWith(['https://arxiv.org']);
  });

  it('ask for nothing while all may be read', async () => {
    await page();
    expect(text()).toContain('Hugging Face Papers');
    expect(button('Allow them')).toBeUndefined();
  });
});

describe('what works without opening Sheaf', () => {
  it('is said with its keys, and where they are changed', async () => {
    const edges = fakeAnywhere();
    await page({ anywhere: edges });
    expect([...document.querySelectorAll('dl kbd')].map((it) => it.textContent)).toEqual(['Alt+Shift+K']);
    expect(text()).toContain('no key set');
    expect(text()).toContain('chrome://extensions/shortcuts');
    button('Change the keys')?.click();
    expect(edges.changeShortcuts).toHaveBeenCalled();
  });

  it('is said in the language that was chosen, in which the browser’s own list need not be', async () => {
    try {
      speak(inTable(tableOf(german)));
      await page();
      expect(text()).toContain(german.commandSavePage.message);
      expect(text()).not.toContain('Save all papers');
    } finally {
      speak(inTable(tableOf(english)));
    }
  });

  it('has a switch for the count at the toolbar button', async () => {
    const keys = fakeKeys();
    await page({ keys });
    const box = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find((it) =>
      it.parentElement?.textContent?.includes('toolbar button'),
    );
    expect(box?.checked).toBe(true);
    box?.click();
    expect(keys.change).toHaveBeenCalledWith({ badge: false });
  });
});
