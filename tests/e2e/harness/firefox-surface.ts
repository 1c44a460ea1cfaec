import type { Bidi } from './bidi.ts';
import { codePoint } from './keys.ts';
import { loaded } from './loading.ts';
import { HELD, type Surface, WAY } from './surface.ts';

/** A document of a Firefox: a tab, or a view of the extension under the name that `firefox-window.ts` gave it. */
export function firefoxSurface(
  bidi: Bidi,
  context: string,
  special: Pick<Surface, 'close' | 'setColorScheme'> & Partial<Surface>,
): Surface {
  const evaluate = (expression: string) => bidi.evaluate(context, expression);
  const act = (...sources: Record<string, unknown>[]) =>
    bidi.send('input.performActions', { context, actions: sources });
  const press = (points: { x: number; y: number }[]): Promise<void> =>
    act({
      type: 'pointer',
      id: 'mouse',
      actions: points.flatMap(({ x, y }) => [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    });
  return {
    evaluate,
    mouse: (x, y) => press([{ x, y }]),
    mouseAll: press,
    async drag(x, y, held) {
      const moves = WAY.map((way) => ({ type: 'pointerMove', x: x + way, y: y + way, duration: 16 }));
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: HELD },
        ...moves,
        { type: 'pointerUp', button: 0 },
      ];
      const waits = actions.slice(2).map(() => ({ type: 'pause' }));
      const value = held && codePoint(held);
      const key = [{ type: 'keyDown', value }, ...waits, { type: 'keyUp', value }];
      await act(
        { type: 'pointer', id: 'mouse', actions },
        ...(held ? [{ type: 'key', id: 'keyboard', actions: key }] : []),
      );
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
    goto: (url) =>
      loaded(evaluate, () => bidi.send('browsingContext.navigate', { context, url, wait: 'none' })),
    reload: () => loaded(evaluate, () => bidi.send('browsingContext.reload', { context, wait: 'none' })),
    setViewport: (viewport) => bidi.send('browsingContext.setViewport', { context, viewport }),
    front: () => bidi.send('browsingContext.activate', { context }),
    ...special,
  };
}
