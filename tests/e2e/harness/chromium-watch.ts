import type { Cdp, Reply } from './cdp.ts';
import type { Attached } from './targets.ts';
import type { LaunchOptions } from './types.ts';

/** An address that always answers, with nothing: a page may read the clipboard at a secure address only. */
export const blank = 'https://blank.example/';

/** Answers requests with the made-up sites, and takes down what the extension asks for and what goes wrong in it. */
export function watchChromium(cdp: Cdp, { sites, live }: LaunchOptions) {
  const watch = {
    /** `chrome-extension://…/`, once it is known. */
    origin: 'chrome-extension://',
    errors: [] as string[],
    requests: [] as string[],
    async prepare({ type, send }: Attached) {
      if (type === 'tab') return;
      await Promise.allSettled([
        send('Runtime.enable'),
        live
          ? undefined
          : send('Fetch.enable', { patterns: [{ urlPattern: 'http://*' }, { urlPattern: 'https://*' }] }),
        send('Network.enable'),
      ]);
    },
  };

  async function answer(params: Reply, sessionId: string | undefined): Promise<void> {
    const { requestId, request } = params;
    const found = request.url === blank ? { body: '' } : sites?.(request.url);
    if (!found)
      return cdp.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' }, sessionId);
    return cdp.send(
      'Fetch.fulfillRequest',
      {
        requestId,
        responseCode: found.status ?? 200,
        responseHeaders: [{ name: 'content-type', value: found.contentType ?? 'text/html; charset=utf-8' }],
        body: Buffer.from(found.body).toString('base64'),
      },
      sessionId,
    );
  }

  const ours = (value: unknown) => JSON.stringify(value ?? null).includes(watch.origin);

  cdp.on((method, params: Reply, sessionId) => {
    if (method === 'Fetch.requestPaused') void answer(params, sessionId).catch(() => {});
    if (method === 'Network.requestWillBeSent' && /^https?:/u.test(params.request.url)) {
      if (params.documentURL?.startsWith(watch.origin) || ours(params.initiator))
        watch.requests.push(params.request.url);
    }
    if (method === 'Runtime.exceptionThrown' && ours(params.exceptionDetails)) {
      const { exception, text } = params.exceptionDetails;
      watch.errors.push(exception?.description ?? text);
    }
    if (method === 'Runtime.consoleAPICalled' && params.type === 'error' && ours(params.stackTrace)) {
      watch.errors.push(params.args.map((arg: Reply) => arg.value ?? arg.description ?? '').join(' '));
    }
  });
  return watch;
}
