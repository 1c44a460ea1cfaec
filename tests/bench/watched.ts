// The browser of a bench: its pages' script and the memory of its processes, as Linux tells it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { build } from 'vite';

/** The part of a bench that runs in a page of the extension, as one script that makes a global `bench`. */
export async function pageScript(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, file), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as { output: { code?: string }[] }[];
  return output?.output[0]?.code ?? '';
}

/** Memory that the process of the extension's pages and workers has for itself, bytes. */
export function ownMemory(pid: number): number {
  const [, kB = '0'] = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kB) * 1024;
}

/** The process that the extension's pages live in, in a browser that shows nothing else. */
export function processOf(browser: number): number {
  const children = readFileSync(`/proc/${browser}/task/${browser}/children`, 'utf8').trim().split(' ');
  for (const child of children) {
    const pid = Number(child);
    try {
      const name = pid ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
      if (name.includes('--extension-process')) return pid;
      const below = pid ? processOf(pid) : 0;
      if (below) return below;
    } catch {
      // It has ended meanwhile.
    }
  }
  return 0;
}

/** The browser that runs on this profile. */
export function browserProcess(profile: string): number {
  const own = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  const below = (pid: number): number => {
    const name = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (name.includes(profile) && !name.includes('--type=')) return pid;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    for (const child of children ? children.split(' ') : []) {
      const found = below(Number(child));
      if (found) return found;
    }
    return 0;
  };
  for (const child of own.trim().split(' ')) {
    const found = below(Number(child));
    if (found) return found;
  }
  throw new Error('The browser of the bench was not found among its processes.');
}

/** Waits until a process does next to nothing: the background may still be busy with what the step before wrote. */
export async function quiet(pid: number): Promise<void> {
  const used = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  };
  for (let calm = 0, last = used(); calm < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = used();
    calm = now - last <= 2 ? calm + 1 : 0;
    last = now;
  }
}
