import { ask } from '../../protocol.ts';

/** How long to wait for the page to have nothing else to do, ms. */
const IDLE = 3_000;

/**
 * Has the bar and triage put beside this script, once the page rests: no page without papers loads them, nor one whose reader wants neither.
 * @param failed called when that cannot be had now
 */
export function besideTriage(doc: Document, failed: () => void): true {
  // Where a page never rests it is asked for all the same.
  doc.defaultView?.requestIdleCallback?.(() => void ask('triage').catch(failed), { timeout: IDLE });
  return true;
}
