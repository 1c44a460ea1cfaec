// `npm run release` from its first line to its last, in repositories of its own: with a remote, and checks that pass or fail as a test likes.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../tools/release.ts');
const WHO = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
  [`GIT_${role}_NAME`, 'Ines'],
  [`GIT_${role}_EMAIL`, 'ines@example.org'],
]);
// Neither this machine's settings nor a hook that runs this test reach the repositories.
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:GIT_|npm_)/u.test(name))),
  ...Object.fromEntries(WHO),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};
const CHANGELOG = '.github/CHANGELOG.md';
const PASS = 'node -e 0';

let folder = '';
let home = '';
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: home, env, encoding: 'utf8' }).trim();
const read = (name: string): string => readFileSync(join(home, name), 'utf8');
const write = (name: string, text: string): void => writeFileSync(join(home, name), text);

/** package.json, and the lockfile with a package that has the same version by chance. */
function versioned(version: string, check = PASS): void {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  write('package.json', json({ name: 'sheaf', version, scripts: { check, unit: PASS } }));
  write('package-lock.json', json({ name: 'sheaf', version, packages: { '': { version }, 'node_modules/ink': { version: '0.1.0' } } })); // prettier-ignore
}
function commit(subject: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', subject);
}
function release(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: home, env, encoding: 'utf8' }); // prettier-ignore
  return { status, said: stdout + stderr };
}
/** All that a release may change. */
const standing = () => [
  git('rev-parse', 'HEAD'),
  git('tag'),
  git('status', '--porcelain'),
  read('package.json'),
];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-release-'));
  home = join(folder, 'work');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'far.git')], {
    env,
  });
  execFileSync('git', ['clone', '--quiet', join(folder, 'far.git'), home], { env, stdio: 'ignore' });
  git('checkout', '--quiet', '-B', 'main');
  mkdirSync(join(home, '.github'));
  write(CHANGELOG, '# Changelog\n\nWhat changed.\n');
  versioned('0.1.0');
  commit('marks: fifty in one go');
  git('push', '--quiet', '--set-upstream', 'origin', 'main');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a release', () => {
  it('has its version in every place, its entry, its commit, its tag, and says what comes next', () => {
    const { status, said } = release('minor');
    expect([status, said]).toEqual([0, expect.stringContaining('0.2.0 is committed and tagged as v0.2.0')]);
    expect(said).toContain('git push --atomic --follow-tags');
    expect(said).toContain('npm run store');
    expect(JSON.parse(read('package.json'))).toMatchObject({ version: '0.2.0' });
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({
      version: '0.2.0',
      packages: { '': { version: '0.2.0' }, 'node_modules/ink': { version: '0.1.0' } },
    });
    expect(read(CHANGELOG)).toMatch(
      /^## 0\.2\.0 · \d{4}-\d\d-\d\d\n\n### On the page\n\n- Fifty in one go$/mu,
    );
    expect(git('log', '-1', '--format=%s %D')).toBe('release 0.2.0 HEAD -> main, tag: v0.2.0');
    expect(git('cat-file', '-t', 'v0.2.0')).toBe('tag');
    expect(git('status', '--porcelain')).toBe('');
    // What it says comes next works, and only that makes it public.
    expect(git('ls-remote', 'origin', 'refs/tags/*')).toBe('');
    git('push', '--quiet', '--atomic', '--follow-tags');
    expect(git('ls-remote', 'origin')).toContain('refs/tags/v0.2.0');
  });

  it('tells in its entry what came after the last one', () => {
    release('minor');
    commit('bibtex: an accent over two letters');
    expect(release('patch').status).toBe(0);
    const [newest = '', older = ''] = read(CHANGELOG).split('## 0.2.0');
    expect(newest).toContain('An accent over two letters');
    expect(newest).not.toContain('Fifty');
    expect(older).toContain('Fifty in one go');
  });

  it('does not begin, and changes nothing', () => {
    const refused: [why: string, said: string, make: () => void, args?: string[]][] = [
      ['without a step', 'npm run release -- patch|minor|major', () => {}, []],
      ['with a version for a step', 'npm run release -- patch|minor|major', () => {}, ['0.2.0']],
      ['with changes', 'Commit or take back first', () => write('new.txt', 'new')],
      ['on another branch', 'git switch main', () => git('switch', '--quiet', '--create', 'side')],
      ['on no branch', 'git switch main', () => git('switch', '--quiet', '--detach')],
      ['with a failing check', 'The checks failed', () => (versioned('0.1.0', 'node -e process.exit(1)'), commit('red'))],
      ['with a lockfile of another version', 'different versions', () => {
        const lock = read('package-lock.json');
        versioned('0.3.0');
        write('package-lock.json', lock);
        commit('odd');
      }],
      ['with another version than the last release', 'The last release is v0.4.0', () => git('tag', 'v0.4.0')],
      ['with the tag taken', 'v0.1.1 is there already', () => {
        commit('elsewhere');
        git('tag', 'v0.1.1');
        git('reset', '--quiet', '--hard', 'HEAD~1');
      }],
      ['behind the remote', 'git pull', () => {
        commit('of somebody else');
        git('push', '--quiet');
        git('reset', '--quiet', '--hard', 'HEAD~1');
      }],
    ]; // prettier-ignore
    const first = git('rev-parse', 'HEAD');
    for (const [why, expected, make, args = ['patch']] of refused) {
      make();
      const before = standing();
      expect([why, release(...args)]).toEqual([why, { status: 1, said: expect.stringContaining(expected) }]);
      expect([why, standing()]).toEqual([why, before]);
      git('switch', '--quiet', '--force-create', 'main', first);
      git('clean', '--quiet', '--force');
      for (const tag of git('tag').split('\n').filter(Boolean)) git('tag', '--delete', tag);
    }
  });

  it('that cannot be tagged is taken back whole', () => {
    // Signed by a program that is not there.
    git('config', 'tag.gpgSign', 'true');
    git('config', 'gpg.program', join(folder, 'missing'));
    const before = standing();
    expect(release('patch')).toEqual({ status: 1, said: expect.stringContaining('missing') });
    expect(standing()).toEqual(before);
  });
});
