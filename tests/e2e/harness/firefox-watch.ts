import type { Bidi } from './bidi.ts';
import type { LaunchOptions } from './types.ts';

/** Answers the requests of all documents with the made-up sites, and refuses the rest. */
export async function answerFirefox(bidi: Bidi, { sites, live }: LaunchOptions): Promise<void> {
  if (live) return;
  bidi.on((method, params) => {
    if (method !== 'network.beforeRequestSent' || !params.isBlocked) return;
    const { request, url } = params.request;
    // Unlike CDP, BiDi leaves the fragment on, which no server ever sees.
    const found = sites?.(url.split('#')[0] ?? url);
    const reply = found
      ? bidi.send('network.provideResponse', {
          request,
          statusCode: found.status ?? 200,
          headers: [
            {
              name: 'content-type',
              value: { type: 'string', value: found.contentType ?? 'text/html; charset=utf-8' },
            },
          ],
          body: { type: 'base64', value: Buffer.from(found.body).toString('base64') },
        })
      : bidi.send('network.failRequest', { request });
    reply.catch(() => {}); // the document has gone meanwhile
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  const urlPatterns = ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol }));
  await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns });
}
