import { pause } from '../../pause.ts';
import { ask } from '../../protocol.ts';
import { idle } from '../idle.ts';

/** How long to wait for the page to have nothing else to do, ms. */
const IDLE = 3_000;
/** On a page of thousands it comes so long after the first marks, ms: each is a frame of 20 to 35 ms there, and behind the bar the browser looks through the page for a form. */
const APART = 500;

/**
 * Has the bar and triage put beside this script, once the page rests: no page without papers loads them, nor one whose reader wants neither.
 * @param huge a page of thousands
 * @param failed called when that cannot be had now
 */
export function besideTriage(huge: boolean, failed: () => void): true {
  const begin = async () => {
    if (huge) await pause(APART);
    // Where a page never rests it is asked for all the same.
    await idle(IDLE);
    await ask('triage');
  };
  begin().catch(failed);
  return true;
}
