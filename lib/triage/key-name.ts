/** What of a keyboard event tells which key it is: https://www.w3.org/TR/uievents/#interface-keyboardevent */
export interface Pressed {
  key: string;
  code: string;
  shiftKey: boolean;
}

/** Keys that only change others, or stand for a letter that is still being composed. */
const NO_KEYS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
  'Compose',
]);
/** Keys that move within a page or between its parts. They stay the page's. */
const PAGES_OWN: ReadonlySet<string> = new Set(['Tab', 'Enter', ' ', 'Backspace', 'Delete', 'ContextMenu']);

const SHIFT = 'Shift+';
const one = (key: string): boolean => [...key].length === 1;
const hasCase = (key: string): boolean => key.toLowerCase() !== key.toUpperCase();

/**
 * The names a pressed key goes by, the best first; none where it is no key to be used. A letter is small, whatever Caps Lock says, with `Shift+` before it
 * where Shift is held; a sign is itself, for where Shift is needed differs between keyboards. On a keyboard of another script the key also goes by the
 * Latin letter at its place.
 */
export function keyNames({ key, code, shiftKey }: Pressed): string[] {
  if (NO_KEYS.has(key) || PAGES_OWN.has(key) || !key) return [];
  if (!one(key)) return [shiftKey ? SHIFT + key : key];
  if (!hasCase(key)) {
    const latin = latinAt(code);
    return latin && (key.codePointAt(0) ?? 0) > 0x2ff ? [key, shiftKey ? SHIFT + latin : latin] : [key];
  }
  const named = (letter: string) => (shiftKey ? SHIFT + letter : letter);
  const small = key.toLowerCase();
  const latin = latinAt(code);
  return latin && !/^\p{Script=Latin}$/u.test(small) ? [named(small), named(latin)] : [named(small)];
}

const latinAt = (code: string): string | undefined => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();

/** Whether this is the name of a key as `keyNames` gives it: what was stored may be anything. */
export function isKeyName(name: string): boolean {
  const shifted = name.startsWith(SHIFT) && name.length > SHIFT.length;
  const key = shifted ? name.slice(SHIFT.length) : name;
  if (NO_KEYS.has(key) || PAGES_OWN.has(key)) return false;
  if (one(key)) return !/[\s\p{C}]/u.test(key) && key === key.toLowerCase() && (!shifted || hasCase(key));
  return /^[A-Z][A-Za-z0-9]{1,24}$/.test(key);
}

/** Signs of keys whose names are long. */
const SIGNS: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** What stands on the keys, for those who read: `['Shift', 'J']`. */
export function keyCaps(name: string): string[] {
  const shifted = name.startsWith(SHIFT) && name.length > SHIFT.length;
  const key = shifted ? name.slice(SHIFT.length) : name;
  // A letter whose capital is two (ß) stays as it is.
  const capital = one(key) && one(key.toUpperCase()) ? key.toUpperCase() : key;
  const cap = SIGNS[key] ?? capital;
  return shifted ? ['Shift', cap] : [cap];
}
