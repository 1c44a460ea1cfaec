import { setTimeout as sleep } from 'node:timers/promises';

import type { Bidi } from './bidi.ts';
import { codePoint } from './keys.ts';
import { loaded } from './loading.ts';
import type { Surface } from './surface.ts';

/** A document of a Firefox: a tab, or a view of the extension under the name that `firefox-window.ts` gave it. */
export function firefoxSurface(
  bidi: Bidi,
  context: string,
  special: Pick<Surface, 'close' | 'setColorScheme'> & Partial<Surface>,
): Surface {
  const evaluate = (expression: string) => bidi.evaluate(context, expression);
  const act = (source: Record<string, unknown>) =>
    bidi.send('input.performActions', { context, actions: [source] });
  /** A new tab that is still busy with its blank page breaks off what it is sent to (seen once in some hundred): sent again. */
  async function navigate(url: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
        return;
      } catch (error) {
        if (tries >= 3 || !String(error).includes('NS_ERROR_ABORT')) throw error;
        await sleep(200);
      }
    }
  }
  return {
    evaluate,
    async mouse(x, y) {
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act({ type: 'pointer', id: 'mouse', actions });
    },
    async key(key, modifiers) {
      const held = [...modifiers, key].map(codePoint);
      const down = held.map((value) => ({ type: 'keyDown', value }));
      const up = held.toReversed().map((value) => ({ type: 'keyUp', value }));
      await act({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
    },
    async insert(text) {
      await evaluate(`String(document.execCommand('insertText', false, ${JSON.stringify(text)}))`);
    },
    png: async () =>
      Buffer.from((await bidi.send('browsingContext.captureScreenshot', { context })).data, 'base64'),
    goto: (url) => loaded(evaluate, () => navigate(url)),
    reload: () => loaded(evaluate, () => bidi.send('browsingContext.reload', { context, wait: 'none' })),
    setViewport: (viewport) => bidi.send('browsingContext.setViewport', { context, viewport }),
    front: () => bidi.send('browsingContext.activate', { context }),
    ...special,
  };
}
