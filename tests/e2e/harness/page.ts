import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { finder } from './finder.ts';
import { patience, until } from './patience.ts';
import type { Surface } from './surface.ts';
import type { Page, Target } from './types.ts';

/** A target as JSON that `finder().all` understands. */
function query(target: Target): string {
  if (typeof target === 'string') return JSON.stringify({ css: target });
  const { role, name } = target;
  if (name instanceof RegExp) return JSON.stringify({ role, pattern: [name.source, name.flags] });
  return JSON.stringify({ role, name });
}

const nth = (target: Target): number => (typeof target === 'string' ? 0 : (target.nth ?? 0));

/** What a test reads when a target was never found. */
function spell(target: Target): string {
  return typeof target === 'string'
    ? target
    : `${target.role} ${String(target.name ?? '')}${target.nth ? ` number ${target.nth + 1}` : ''}`;
}

/** Everything a test does with a document, built on the few things a browser can do with one. */
export function pageOn(surface: Surface): Page {
  async function run<T>(expression: string): Promise<T> {
    const json = await surface.evaluate(`(async () => JSON.stringify(await (${expression})))()`);
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  }
  const inside = <T>(use: string): Promise<T> =>
    run<T>(`(() => { const find = (${finder.toString()})(); return ${use}; })()`);

  /** Where a target can be pressed, once it rests there and nothing covers it. */
  const spotOf = (target: Target) => {
    let before = '';
    return until(
      async () => {
        const now = await inside<{ x: number; y: number; blocker: string } | null>(
          `find.spot(find.all(${query(target)})[${nth(target)}])`,
        );
        if (!now) throw new Error('not on the page');
        if (now.blocker) throw new Error(`covered by ${now.blocker}`);
        const still = before === JSON.stringify(now);
        before = JSON.stringify(now);
        return still ? now : undefined;
      },
      `to click ${spell(target)}`,
    );
  };

  const page: Page = {
    evaluate: <T>(code: string | ((...args: never[]) => unknown), ...args: unknown[]) =>
      run<T>(typeof code === 'string' ? code : `(${code.toString()})(...${JSON.stringify(args)})`),

    async click(target) {
      const { x, y } = await spotOf(target);
      await surface.mouse(x, y);
    },

    async drag(target, held) {
      const { x, y } = await spotOf(target);
      await surface.drag(x, y, held);
    },

    async pressAll(target) {
      const spots = await inside<{ x: number; y: number; blocker: string }[]>(
        `find.all(${query(target)}).map(find.spot)`,
      );
      const covered = spots.find(({ blocker }) => blocker);
      if (covered) throw new Error(`One ${spell(target)} is covered by ${covered.blocker}`);
      await surface.mouseAll(spots);
      return spots.length;
    },

    async type(target, text) {
      await page.click(target);
      for (const key of text) await surface.key(key, []);
    },

    async insert(target, text) {
      await page.click(target);
      await surface.insert(text);
    },

    async press(key) {
      const parts = key.length > 1 ? key.split('+') : [key];
      await surface.key(parts.at(-1) ?? key, parts.slice(0, -1));
    },

    async waitFor<T>(what: Target | (() => T), timeout = patience) {
      const words = typeof what === 'function' ? what.toString() : spell(what);
      const expression = typeof what === 'function' ? `(${what.toString()})()` : undefined;
      return until(
        () =>
          expression
            ? run<T>(expression)
            : inside<T>(`find.all(${query(what as Target)}).length > ${nth(what as Target)}`),
        `for ${words}`,
        timeout,
      );
    },

    async text(target) {
      await page.waitFor(target);
      return inside<string>(`find.text(find.all(${query(target)})[${nth(target)}])`);
    },
    count: (target) => inside<number>(`find.all(${query(target)}).length`),
    names: (role) => inside<string[]>(`find.all(${query({ role })}).map((element) => find.name(element))`),

    async screenshot(path) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await surface.png());
    },
    url: () => run<string>('location.href'),
    goto: (url) => surface.goto(url),
    reload: () => surface.reload(),
    async setColorScheme(scheme) {
      await surface.setColorScheme(scheme);
      // In Firefox it is the whole browser's, which tells its documents one after the other.
      await until(() => run(`matchMedia('(prefers-color-scheme: ${scheme})').matches`), `for ${scheme}`);
    },
    async setForcedColors(on) {
      if (!surface.setForcedColors) throw new Error('This browser cannot pretend to force colours.');
      await surface.setForcedColors(on);
    },
    setViewport: (viewport) => surface.setViewport(viewport),
    front: () => surface.front(),
    close: () => surface.close(),
  };
  return page;
}
