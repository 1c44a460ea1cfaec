import { join } from 'node:path';

import type { Viewport } from '../e2e/harness/types.ts';
import type { Shelf } from '../states/shelves.ts';
import { settled, Stage } from '../states/stage.ts';
import { states } from '../states/states.ts';
import { image, picture } from './picture.ts';

interface Shot {
  state: string;
  size: Viewport;
  dark?: boolean;
  /** Another library than the state is held to WCAG with. */
  shelf?: Shelf;
}

/** One picture for those who do not know Sheaf yet: some named states side by side. */
export interface Scene {
  name: string;
  /** What it shows, in a line. */
  caption: string;
  /** From left to right; together at most 1280 px wide with the gaps. */
  shots: Shot[];
  /** px between them */
  gap: number;
}

const HEIGHT = 690;
const panel = { width: 380, height: HEIGHT };

/** The stores', Chrome's shows five at most; the README shows those it names. */
export const scenes: Scene[] = [
  {
    name: 'page',
    caption: 'One click keeps a paper, wherever it is listed',
    shots: [
      { state: 'page-marks', shelf: 'empty', size: { width: 879, height: HEIGHT } },
      { state: 'panel-library', size: panel },
    ],
    gap: 1,
  },
  {
    name: 'triage',
    caption: 'Go through the morning’s list with single keys',
    shots: [
      { state: 'page-triage', shelf: 'three', size: { width: 879, height: HEIGHT } },
      { state: 'this-page', shelf: 'three', size: panel },
    ],
    gap: 1,
  },
  {
    name: 'library',
    caption: 'Find it again by any word, read it, cite it',
    shots: [
      { state: 'search-found', size: panel },
      { state: 'details', size: panel },
      { state: 'export-menu', size: panel, dark: true },
    ],
    gap: 24,
  },
  {
    name: 'week',
    caption: 'See what the week brought, and what your library is about',
    shots: [
      { state: 'week', size: panel },
      { state: 'week-charts', size: panel },
      { state: 'week-topics', size: panel, dark: true },
    ],
    gap: 24,
  },
  {
    name: 'careful',
    caption: 'Each paper once: where it is doubtful, you decide',
    shots: [
      { state: 'review', size: { width: 600, height: HEIGHT } },
      { state: 'import-preview', size: { width: 440, height: HEIGHT } },
    ],
    gap: 24,
  },
];

/** Takes all scenes, in Chromium. @returns their files by name */
export async function takeScenes(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const shot = new Map<string, string>();
  const wanted = scenes.flatMap(({ name, shots }) =>
    shots.map(({ shelf, state: called, ...how }, i) => {
      const state = states.find((one) => one.name === called);
      if (!state) throw new Error(`No state is called ${called}.`);
      return { ...how, state, shelf: shelf ?? state.shelf, place: `${name} ${i}` };
    }),
  );
  for (const shelf of new Set(wanted.map((one) => one.shelf))) {
    const stage = await Stage.set('chromium', shelf);
    try {
      for (const { state, size, dark, place } of wanted.filter((one) => one.shelf === shelf)) {
        const page = await state.there(stage);
        await page.setViewport(size);
        await page.setColorScheme(dark ? 'dark' : 'light');
        await settled(page);
        const file = join(folder, `shot-${place}.png`);
        await page.screenshot(file);
        await page.setColorScheme('light');
        shot.set(place, file);
      }
    } finally {
      await stage.close();
    }
  }
  for (const { name, shots, gap } of scenes) {
    const width = shots.reduce((sum, { size }) => sum + size.width, gap * (shots.length - 1));
    const file = join(folder, `${name}.png`);
    await picture(
      `<!doctype html><style>body { margin: 0; display: flex; gap: ${gap}px; background: ${gap > 1 ? '#f3ecdb' : '#c8c4ba'} }</style>${shots
        .map((_, i) => image(shot.get(`${name} ${i}`) ?? ''))
        .join('')}`,
      { width, height: HEIGHT },
      file,
    );
    files.set(name, file);
  }
  return files;
}
