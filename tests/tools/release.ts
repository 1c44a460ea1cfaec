// Makes a release: npm run release -- patch (or minor, major). The checks, the version, the changelog, one commit, one tag; nothing is pushed.
// In a terminal the changelog is opened for editing first. Leaving the entry empty takes everything back.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { run } from './build.ts';
import { bodyOf, entry, withEntry } from './release/changelog.ts';
import { nextVersion, type Step, STEPS, versionIn, withVersion } from './release/version.ts';

/** No tool asks for it at the top level, where only what tools ask for lies; .github is where its host looks for such files. */
const CHANGELOG = '.github/CHANGELOG.md';
/** Wherever a version is written down. The manifests, the packages and the answers to the stores take it from package.json. */
const VERSIONED = ['package.json', 'package-lock.json'];
const MAIN = 'main';

const git = (...args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const read = (path: string): string => readFileSync(path, 'utf8');

/** The newest release that this commit comes after: `v1.2.3`. */
function lastTag(): string | undefined {
  const { status, stdout } = spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** The version all files agree on. @throws Error when they do not, or when it is not the one that was released last */
function versionNow(last: string | undefined): string {
  const [version = '', ...others] = VERSIONED.flatMap((file) => versionIn(read(file)));
  if (others.some((other) => other !== version))
    throw new Error(
      `package.json and package-lock.json name different versions (${[version, ...others].join(', ')}). Mend that first: npm install --package-lock-only`,
    );
  if (last !== undefined && last !== `v${version}`)
    throw new Error(
      `The last release is ${last}, but package.json names ${version}. Only a release changes the version: set it back first.`,
    );
  return version;
}

/** @throws Error with what stands in the way of a release, and how it is mended */
function ready(): void {
  const branch = git('branch', '--show-current');
  if (branch !== MAIN)
    throw new Error(
      `A release is made on ${MAIN}; this is ${branch || 'no branch'}. Go there: git switch ${MAIN}`,
    );
  const dirty = git('status', '--porcelain');
  if (dirty) throw new Error(`A release is of what is committed. Commit or take back first:\n${dirty}`);
  const upstream = spawnSync('git', ['rev-list', '--count', 'HEAD..@{upstream}'], { encoding: 'utf8' });
  const behind = upstream.status === 0 ? Number(upstream.stdout) : 0;
  if (behind) throw new Error(`${MAIN} lacks ${behind} commits of its remote. Get them first: git pull`);
}

function release(step: Step): void {
  ready();
  const last = lastTag();
  const from = versionNow(last);
  const version = nextVersion(from, step);
  const tag = `v${version}`;
  if (git('tag', '--list', tag)) throw new Error(`${tag} is there already.`);
  // The tests in browsers are CI's: it was green, or nobody releases.
  for (const checks of ['check', 'unit'])
    if (!run('npm', ['run', checks])) throw new Error('The checks failed, see above. Nothing was released.');
  const subjects = git('log', '--no-merges', '--format=%s', ...(last ? [`${last}..HEAD`] : []));
  const added = entry(version, new Date().toISOString().slice(0, 10), subjects.split('\n').filter(Boolean));
  const before = git('rev-parse', 'HEAD');
  try {
    writeFileSync(CHANGELOG, withEntry(read(CHANGELOG), added));
    for (const file of VERSIONED) writeFileSync(file, withVersion(read(file), version));
    if (process.stdin.isTTY)
      spawnSync(git('var', 'GIT_EDITOR'), [CHANGELOG], { stdio: 'inherit', shell: true });
    if (!bodyOf(read(CHANGELOG), version)) throw new Error('The entry is empty: nothing was released.');
    git('commit', '--quiet', '--message', `release ${version}`, '--', CHANGELOG, ...VERSIONED);
    git('tag', '--annotate', '--message', `Sheaf ${version}`, tag);
  } catch (error) {
    // A commit that could not be tagged is no release either.
    git('reset', '--quiet', '--soft', before);
    git('checkout', '--quiet', before, '--', CHANGELOG, ...VERSIONED);
    throw error;
  }
  console.log(`
${version} is committed and tagged as ${tag}, on this machine only. Next:

  1. Read the entry in ${CHANGELOG}. To take all of it back: git tag -d ${tag} && git reset --keep HEAD~1
  2. git push --atomic --follow-tags
  3. npm run store -- --check && npm run store
  4. Upload the packages of .output/store by its answers.md: https://chrome.google.com/webstore/devconsole,
     https://partner.microsoft.com/dashboard/microsoftedge, https://addons.mozilla.org/developers (with the source zip)`);
}

try {
  const [step, ...rest] = process.argv.slice(2);
  if (!STEPS.includes(step as Step) || rest.length)
    throw new Error(`Say which: npm run release -- ${STEPS.join('|')}`);
  release(step as Step);
} catch (error) {
  const { stderr } = error as { stderr?: string };
  console.error(stderr?.trim() || (error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
