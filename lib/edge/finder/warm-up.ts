import { pause } from '../pause.ts';

/** Nobody has asked anything for so long, ms: the reader looks at what is there. */
const REST = 400;
/** One of each kind of question, so that the code of each has run and been compiled. */
const KINDS = [
  'a', 'a b', '"a b', '"t s', '"i n', 'author:a', 'title:a', '-a b', 'tag:a', 'has:c', 'is:u', 'year:20',
]; // prettier-ignore

/**
 * Asks beforehand what a reader may ask: whoever just opened the panel types into code that has never run. One question at a time, and none while the
 * reader asks any.
 * @param asked when the reader last asked something, ms of `performance.now()`
 */
export async function warmUp(ask: (text: string) => Promise<unknown>, asked: () => number): Promise<void> {
  for (const text of KINDS) {
    await pause();
    for (let rest; (rest = asked() + REST - performance.now()) > 0;) await pause(rest);
    await ask(text);
  }
}
