import { render } from 'preact';
import { vi } from 'vitest';

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
import { withFollowed } from '../../lib/followed/list.ts';
import { json } from '../../lib/export/json.ts';
import { toPaper } from '../../lib/paper.ts';
import { DEFAULTS } from '../../lib/settings.ts';
import { entry } from '../unit/entries.ts';

export const T = new Date(2026, 10, 21, 12).getTime();
export const paper = toPaper(entry('2609.90001'), T);
/** A backup with one paper. */
export const whole = json.write([paper], { at: T }).text;

export const item = (n: number, fate: RestoreItem['fate'], reasons: string[] = []): RestoreItem => ({
  uid: `arxiv:2609.${90_000 + n}`,
  title: `Paper ${n} <b>& more</b>`,
  fate,
  reasons,
  removed: false,
});

const nothing = { papers: [], tombstones: [], decisions: [] };
/** What restoring these would do. */
export const previewOf = (items: RestoreItem[], removedSince = 0): Preview => {
  const plan = { ...planRestore(nothing, nothing), items, removedSince };
  return { ...summary(plan), changes: items.some(({ fate }) => fate !== 'untouched') };
};

/** A backup that is open, read for real; what restoring it would do is made up. */
export const opening =
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

/** A library that is backed up without a hitch, unless something is changed. */
export function fakeBackup(changes: Partial<BackupEdges> = {}): BackupEdges {
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
export const text = () => document.body.textContent ?? '';
/** The first button whose name begins so. */
export const button = (name: string) =>
  [...document.querySelectorAll('button')].find((it) =>
    (it.getAttribute('aria-label') ?? it.textContent)?.startsWith(name),
  );

/** The way back that a notice offers; among the keys of triage there is an Undo as well. */
export const undo = () =>
  [...document.querySelectorAll<HTMLElement>('[role=status] button')].find((it) => it.textContent === 'Undo');

/** A memory of some papers, as the options page sees it. */
export function fakeSeen(changes: Partial<SeenEdges> = {}) {
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
export function fakeKeys(changes: Partial<KeysEdges> = {}): KeysEdges {
  return {
    settings: async () => DEFAULTS,
    change: vi.fn(async () => {}),
    onSettings: () => {},
    samples: async () => [],
    ...changes,
  };
}

/** A browser that lets all sites be read, unless some are named. */
export function fakeSites(refused: string[] = []): SitesEdges {
  return { refused: async () => refused, allow: vi.fn(async () => true), onAccess: () => {} };
}

/** A list of what is followed, kept in memory. */
export function fakeFollowed(list: Followed[] = []): FollowedEdges & { copied: string[] } {
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
export const fakeAnywhere = (): AnywhereEdges => ({
  shortcuts: async () => [
    { name: 'save-page', description: 'Save all papers', keys: 'Alt+Shift+K' },
    { name: 'next-new', description: 'Go on', keys: '' },
  ],
  onShortcuts: () => {},
  changeShortcuts: vi.fn(async () => {}),
});

/** Shows the options page, with these edges and made-up ones for the rest. */
export async function page({
  backup = fakeBackup(),
  seen = fakeSeen(),
  keys: keysEdges = fakeKeys(),
  followed: followedEdges = fakeFollowed(),
  sites = fakeSites(),
  anywhere: anywhereEdges = fakeAnywhere(),
}: {
  backup?: BackupEdges;
  seen?: SeenEdges;
  keys?: KeysEdges;
  followed?: FollowedEdges;
  sites?: SitesEdges;
  anywhere?: AnywhereEdges;
} = {}) {
  const notices = new Notices(explain);
  const model = new BackupModel(backup, notices);
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
  return { model, edges: backup, followed };
}
