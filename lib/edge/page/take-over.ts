/** Heard by the copies of the script that were on the page before: scripts of one page, in whatever world, share its events. */
const STARTED = 'sheaf:started';

/**
 * Ends an older copy of the script on this page: one from before an update, or from before the popup brought it anew.
 * A page that makes the event up takes the marks off itself and gains nothing.
 * @returns ends this copy in its turn
 */
export function takeOver(doc: Document): AbortSignal {
  doc.dispatchEvent(new Event(STARTED));
  const ours = new AbortController();
  doc.addEventListener(STARTED, () => ours.abort(), { once: true });
  return ours.signal;
}

/** Ends what was put beside this copy of the script together with it. */
export function endsWith(doc: Document, beside: AbortController): void {
  doc.addEventListener(STARTED, () => beside.abort(), { once: true, signal: beside.signal });
}
