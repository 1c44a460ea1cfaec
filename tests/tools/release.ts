// Makes a release: npm run release -- patch (or minor, major). The version, the changelog, one commit, one tag; nothing is pushed.
// In a terminal the changelog is opened for editing first. Leaving the entry empty takes everything back.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { bodyOf, entry, withEntry } from './release/changelog.ts';
import { nextVersion, type Step, STEPS } from './release/version.ts';

/** No tool asks for it at the top level, where only what tools ask for lies; .github is where its host looks for such files. */
const CHANGELOG = '.github/CHANGELOG.md';
const VERSIONED = ['package.json', 'package-lock.json'];

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** First lines of the commits since the last release, the newest first. */
function subjects(): string[] {
  const last = spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*'], { encoding: 'utf8' });
  const since = last.status === 0 ? [`${last.stdout.trim()}..HEAD`] : [];
  return git('log', '--no-merges', '--format=%s', ...since)
    .split('\n')
    .filter(Boolean);
}

/** Writes the version where the first `"version"` of a file stands: the package's own. */
function setVersion(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  const count = file === 'package-lock.json' ? 2 : 1;
  let left = count;
  const now = text.replaceAll(`"version": "${from}"`, (found) => (left-- > 0 ? `"version": "${to}"` : found));
  if (now === text) throw new Error(`${file} does not name version ${from}.`);
  writeFileSync(file, now);
}

function release(step: Step): void {
  const dirty = git('status', '--porcelain');
  if (dirty) throw new Error(`A release is of what is committed. Commit or take back first:\n${dirty}`);
  const { version: from } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const version = nextVersion(from, step);
  const tag = `v${version}`;
  if (git('tag', '--list', tag)) throw new Error(`${tag} is there already.`);
  const added = entry(version, new Date().toISOString().slice(0, 10), subjects());
  const takeBack = () => git('checkout', '--', CHANGELOG, ...VERSIONED);
  try {
    writeFileSync(CHANGELOG, withEntry(readFileSync(CHANGELOG, 'utf8'), added));
    for (const file of VERSIONED) setVersion(file, from, version);
    if (process.stdin.isTTY) {
      spawnSync(git('var', 'GIT_EDITOR'), [CHANGELOG], { stdio: 'inherit', shell: true });
      if (!bodyOf(readFileSync(CHANGELOG, 'utf8'), version))
        throw new Error('The entry is empty: nothing was released.');
    }
    git('commit', '--quiet', '--message', `release ${version}`, '--', CHANGELOG, ...VERSIONED);
    git('tag', '--annotate', '--message', `Sheaf ${version}`, tag);
  } catch (error) {
    takeBack();
    throw error;
  }
  console.log(`${version} is committed and tagged as ${tag}. Next: git push --follow-tags; npm run store`);
}

try {
  const [step] = process.argv.slice(2);
  if (!STEPS.includes(step as Step)) throw new Error(`Say which: npm run release -- ${STEPS.join('|')}`);
  release(step as Step);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
