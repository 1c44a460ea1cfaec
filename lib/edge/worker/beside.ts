import type { Found, Question } from '../../finding.ts';
import type { Calls } from './calls.ts';
import { startWorker } from './start.ts';
import type { tasks } from './tasks.ts';

type Tasks = typeof tasks;
/** Where the worker's script leaves its tasks when it runs in a service worker. */
export const TASKS = Symbol.for('sheaf.tasks');
const SCRIPT = '/worker.js';

/** What of a service worker is used here. */
interface ServiceWorker {
  importScripts?(path: string): void;
  addEventListener(type: 'install', heard: () => void): void;
}
const here = globalThis as unknown as ServiceWorker & Record<symbol, Tasks | undefined>;

/**
 * Makes ready what `tasksBeside` needs. A service worker may only import what it has imported while it was installed, which is once for each version;
 * nothing of it is loaded at later starts. To be called when the background starts, before anything is awaited.
 * https://w3c.github.io/ServiceWorker/#importscripts (read 2026-11)
 */
export function keepBeside(): void {
  if (here.importScripts) here.addEventListener('install', () => here.importScripts?.(SCRIPT));
}

let calls: Calls<Tasks> | undefined;

/**
 * Finds as a window does, without one: in Firefox's background page by a worker; in Chromium, whose service worker cannot start any, by the worker's
 * own script, loaded beside it with the first question.
 * @throws Error when the search cannot be loaded; DOMException when the database cannot be read
 */
export async function findBeside(question: Question): Promise<Found> {
  if (!here.importScripts) {
    calls ??= startWorker().calls;
    // Other windows write as well.
    await calls.ask('refresh', []);
    return (await calls.ask('find', [question])).found;
  }
  if (!here[TASKS]) here.importScripts(SCRIPT);
  const tasks = here[TASKS];
  if (!tasks) throw new Error('The search did not start.');
  await tasks.refresh();
  return (await tasks.find({ progress: () => {}, signal: new AbortController().signal }, question)).found;
}
