import { isKeyName } from '../../../triage/key-name.ts';

/**
 * Keys that the page says are its own, without modifiers. Handlers cannot be listed; this is the one way a page can tell:
 * https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts
 */
export function pageKeys(doc: Document): Set<string> {
  const found = new Set<string>();
  for (const element of doc.querySelectorAll('[aria-keyshortcuts]'))
    for (const shortcut of (element.getAttribute('aria-keyshortcuts') ?? '').split(/\s+/u)) {
      const parts = shortcut.split('+').map((part) => ([...part].length === 1 ? part.toLowerCase() : part));
      const name =
        parts.length === 2 && parts[0] === 'Shift'
          ? `Shift+${parts[1]}`
          : shortcut === '+'
            ? '+'
            : parts.join('+');
      if (isKeyName(name)) found.add(name);
    }
  return found;
}
