import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { downloadFolder, type Family, type Found, lookFor, variables } from './browsers.ts';

const packages: Record<Family, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const names: Record<Family, string> = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };

/** `ID` of /etc/os-release, `debian` or `ubuntu`; empty elsewhere. */
function distribution(): string {
  const file = '/etc/os-release';
  return existsSync(file) ? (/^ID="?([^"\n]+)/mu.exec(readFileSync(file, 'utf8'))?.[1] ?? '') : '';
}

const has = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

/** The line that runs a command as root: a system of few packages has no `sudo`. */
function asRoot(command: string): string {
  if (process.getuid?.() === 0) return command;
  if (!has('sudo')) return `su -c '${command}'`;
  return command.includes('&&') ? `sudo sh -c '${command}'` : `sudo ${command}`;
}

/** The one command that puts a browser on this system. */
export function installCommand(families: Family[]): string {
  const pick = (chromium: string, firefox: string) =>
    families.map((family) => (family === 'chromium' ? chromium : firefox)).join(' ');
  if (process.platform === 'darwin') return `brew install --cask ${pick('google-chrome', 'firefox')}`;
  if (process.platform === 'win32') return `winget install ${pick('Google.Chrome', 'Mozilla.Firefox')}`;
  // Ubuntu's own packages are snaps, which cannot be driven from outside.
  if (distribution() !== 'ubuntu') {
    if (has('apt-get'))
      // A fresh system knows of no package yet.
      return asRoot(`apt-get update && apt-get install -y ${families.map((family) => packages[family]).join(' ')}`); // prettier-ignore
    if (has('dnf')) return asRoot(`dnf install -y ${pick('chromium', 'firefox')}`);
    if (has('pacman')) return asRoot(`pacman -S --needed ${pick('chromium', 'firefox')}`);
    if (has('zypper')) return asRoot(`zypper install ${pick('chromium', 'MozillaFirefox')}`);
  }
  const download = (name: string) =>
    `npx --yes @puppeteer/browsers install ${name}@stable --path ${downloadFolder}`;
  return families.map((family) => download(family === 'chromium' ? 'chrome' : 'firefox')).join(' && ');
}

/**
 * Makes sure that the browsers are there. Installs what is missing where the system can do so without a question: as
 * root where Debian's package manager is.
 * @throws Error that names the one command to run
 */
export function ensureBrowsers(families: Family[]): Record<Family, Found | undefined> {
  let missing = families.filter((family) => !lookFor(family));
  const named = missing.some((family) => process.env[variables[family]]);
  if (
    missing.length > 0 &&
    !named &&
    process.getuid?.() === 0 &&
    distribution() !== 'ubuntu' &&
    has('apt-get')
  ) {
    const wanted = missing.map((family) => packages[family]);
    console.log(`Installing ${wanted.join(' and ')} with apt-get`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...wanted);
    missing = families.filter((family) => !lookFor(family));
  }
  if (missing.length > 0) {
    const what = missing.map((family) => names[family]).join(' and ');
    throw new Error(
      `${what} not found. Install with:\n\n  ${installCommand(missing)}\n\nor set ${missing.map((family) => variables[family]).join(' and ')} to a browser's path, and run this again.`,
    );
  }
  return { chromium: lookFor('chromium'), firefox: lookFor('firefox') };
}

/** Path of a browser. @throws Error that names the command to install it */
export function browserPath(family: Family): string {
  const found = lookFor(family);
  if (!found) throw new Error(`${names[family]} not found. Install with: ${installCommand([family])}`);
  return found.path;
}
