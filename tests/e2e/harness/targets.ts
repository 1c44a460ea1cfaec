import type { Cdp, Reply, Send } from './cdp.ts';

/** One document or worker of a Chromium that we are attached to. */
export interface Attached {
  targetId: string;
  type: string;
  /** As of the moment of attaching. */
  url: string;
  send: Send;
  /** Target of the tab around a page. The toolbar's calls want this one. */
  tabId?: string;
}

/**
 * Attaches to every tab, popup, panel and worker before its first script runs, so that no request and no error is missed.
 * Goes through tabs to their pages because only tabs know which of them is in front.
 * @param prepare what to switch on in each document and worker
 */
export async function watchTargets(
  cdp: Cdp,
  prepare: (target: Attached) => Promise<unknown>,
): Promise<Map<string, Attached>> {
  const attached = new Map<string, Attached>();
  cdp.on((method, params: Reply, parent) => {
    if (method === 'Target.detachedFromTarget') attached.delete(params.sessionId);
    // A killed service worker keeps its session; let go, so that the next one is attached to, and let run, as a new one.
    if (method === 'Inspector.targetCrashed' && parent) {
      void cdp.send('Target.detachFromTarget', { sessionId: parent }).catch(() => {});
      attached.delete(parent);
    }
    if (method !== 'Target.attachedToTarget') return;
    const { targetId, type, url } = params.targetInfo;
    const send = cdp.session(params.sessionId);
    const around = parent ? attached.get(parent) : undefined;
    const target: Attached = {
      targetId,
      type,
      url,
      send,
      ...(around?.type === 'tab' && { tabId: around.targetId }),
    };
    attached.set(params.sessionId, target);
    // Not awaited one by one: the browser answers some of these only after the target has been let go.
    const ready =
      type === 'tab'
        ? send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
        : Promise.resolve();
    void Promise.allSettled([ready, prepare(target), send('Runtime.runIfWaitingForDebugger')]);
  });
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    // A popup says `other` at first; its page comes through its tab as well.
    filter: ['page', 'other', 'browser_ui'].map((type): object => ({ type, exclude: true })).concat({}),
  });
  return attached;
}
