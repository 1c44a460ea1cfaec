/** What shows that somebody is at something: a text is being written, a dialog is open, work is under way and says how far it is. */
const BUSY = 'dialog[open], progress, p[role=status]:not(:empty)';
const WRITING = 'textarea, input:not([type=checkbox], [type=radio])';
/** How often it looks whether all is done, ms. */
const AGAIN = 500;

/** Does something to a page as a whole, once nobody is in the middle of anything on it. */
export function whenAtRest(page: Document, act: () => void): void {
  const writing = page.hasFocus() && page.activeElement?.matches(WRITING);
  if (writing || page.querySelector(BUSY)) setTimeout(() => whenAtRest(page, act), AGAIN);
  else act();
}
