import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Family = 'chromium' | 'firefox';
export interface Found {
  path: string;
  /** As the browser says it: `Mozilla Firefox 153.7.0esr`. */
  version: string;
}

/** Environment variables that name the browser to take. */
export const variables: Record<Family, string> = { chromium: 'CHROME', firefox: 'FIREFOX' };

interface Known {
  says: RegExp;
  /** On Linux, best first. */
  commands: string[];
  mac: string[];
  windows: string[];
  /** Where `@puppeteer/browsers` puts its download, below a folder per version. */
  downloaded: [folder: string, file: string];
}

const known: Record<Family, Known> = {
  chromium: {
    says: /chrom|edge|brave/iu,
    commands: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    mac: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'],
    windows: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    downloaded: ['chrome', 'chrome-linux64/chrome'],
  },
  firefox: {
    says: /firefox/iu,
    commands: ['firefox', 'firefox-esr'],
    mac: ['Firefox', 'Firefox ESR', 'Firefox Developer Edition'],
    windows: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
    downloaded: ['firefox', 'firefox/firefox'],
  },
};

/** Where the command that `install-browsers.ts` names puts a browser on a system without packages of them. */
export const downloadFolder = join(homedir(), '.cache', 'sheaf');

function candidates(family: Family): string[] {
  const { commands, mac, windows, downloaded } = known[family];
  const named = process.env[variables[family]];
  if (named) return [named];
  if (process.platform === 'darwin') {
    const binary = family === 'firefox' ? () => 'firefox' : (name: string) => name;
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      mac.map((name) => join(folder, `${name}.app/Contents/MacOS`, binary(name))),
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env['PROGRAMFILES'],
      process.env['PROGRAMFILES(X86)'],
      process.env['LOCALAPPDATA'],
    ];
    return roots.flatMap((root) => (root ? windows.map((path) => join(root, path)) : []));
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const [versions, file] = [join(downloadFolder, downloaded[0]), downloaded[1]];
  return [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...(existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, file)) : []),
  ];
}

/** A snap sees neither our build (a hidden folder) nor our profile (in /tmp), so it cannot be driven. Ubuntu's packages are wrappers of snaps. */
function isSnap(path: string): boolean {
  if ([path, realpathSync(path)].some((file) => file.startsWith('/snap/') || file === '/usr/bin/snap'))
    return true;
  const start = Buffer.alloc(4000);
  const file = openSync(path, 'r');
  readSync(file, start, 0, start.length, 0);
  closeSync(file);
  return start.toString('latin1').startsWith('#!') && start.includes('/snap/bin/');
}

/** What the browser says of itself, or undefined where the file is no browser but a stub that tells to install one. */
function version(family: Family, path: string): string | undefined {
  // chrome.exe opens a window when asked; that it is there must do.
  if (process.platform === 'win32') return path;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const line = stdout?.split('\n').find((text) => /\d\.\d/u.test(text) && known[family].says.test(text));
  return status === 0 ? line?.trim() : undefined;
}

const remembered = new Map<Family, Found>();

/** Looks for a browser of a family: the one named by `CHROME` or `FIREFOX`, else in the usual places of the system. */
export function lookFor(family: Family): Found | undefined {
  const before = remembered.get(family);
  if (before) return before;
  for (const path of new Set(candidates(family))) {
    if (!existsSync(path) || isSnap(path)) continue;
    const says = version(family, path);
    if (!says) continue;
    remembered.set(family, { path, version: says });
    return { path, version: says };
  }
  return undefined;
}
