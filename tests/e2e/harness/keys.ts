/** Keys that type no character: `KeyboardEvent.key` → Windows virtual key code (for CDP) and WebDriver code point (for BiDi). */
const named: Record<string, [number, string]> = {
  Enter: [13, '\uE007'],
  Tab: [9, '\uE004'],
  Escape: [27, '\uE00C'],
  Backspace: [8, '\uE003'],
  Delete: [46, '\uE017'],
  ArrowUp: [38, '\uE013'],
  ArrowDown: [40, '\uE015'],
  ArrowLeft: [37, '\uE012'],
  ArrowRight: [39, '\uE014'],
  Home: [36, '\uE011'],
  End: [35, '\uE010'],
  PageUp: [33, '\uE00E'],
  PageDown: [34, '\uE00F'],
  Shift: [16, '\uE008'],
  Control: [17, '\uE009'],
  Alt: [18, '\uE00A'],
  Meta: [91, '\uE03D'],
};

/** Bits of `modifiers` in CDP's Input domain. */
const bits: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** Modifiers as CDP's Input domain takes them. */
export const heldBits = (modifiers: string[]): number =>
  modifiers.reduce((sum, name) => sum | (bits[name] ?? 0), 0);

/** What WebDriver wants for a key: the character itself, or its private code point. */
export const codePoint = (key: string): string => named[key]?.[1] ?? (key === 'Space' ? ' ' : key);

/** Parameters of the key-down event of CDP's `Input.dispatchKeyEvent`. */
export function keyEvent(key: string, modifiers: string[]): Record<string, unknown> {
  const character = key === 'Enter' ? '\r' : key === 'Space' ? ' ' : key in named ? '' : key;
  const held = heldBits(modifiers);
  const typed = character !== '' && (held & ~8) === 0;
  const code = named[key]?.[0] ?? character.toUpperCase().codePointAt(0);
  return {
    key: key === 'Space' ? ' ' : key,
    modifiers: held,
    windowsVirtualKeyCode: code,
    // A chord such as Control+A does its work through the editor's command, which headless does not derive by itself.
    ...(held === 2 && key.toLowerCase() === 'a' && { commands: ['selectAll'] }),
    ...(held === 2 && key.toLowerCase() === 'v' && { commands: ['paste'] }),
    ...(typed && { text: character, unmodifiedText: character }),
  };
}
