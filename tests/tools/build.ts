import { spawnSync } from 'node:child_process';

/** Runs one of the project's own commands on the Node of node_modules, its output shown. @returns whether it went well */
export function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  return (
    spawnSync(command, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    }).status === 0
  );
}

/** Builds the extension into `.output`. @returns whether both builds went well */
export function build(targets: ('chrome' | 'firefox')[] = ['chrome', 'firefox']): boolean {
  return targets
    .map((target) => run('wxt', ['build', '--browser', target, '--level', 'warn']))
    .every(Boolean);
}
