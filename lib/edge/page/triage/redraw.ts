import { pause } from '../../pause.ts';
import { idle, REST } from '../idle.ts';
import { MANY } from '../page-cards.ts';

/** On a page of thousands the bar is drawn anew for what has changed within so long, ms. */
const TOGETHER = 500;

/**
 * Has something drawn once for all that changes together. How thousands of papers stand is learnt a group at a time: what counts them is drawn, and the page painted,
 * for several groups at once. What happens to one paper is the reader's doing and waits for nothing.
 * @param count how many papers the page has
 */
export function redrawing(draw: () => void, count: () => number): (changed: ReadonlySet<string>) => void {
  let due: 'now' | 'later' | undefined;
  const drawn = () => {
    due = undefined;
    draw();
  };
  return (changed) => {
    const when = changed.size > 1 && count() > MANY ? 'later' : 'now';
    if (due === 'now' || due === when) return;
    due = when;
    if (when === 'now') return queueMicrotask(drawn);
    void pause(TOGETHER)
      .then(() => idle(REST))
      .then(() => due === 'later' && drawn());
  };
}
