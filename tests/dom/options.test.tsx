import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { type AnywhereEdges, AnywhereModel } from '../../components/anywhere-model.ts';
import { type BackupEdges, BackupModel } from '../../components/backup-model.ts';
import { type FollowedEdges, FollowedModel } from '../../components/followed-model.ts';
import { type KeysEdges, KeysModel } from '../../components/keys-model.ts';
import { Notices } from '../../components/notices.ts';
import { Options } from '../../components/Options.tsx';
import { type SeenEdges, SeenModel } from '../../components/seen-model.ts';
import { type Preview, type RestoreItem, planRestore, readBackup, summary } from '../../lib/backup/index.ts';
import { explain } from '../../lib/edge/explain.ts';
import type { SitesEdges } from '../../lib/edge/sites-edges.ts';
import type { OpenBackup } from '../../lib/edge/opening.ts';
import type { Followed } from '../../lib/followed.ts';
import { MOST, withFollowed } from '../../lib/followed/list.ts';
import { json } from '../../lib/export/json.ts';
import { toPaper } from '../../lib/paper.ts';
import { DEFAULTS, type Settings } from '../../lib/settings.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21, 12);
const paper = toPaper(entry('2609.90001'), T);
const file = (text: string, name = 'mine.json') => Object.assign(new Blob([text]), { name });
const whole = json.write([paper], { at: T }).text;

const item = (n: number, fate: RestoreItem['fate'], reasons: string[] = []): RestoreItem => ({
  uid: `arxiv:2609.${90_000 + n}`,
  title: `Paper ${n} <b>& more</b>`,
  fate,
  reasons,
  removed: false,
});
const nothing = { papers: [], tombstones: [], decisions: [] };
const previewOf = (items: RestoreItem[], removedSince = 0): Preview => {
  const plan = { ...planRestore(nothing, nothing), items, removedSince };
  return { ...summary(plan), changes: items.some(({ fate }) => fate !== 'untouched') };
};

/** A backup that is open, read for real; what restoring it would do is made up. */
const opening =
  (changes: Partial<OpenBackup> = {}) =>
  (from: Blob | number): OpenBackup => ({
    async read() {
      const backup = readBackup(typeof from === 'number' ? whole : await from.text());
      return { ...backup, empty: backup.papers.length === 0 };
    },
    preview: async () => previewOf([item(1, 'new')]),
    restore: async () => ({ papers: 1, act: 7 }),
    close: () => {},
    ...changes,
  });

function fakeEdges(changes: Partial<BackupEdges> = {}): BackupEdges {
  return {
    storage: async () => ({ papers: 1234, trash: 5, used: 4_200_000, quota: 10e9, kept: true }),
    automatic: async () => [{ at: T, papers: 1230, size: 250_000, content: 'x' }],
    automaticFile: vi.fn(async () => new Blob([whole])),
    write: vi.fn(async () => ({ file: new Blob([whole]), papers: 1 })),
    openBackup: opening(),
    undo: vi.fn(async () => ({})),
    onChange: () => {},
    now: () => T,
    download: vi.fn(),
    explain,
    ...changes,
  };
}

const { signal } = new AbortController();
const text = () => document.body.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((it) =>
    (it.getAttribute('aria-label') ?? it.textContent)?.startsWith(name),
  );

/** The way back that a notice offers; among the keys of triage there is an Undo as well. */
const undo = () =>
  [...document.querySelectorAll<HTMLElement>('[role=status] button')].find((it) => it.textContent === 'Undo');

/** A memory of some papers, as the options page sees it. */
function fakeSeen(changes: Partial<SeenEdges> = {}) {
  let papers = 4_321;
  return {
    size: async () => ({ papers, visits: papers, days: papers ? 87 : 0, bytes: 1_200_000 }),
    clear: vi.fn(async () => {
      papers = 0;
    }),
    remembers: async () => true,
    remember: vi.fn(async () => {}),
    ...changes,
  };
}

/** Settings, as the options page sees them. */
function fakeKeys(changes: Partial<KeysEdges> = {}): KeysEdges {
  return {
    settings: async () => DEFAULTS,
    change: vi.fn(async () => {}),
    onSettings: () => {},
    samples: async () => [],
    ...changes,
  };
}

/** A browser that lets all sites be read, unless some are named. */
function fakeSites(refused: string[] = []): SitesEdges {
  return { refused: async () => refused, allow: vi.fn(async () => true), onAccess: () => {} };
}

