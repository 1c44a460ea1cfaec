import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { type Packed, unzip, zip } from './zip.ts';

/** Files below a folder. */
function filesIn(folder: string): Packed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name: name.replaceAll('\\', '/'), data: readFileSync(join(folder, name)) }));
}

/** The source as it is committed, without the saved pages that only tests read. @throws Error when files differ from the commit */
function sources(): Packed[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
  const changed = git('status', '--porcelain');
  if (changed) throw new Error(`The source zip is of a commit. Commit these first:\n${changed}`);
  return git('ls-files', '--stage', '-z')
    .split('\0')
    .filter(Boolean)
    .map((line): [mode: string, name: string] => [line.slice(0, 6), line.slice(line.indexOf('\t') + 1)])
    .filter(([, name]) => !/^tests\/fixtures\/|^\.github\/.*\.png$/u.test(name))
    .map(([mode, name]) => ({ name, data: readFileSync(name), runs: mode === '100755' }));
}

/**
 * Packs the builds and the source, the same bytes for the same commit.
 * @param folder where they go
 * @returns their paths
 */
export function pack(
  folder: string,
  version: string,
): Record<'chrome' | 'edge' | 'firefox' | 'sources', string> {
  const write = (name: string, files: Packed[]) => {
    const path = join(folder, `sheaf-${version}-${name}.zip`);
    writeFileSync(path, zip(files));
    return path;
  };
  mkdirSync(folder, { recursive: true });
  const chromium = filesIn('.output/chrome-mv3');
  return {
    chrome: write('chrome', chromium),
    // Edge takes the same build, and its store a file of its own.
    edge: write('edge', chromium),
    firefox: write('firefox', filesIn('.output/firefox-mv3')),
    sources: write('sources', sources()),
  };
}

/**
 * Does what a reviewer of addons.mozilla.org does: unpacks the source into an empty folder, builds it by the README, compares.
 * @returns what differs, a line each; nothing when the zips are what the source makes
 */
export function rebuild(paths: ReturnType<typeof pack>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-rebuild-'));
  try {
    for (const { name, data, runs } of unzip(readFileSync(paths.sources))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), data, { mode: runs ? 0o755 : 0o644 });
    }
    // As in a shell of its own: npm tells its scripts where they are, and the folder is another one.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
    for (const args of [['ci'], ['run', 'build']]) {
      const { status } = spawnSync('npm', [...args, '--loglevel=error'], {
        cwd: folder,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0) return [`npm ${args.join(' ')} failed in a folder with the unpacked source`];
    }
    return (['chrome', 'firefox'] as const).flatMap((browser) =>
      differences(readFileSync(paths[browser]), filesIn(join(folder, `.output/${browser}-mv3`))).map(
        (line) => `${browser}: ${line}`,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What of an archive is not as in these files. */
function differences(archive: Buffer, files: Packed[]): string[] {
  if (zip(files).equals(archive)) return [];
  const [mine, theirs] = [unzip(archive), files].map(
    (list) => new Map(list.map(({ name, data }) => [name, data.toString('base64')])),
  ) as [Map<string, string>, Map<string, string>];
  const names = new Set([...mine.keys(), ...theirs.keys()]);
  const differing = [...names].filter((name) => mine.get(name) !== theirs.get(name));
  return differing.length
    ? differing.map((name) => `${name} differs`)
    : ['the same files are packed otherwise'];
}
