/** Space at the top that a page's own header may lie over, px. */
const HEADER = 72;
/** Space at the bottom that the bar lies over, px. */
const FOOTER = 96;

/** Whether an element is on the screen, with none of it under a header or the bar as far as can be told. */
function inSight(element: Element, height: number): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= HEADER && bottom <= height - FOOTER;
}

/** The first of some elements that begins on the screen; undefined where none does. */
export function firstInSight(elements: readonly Element[], doc: Document): number | undefined {
  const height = doc.defaultView?.innerHeight ?? 0;
  const at = elements.findIndex((element) => {
    const { top, bottom, height: high } = element.getBoundingClientRect();
    return high > 0 && bottom > HEADER && top < height - FOOTER && (top >= 0 || bottom > height / 2);
  });
  return at < 0 ? undefined : at;
}

/** Brings an element onto the screen, if it is not there: at once where motion is not wanted or keys follow each other fast. */
export function bringInSight(element: Element, doc: Document, fast: boolean): void {
  const view = doc.defaultView;
  if (!view || inSight(element, view.innerHeight)) return;
  const still = fast || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const tall = element.getBoundingClientRect().height > view.innerHeight - HEADER - FOOTER;
  element.scrollIntoView({
    block: tall ? 'start' : 'center',
    inline: 'nearest',
    behavior: still ? 'instant' : 'smooth',
  });
}