/** A list of what is followed, kept in memory. */
function fakeFollowed(list: Followed[] = []): FollowedEdges & { copied: string[] } {
  const copied: string[] = [];
  return {
    copied,
    followed: async () => list,
    onFollowed: () => {},
    follow: async (items) => {
      const made = withFollowed(list, items);
      list = made.list;
      return made;
    },
    unfollow: async (items) => {
      list = list.filter((one) => !items.some(({ text }) => text === one.text));
    },
    copy: async (said) => {
      copied.push(said);
    },
  };
}

/** Keys of a browser. */
const fakeAnywhere = (): AnywhereEdges => ({
  shortcuts: async () => [
    { name: 'save-page', description: 'Save all papers', keys: 'Alt+Shift+K' },
    { name: 'next-new', description: 'Go on', keys: '' },
  ],
  onShortcuts: () => {},
  changeShortcuts: vi.fn(async () => {}),
});

async function page(
  edges = fakeEdges(),
  seen: SeenEdges = fakeSeen(),
  keysEdges = fakeKeys(),
  followedEdges = fakeFollowed(),
  sites = fakeSites(),
  anywhereEdges = fakeAnywhere(),
) {
  const notices = new Notices(explain);
  const model = new BackupModel(edges, notices);
  const seenModel = new SeenModel(seen, notices);
  const keys = new KeysModel(keysEdges, notices);
  const followed = new FollowedModel(followedEdges, notices);
  const anywhere = new AnywhereModel(anywhereEdges, notices);
  render(
    <Options
      model={model}
      keys={keys}
      seen={seenModel}
      sites={sites}
      followed={followed}
      anywhere={anywhere}
      notices={notices}
    />,
    document.body,
  );
  await Promise.all([
    model.open(signal),
    keys.open(signal),
    seenModel.open(),
    followed.open(signal),
    anywhere.open(signal),
  ]);
  await Promise.resolve();
  return { model, edges, followed };
}
afterEach(() => render(null, document.body));

