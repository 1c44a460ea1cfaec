import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { image, picture } from '../picture.ts';
import { scenes, takeScenes } from '../scenes.ts';

/** What the Chrome Web Store and Edge take: https://developer.chrome.com/docs/webstore/images. addons.mozilla.org shows the same. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

const FONT = `font-family: system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif;`;

/** A scene with what it shows said above it. */
const captioned = (file: string, caption: string): string =>
  `<!doctype html><style>
    body { margin: 0; width: 1280px; height: 800px; overflow: hidden; background: #f3ecdb; color: #23201a; ${FONT} }
    h1 { margin: 0; padding: 26px 0 22px; text-align: center; font-size: 30px; font-weight: 650; letter-spacing: -0.01em; }
    img { display: block; margin: 0 auto; border-radius: 10px; box-shadow: 0 6px 30px #0000003d; }
  </style><h1>${caption}</h1>${image(file)}`;

const icon = (): string => readFileSync('public/icon.svg', 'utf8');

/** The name beside the icon and no more: it is shown in every language, at half its size, on light grey. */
const tile = (): string =>
  `<!doctype html><style>
    body { margin: 0; width: 440px; height: 280px; display: flex; align-items: center; justify-content: center; gap: 26px;
      background: #4a2f06; color: #fff6e0; ${FONT} }
    p { margin: 0; font-size: 68px; font-weight: 700; letter-spacing: -0.03em; }
    svg { width: 132px; }
  </style>${icon()}<p>Sheaf</p>`;

/** Takes every picture that the stores ask for. */
export async function storePictures(folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'sheaf-pictures-'));
  try {
    const files = await takeScenes(scratch);
    for (const [i, { name, caption }] of scenes.entries()) {
      const to = join(folder, `screenshot-${i + 1}-${name}.png`);
      await picture(captioned(files.get(name) ?? '', caption), SCREEN, to);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  await picture(tile(), TILE, join(folder, 'tile.png'));
  await picture(
    `<!doctype html><style>body { margin: 0; } svg { display: block; width: 300px; }</style>${icon()}`,
    { width: 300, height: 300 },
    join(folder, 'logo-300.png'),
  );
  copyFileSync('public/icon/128.png', join(folder, 'icon-128.png'));
}
