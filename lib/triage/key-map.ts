import { type Command, COMMANDS, DEFAULT_KEYS } from './commands.ts';
import { isKeyName, keyNames, type Pressed } from './key-name.ts';

/** The key of each command; an empty one has none. */
export type KeyMap = Readonly<Record<Command, string>>;

/** Keys as they were stored, by whichever Sheaf: what is missing or no key is as if never chosen. */
export function keyMapOf(stored: unknown): KeyMap {
  const chosen = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const map: Record<string, string> = { ...DEFAULT_KEYS };
  for (const command of COMMANDS) {
    const key = Object.hasOwn(chosen, command) ? chosen[command] : undefined;
    if (typeof key === 'string' && (key === '' || isKeyName(key))) map[command] = key;
  }
  return map as KeyMap;
}

/** Commands that share their key with another: the key does what the first of them says. */
export function conflicts(map: KeyMap): Map<string, Command[]> {
  const byKey = new Map<string, Command[]>();
  for (const command of COMMANDS)
    if (map[command]) byKey.set(map[command], [...(byKey.get(map[command]) ?? []), command]);
  return new Map([...byKey].filter(([, commands]) => commands.length > 1));
}

/** What a pressed key says. */
export function commandOf(map: KeyMap, pressed: Pressed): Command | undefined {
  for (const name of keyNames(pressed)) {
    const command = COMMANDS.find((command) => map[command] === name);
    if (command) return command;
  }
  return undefined;
}
