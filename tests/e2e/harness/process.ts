import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Browsers we started and did not see end. A test run that is itself ended takes them along. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) kill(child);
});
// Vitest ends its workers by SIGTERM, which runs no exit handlers by itself.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

/**
 * Follows a browser process started with `detached: true` (its own process group, so that one signal reaches its helpers).
 * @returns a promise of its end
 */
export function follow(child: ChildProcess): Promise<void> {
  running.add(child);
  return new Promise((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
  });
}

/** SIGKILL for the browser and its helpers. */
export function kill(child: ChildProcess): void {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Waits for the process to end or the last tab to close: on macOS a browser stays when its windows have gone. */
export async function untilClosed(gone: Promise<void>, tabs: () => Promise<number>): Promise<void> {
  const count = () => tabs().catch(() => 0);
  while ((await Promise.race([gone.then(() => 0), count()])) > 0) await sleep(500);
}
