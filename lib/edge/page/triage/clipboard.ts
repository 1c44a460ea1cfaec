/**
 * Puts a text on the clipboard, in answer to a key or a click.
 * @param root where something can stand for a moment that is copied from
 * @throws Error when the page and the browser both forbid it
 */
export async function copyText(text: string, doc: Document, root: ShadowRoot): Promise<void> {
  try {
    await doc.defaultView?.navigator.clipboard.writeText(text);
  } catch (error) {
    // A page may forbid it to everyone (Permissions-Policy); what a selection copies it does not.
    const field = doc.createElement('textarea');
    field.value = text;
    field.setAttribute('aria-hidden', 'true');
    field.tabIndex = -1;
    field.className = 'spare';
    const focused = (root.activeElement ?? doc.activeElement) as HTMLElement | null;
    root.append(field);
    field.select();
    // oxlint-disable-next-line typescript/no-deprecated -- the one way that is left
    const copied = doc.execCommand('copy');
    field.remove();
    focused?.focus({ preventScroll: true });
    if (!copied) throw error;
  }
}
