import { spawnSync } from 'node:child_process';

const settings = { encoding: 'utf8', shell: process.platform === 'win32' } as const;

/** Runs one of the project's own commands on the Node of node_modules, its output shown. @returns whether it went well */
export function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  return (
    spawnSync(command, args, { ...settings, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  );
}

/** Builds the extension into `.output`. Says nothing unless a build fails. @returns whether all builds went well */
export function build(targets: ('chrome' | 'firefox')[] = ['chrome', 'firefox']): boolean {
  return targets
    .map((target) => {
      const { status, stdout, stderr } = spawnSync('wxt', ['build', '--browser', target], settings);
      if (status !== 0) console.error(`Building for ${target} failed:\n${stdout}${stderr}`);
      return status === 0;
    })
    .every(Boolean);
}
