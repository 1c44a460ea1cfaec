// Puts the dependencies in place before any other script runs. npm calls it (the `pre…` scripts of package.json) on
// whatever Node the machine has, before anything is installed: so plain JavaScript, Node's own modules only, Node 20.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';

/** @param {string} text @returns {never} */
function giveUp(text) {
  console.error(`\n${text}\n`);
  process.exit(1);
}

/** @param {string} path */
const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** @param {string} folder */
function mayWrite(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether node_modules holds what the lockfile asks for. npm notes there what it installed. */
function isComplete() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const have = packages(installed);
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || have[path]?.version === version || (!have[path] && (optional || devOptional)),
  );
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  giveUp(
    `Node ${process.versions.node} is too old: install Node 20 or later (https://nodejs.org) and run this again.`,
  );
}

if (!isComplete()) {
  console.log('Installing dependencies (npm ci), about 15 seconds');
  // The npm and the Node that run this script: `node` on the PATH may be the one in node_modules, which goes now.
  const cli = process.env.npm_execpath;
  const [command, args] = cli ? [process.env.npm_node_execpath ?? process.execPath, [cli]] : ['npm', []];
  const { status } = spawnSync(command, [...args, 'ci', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    // A user whom the system does not know, as in a container, has the home folder /, and may not write there.
    if (!mayWrite(homedir()))
      giveUp(`npm ci failed: npm keeps files in ${homedir()}, where this user may not write. Set HOME to a folder of your own and run this again.`); // prettier-ignore
    giveUp(
      'npm ci failed, see above. It needs the network once: check the connection (or the registry in ~/.npmrc) and run this again.',
    );
  }
}

// WXT and Vitest need Node 22 or later; the package `node` brings Node 24, downloaded by its install script.
const node = process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node';
if (!existsSync(node)) {
  giveUp(
    'Node 24 is missing from node_modules because install scripts are switched off. Run this once:\n\n  npm rebuild node --ignore-scripts=false --foreground-scripts',
  );
}

// Types of the project, which tsconfig.json builds on. npm's own postinstall makes them, unless scripts are switched off.
if (!existsSync('.wxt/tsconfig.json'))
  spawnSync(node, ['node_modules/wxt/bin/wxt.mjs', 'prepare'], { stdio: ['ignore', 'ignore', 'inherit'] });
