import type { Send } from './cdp.ts';
import { heldBits, keyEvent } from './keys.ts';
import { loaded } from './loading.ts';
import { HELD, type Surface, WAY } from './surface.ts';

/** A document of a Chromium. Tabs, popup and side panel take the same commands. */
export function chromiumSurface(send: Send, close: () => Promise<unknown>): Surface {
  async function evaluate(expression: string): Promise<string | undefined> {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  const mouseEvents = (x: number, y: number) => {
    const left = { x, y, button: 'left', clickCount: 1 };
    return [
      { type: 'mouseMoved', x, y },
      { type: 'mousePressed', buttons: 1, ...left },
      { type: 'mouseReleased', ...left },
    ];
  };
  const media = new Map<string, string>();
  const pretend = (feature: string, of: string) => {
    const features = [...media.set(feature, of)].map(([name, value]) => ({ name, value }));
    return send('Emulation.setEmulatedMedia', { features });
  };
  return {
    evaluate,
    async mouse(x, y) {
      for (const event of mouseEvents(x, y)) {
        const sent = send('Input.dispatchMouseEvent', event);
        // A popup that closes itself on the press takes its session with it; the click has been made all the same.
        await (event.type === 'mouseReleased' ? sent.catch(() => {}) : sent);
      }
    },
    async mouseAll(points) {
      const events = points.flatMap(({ x, y }) => mouseEvents(x, y));
      await Promise.all(events.map((event) => send('Input.dispatchMouseEvent', event)));
    },
    async drag(x, y, held) {
      const modifiers = heldBits(held ? [held] : []);
      const [to, press, release] = mouseEvents(x, y).map((event) => ({ ...event, modifiers }));
      const moved = WAY.map((way) => ({ ...press, type: 'mouseMoved', x: x + way, y: y + way }));
      const { x: endX, y: endY } = moved.at(-1) ?? { x, y };
      for (const event of [to, press]) await send('Input.dispatchMouseEvent', event);
      await new Promise((resolve) => setTimeout(resolve, HELD));
      for (const event of [...moved, { ...release, x: endX, y: endY }])
        await send('Input.dispatchMouseEvent', event);
    },
    async key(key, modifiers) {
      const event = keyEvent(key, modifiers);
      await send('Input.dispatchKeyEvent', { type: event['text'] ? 'keyDown' : 'rawKeyDown', ...event });
      await send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        ...event,
        text: undefined,
        commands: undefined,
      }).catch(() => {});
    },
    insert: (text) => send('Input.insertText', { text }),
    png: async () => Buffer.from((await send('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
    goto: (url) =>
      loaded(evaluate, async () => {
        const { errorText } = await send('Page.navigate', { url });
        if (errorText) throw new Error(`${url}: ${errorText}`);
      }),
    reload: () => loaded(evaluate, () => send('Page.reload')),
    setColorScheme: (scheme) => pretend('prefers-color-scheme', scheme),
    setForcedColors: (on) => pretend('forced-colors', on ? 'active' : 'none'),
    setViewport: (viewport) =>
      send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: false }),
    front: () => send('Page.bringToFront'),
    close: async () => void (await close()),
  };
}
