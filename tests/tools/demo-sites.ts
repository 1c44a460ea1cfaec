import { readFileSync } from 'node:fs';

import type { Answer } from '../e2e/harness/types.ts';

export const trending = 'https://huggingface.co/papers/trending';
export const day = 'https://huggingface.co/papers';

const bundled: Record<string, string> = { [trending]: 'trending-demo', [day]: 'day-demo' };
const offline =
  '<!doctype html><title>Offline</title><p>This demo has two pages and stays offline. <code>npm start -- --live</code> shows the real site.';

/** The two pages of the demo, with invented papers, at the addresses of the site they imitate. */
export function demoSites(url: string): Answer {
  const name = bundled[url.split(/[?#]/u)[0]?.replace(/\/$/u, '') ?? ''];
  if (!name) return { status: 404, body: offline };
  return { body: readFileSync(new URL(`../fixtures/huggingface/${name}.html`, import.meta.url), 'utf8') };
}