describe('the options page', () => {
  it('says how much there is, how safe it lies, and when the last backup was made', async () => {
    await page();
    for (const said of ['1,234', '4.2 MB', '10 GB allowed', 'keeps it', 'The last one was made Nov 21, 2026'])
      expect(text()).toContain(said);
  });

  it('warns when the browser may delete the library', async () => {
    await page(fakeEdges({ storage: async () => ({ papers: 1, trash: 0, kept: false }) }));
    expect(text()).toContain('may delete it');
    expect(text()).toContain('not known');
  });

  it('says why there is no library, instead of showing zeros', async () => {
    const none = () => Promise.reject(Object.assign(new Error(''), { name: 'NoPlace' }));
    await page(fakeEdges({ storage: none }));
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
    const { edges, model } = await page(fakeEdges({ write: full }));
    button('Back up now')?.click();
    await vi.waitFor(() => expect(text()).toContain('No backup was made. The disk is full.'));
    expect(edges.download).not.toHaveBeenCalled();
    expect(model.busy.value).toBe('');
  });

  it('says how far it is, and stops when told to', async () => {
    const write: BackupEdges['write'] = (_, { progress, signal }) => {
      progress(1, 3);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const { edges, model } = await page(fakeEdges({ write }));
    button('Back up now')?.click();
    await vi.waitFor(() => expect(text()).toContain('Backing up… 33%'));
    button('Cancel')?.click();
    await vi.waitFor(() => expect(text()).toContain('Cancelled. No backup was made.'));
    expect(edges.download).not.toHaveBeenCalled();
    expect(model.busy.value).toBe('');
    expect(button('Cancel')).toBeUndefined();
  });

  it('saves an automatic backup as a file', async () => {
    const { edges } = await page();
    button('Save as file')?.click();
    await vi.waitFor(() => expect(edges.download).toHaveBeenCalled());
  });
});

describe('a restore', () => {
  const items = [
    item(1, 'new'),
    item(2, 'changed', ['One more source']),
    item(3, 'possible', ['Same title']),
    item(4, 'untouched'),
    ...Array.from({ length: 60 }, (_, i) => item(10 + i, 'new')),
  ];

  it('is previewed with counts, reasons and the first fifty titles, and nothing is written before the reader says so', async () => {
    const restore = vi.fn<OpenBackup['restore']>();
    const close = vi.fn();
    const openBackup = opening({ preview: async () => previewOf(items), restore, close });
    const { model } = await page(fakeEdges({ openBackup }));
    await model.openFile(file(whole));
    await vi.waitFor(() => expect(button('Restore 63 papers')).toBeDefined());
    expect(
      [...document.querySelectorAll('[aria-label="Preview of the restore"] summary')].map(
        (it) => it.textContent,
      ),
    ).toEqual(['61 New', '1 Changed', '1 Possible duplicates', '1 Untouched']);
    expect(document.querySelectorAll('details:first-of-type li')).toHaveLength(50);
    for (const said of ['and 11 more', 'One more source', 'Same title', 'Paper 1 <b>& more</b>'])
      expect(text()).toContain(said);
    expect(restore).not.toHaveBeenCalled();
    button('Cancel')?.click();
    await vi.waitFor(() => expect(button('Restore 63 papers')).toBeUndefined());
    expect(close).toHaveBeenCalledOnce();
    expect(restore).not.toHaveBeenCalled();
  });

  it('tells what it did, with a way back', async () => {
    const { model, edges } = await page();
    await model.openAutomatic(T);
    await vi.waitFor(() => expect(button('Restore 1 paper')).toBeDefined());
    button('Restore 1 paper')?.click();
    await vi.waitFor(() => expect(text()).toContain('Restored 1 paper from sheaf-backup-2026-11-21.json.'));
    undo()?.click();
    await vi.waitFor(() => expect(edges.undo).toHaveBeenCalledWith(7));
  });

  it.each([
    ['QuotaExceededError', 'Nothing was restored. The disk is full.'],
    ['AbortError', 'Nothing was restored. The browser broke this off.'],
  ])('that fails says that nothing was restored, and stays open: %s', async (name, said) => {
    const { model } = await page(
      fakeEdges({ openBackup: opening({ restore: () => Promise.reject(new DOMException('', name)) }) }),
    );
    await model.openFile(file(whole));
    await model.restore();
    await vi.waitFor(() => expect(text()).toContain(said));
    expect(button('Restore 1 paper')).toBeDefined();
    expect(model.busy.value).toBe('');
  });

  it('that is cancelled is not done, and lets go of the file', async () => {
    const close = vi.fn();
    const restore: OpenBackup['restore'] = (_, __, { progress, signal }) => {
      progress(500, 1000);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const { model } = await page(fakeEdges({ openBackup: opening({ restore, close }) }));
    await model.openFile(file(whole));
    await vi.waitFor(() => expect(button('Restore 1 paper')).toBeDefined());
    button('Restore 1 paper')?.click();
    await vi.waitFor(() => expect(text()).toContain('Restoring… 50%'));
    button('Cancel')?.click();
    await vi.waitFor(() => expect(text()).toContain('Cancelled. Nothing was restored.'));
    expect(close).toHaveBeenCalledOnce();
    expect(model.opened.value).toBeUndefined();
  });

  it('brings back what was removed since, unless the reader says otherwise', async () => {
    const preview = vi.fn<OpenBackup['preview']>(async () => previewOf([item(1, 'changed')], 3));
    const restore = vi.fn<OpenBackup['restore']>(async () => ({ papers: 1 }));
    const { model } = await page(fakeEdges({ openBackup: opening({ preview, restore }) }));
    await model.openFile(file(whole));
    await vi.waitFor(() => expect(text()).toContain('Bring back 3 papers you removed after'));
    expect(preview.mock.lastCall?.[0]).toEqual({ bringBack: T });
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await vi.waitFor(() => expect(preview.mock.lastCall?.[0]).toEqual({}));
    await vi.waitFor(() => expect(model.busy.value).toBe(''));
    await model.restore();
    expect(restore.mock.lastCall?.slice(0, 2)).toEqual([{}, 'mine.json']);
  });

  it.each([
    ['{"name":"Soup"}', 'mine.json is no backup of Sheaf'],
    ['', 'mine.json is no backup of Sheaf'],
    [json.write([]).text, 'There are no papers in mine.json'],
    [whole.replace('"sources":[', '"sources":7,"was":['), 'Nothing in mine.json could be read'],
  ])('of what is no backup says so and changes nothing: %.20s', async (content, said) => {
    const preview = vi.fn<OpenBackup['preview']>();
    const close = vi.fn();
    const { model } = await page(fakeEdges({ openBackup: opening({ preview, close }) }));
    await model.openFile(file(content));
    await vi.waitFor(() => expect(text()).toContain(said));
    expect(preview).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
    expect(model.opened.value).toBeUndefined();
  });

  it('of a damaged file names what could not be read', async () => {
    const { model } = await page();
    const two = json.write([paper, toPaper(entry('2609.90002'), T)]).text;
    await model.openFile(file(two.slice(0, -300)));
    await vi.waitFor(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toContain('damaged or cut off'),
    );
    expect(button('Restore 1 paper')).toBeDefined();
  });

  it('says when there is nothing to do', async () => {
    const { model } = await page(
      fakeEdges({ openBackup: opening({ preview: async () => previewOf([item(1, 'untouched')]) }) }),
    );
    await model.openFile(file(whole));
    await vi.waitFor(() => expect(text()).toContain('Everything in this file is in your library already.'));
    expect(button('Close')).toBeDefined();
    expect(button('Restore 0')).toBeUndefined();
  });

  it('takes a file that is dropped', async () => {
    await page();
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [file(whole, 'dropped.json')] } });
    button('Restore from a file')?.closest('section')?.dispatchEvent(drop);
    await vi.waitFor(() => expect(text()).toContain('dropped.json'));
    expect(drop.defaultPrevented).toBe(true);
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
    await page(fakeEdges(), fakeSeen(), fakeKeys(), fakeFollowed(), sites);
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
    await page(fakeEdges(), seen);
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
    await page(fakeEdges(), seen);
    expect(box()?.checked).toBe(true);
    box()?.click();
    await vi.waitFor(() => expect(seen.remember).toHaveBeenCalledWith(false));
    expect(button('Forget all of it')).toBeDefined();
  });

  it('says so when it cannot be read, and the rest of the page stays', async () => {
    await page(fakeEdges(), fakeSeen({ size: () => Promise.reject(new Error('Broken.')) }));
    await vi.waitFor(() => expect(text()).toContain('What you have seen cannot be read. Broken.'));
    expect(button('Back up now')).toBeDefined();
  });
});

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
    await page(fakeEdges(), fakeSeen(), keys);
    expect(shown()).toEqual(['lovewell2026neural', 'berg2025patience', 'lovewell2026neural-a']);
    await write('{author:camel}{year:2}');
    expect(shown()).toEqual(['Lovewell26', 'Berg25', 'Lovewell26a']);
    expect(keys.change).not.toHaveBeenCalled();
    await done();
    expect(keys.change).toHaveBeenCalledWith({ keyFormat: '{author:camel}{year:2}' });
  });

  it('say where a text is no format, and keep the format there was', async () => {
    const keys = fakeKeys();
    await page(fakeEdges(), fakeSeen(), keys);
    await write('{author}{yaer}');
    await done();
    expect(text()).toContain('At letter 10: There is no field “yaer”.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(shown()).toEqual([]);
    expect(keys.change).not.toHaveBeenCalled();
  });

  it('are those of the newest papers, by the format and not as the reader wrote them', async () => {
    const own = { ...paper, reader: { citekey: { value: 'mine', at: 1 } } };
    await page(fakeEdges(), fakeSeen(), fakeKeys({ samples: async () => [own] }));
    await write('{arxiv}');
    expect(shown()).toEqual(['2609.90001']);
  });

  it('follow what is chosen in another window, but not over what is being written here', async () => {
    let tell: (settings: Settings) => void = () => {};
    await page(fakeEdges(), fakeSeen(), fakeKeys({ onSettings: (heard) => void (tell = heard) }));
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

describe('a restore in which two papers have one citation key', () => {
  it('says which one gets another, before and after', async () => {
    const clashes = { first: [{ uid: 'a', key: 'moss2020deep', now: 'moss2020deep-a' }], count: 1 };
    const preview = { ...previewOf([item(1, 'new')]), clashes };
    const { model } = await page(fakeEdges({ openBackup: opening({ preview: async () => preview }) }));
    await model.openFile(file(whole));
    expect(text()).toContain('One citation key was given out to two papers.');
    expect(text()).toContain('moss2020deep → moss2020deep-a');
    await model.restore();
    expect(text()).toContain(
      'The citation key moss2020deep was given out twice: one of the papers is moss2020deep-a now.',
    );
  });
});

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
    return { ...(await page(undefined, undefined, undefined, edges)), edges };
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

describe('what works without opening Sheaf', () => {
  it('is said with its keys, and where they are changed', async () => {
    const edges = fakeAnywhere();
    await page(undefined, undefined, undefined, undefined, undefined, edges);
    expect([...document.querySelectorAll('dl kbd')].map((it) => it.textContent)).toEqual(['Alt+Shift+K']);
    expect(text()).toContain('no key set');
    expect(text()).toContain('chrome://extensions/shortcuts');
    button('Change the keys')?.click();
    expect(edges.changeShortcuts).toHaveBeenCalled();
  });

  it('has a switch for the count at the toolbar button', async () => {
    const keys = fakeKeys();
    await page(undefined, undefined, keys);
    const box = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find((it) =>
      it.parentElement?.textContent?.includes('toolbar button'),
    );
    expect(box?.checked).toBe(true);
    box?.click();
    expect(keys.change).toHaveBeenCalledWith({ badge: false });
  });
});
