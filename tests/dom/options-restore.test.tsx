import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { OpenBackup } from '../../lib/edge/opening.ts';
import { json } from '../../lib/export/json.ts';
import { toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import {
  T,
  button,
  fakeBackup,
  item,
  opening,
  page,
  paper,
  previewOf,
  text,
  undo,
  whole,
} from './options-page.tsx';

afterEach(() => render(null, document.body));

const file = (text: string, name = 'mine.json') => Object.assign(new Blob([text]), { name });

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
    const { model } = await page({ backup: fakeBackup({ openBackup }) });
    await model.restoring.openFile(file(whole));
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
    await model.restoring.openAutomatic(T);
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
    const { model } = await page({
      backup: fakeBackup({
        openBackup: opening({ restore: () => Promise.reject(new DOMException('', name)) }),
      }),
    });
    await model.restoring.openFile(file(whole));
    await model.restoring.restore();
    await vi.waitFor(() => expect(text()).toContain(said));
    expect(button('Restore 1 paper')).toBeDefined();
    expect(model.job.busy.value).toBe('');
  });

  it('that is cancelled is not done, and lets go of the file', async () => {
    const close = vi.fn();
    const restore: OpenBackup['restore'] = (_, __, { progress, signal }) => {
      progress(500, 1000);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const { model } = await page({ backup: fakeBackup({ openBackup: opening({ restore, close }) }) });
    await model.restoring.openFile(file(whole));
    await vi.waitFor(() => expect(button('Restore 1 paper')).toBeDefined());
    button('Restore 1 paper')?.click();
    await vi.waitFor(() => expect(text()).toContain('Restoring… 50%'));
    button('Cancel')?.click();
    await vi.waitFor(() => expect(text()).toContain('Cancelled. Nothing was restored.'));
    expect(close).toHaveBeenCalledOnce();
    expect(model.restoring.opened.value).toBeUndefined();
  });

  it('brings back what was removed since, unless the reader says otherwise', async () => {
    const preview = vi.fn<OpenBackup['preview']>(async () => previewOf([item(1, 'changed')], 3));
    const restore = vi.fn<OpenBackup['restore']>(async () => ({ papers: 1 }));
    const { model } = await page({ backup: fakeBackup({ openBackup: opening({ preview, restore }) }) });
    await model.restoring.openFile(file(whole));
    await vi.waitFor(() => expect(text()).toContain('Bring back 3 papers you removed after'));
    expect(preview.mock.lastCall?.[0]).toEqual({ bringBack: T });
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await vi.waitFor(() => expect(preview.mock.lastCall?.[0]).toEqual({}));
    await vi.waitFor(() => expect(model.job.busy.value).toBe(''));
    await model.restoring.restore();
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
    const { model } = await page({ backup: fakeBackup({ openBackup: opening({ preview, close }) }) });
    await model.restoring.openFile(file(content));
    await vi.waitFor(() => expect(text()).toContain(said));
    expect(preview).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
    expect(model.restoring.opened.value).toBeUndefined();
  });

  it('of a damaged file names what could not be read', async () => {
    const { model } = await page();
    const two = json.write([paper, toPaper(entry('2609.90002'), T)]).text;
    await model.restoring.openFile(file(two.slice(0, -300)));
    await vi.waitFor(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toContain('damaged or cut off'),
    );
    expect(button('Restore 1 paper')).toBeDefined();
  });

  it('says when there is nothing to do', async () => {
    const { model } = await page({
      backup: fakeBackup({ openBackup: opening({ preview: async () => previewOf([item(1, 'untouched')]) }) }),
    });
    await model.restoring.openFile(file(whole));
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

describe('a restore in which two papers have one citation key', () => {
  it('says which one gets another, before and after', async () => {
    const clashes = { first: [{ uid: 'a', key: 'moss2020deep', now: 'moss2020deep-a' }], count: 1 };
    const preview = { ...previewOf([item(1, 'new')]), clashes };
    const { model } = await page({
      backup: fakeBackup({ openBackup: opening({ preview: async () => preview }) }),
    });
    await model.restoring.openFile(file(whole));
    expect(text()).toContain('One citation key was given out to two papers.');
    expect(text()).toContain('moss2020deep → moss2020deep-a');
    await model.restoring.restore();
    expect(text()).toContain(
      'The citation key moss2020deep was given out twice: one of the papers is moss2020deep-a now.',
    );
  });
});
