/** What triage can be told to do, and the key that tells it unless the reader chose another (`key-name.ts`). */
export const DEFAULT_KEYS = {
  /**
   * Switches triage on and off: the one key that is listened to while it is off. `g` begins the two-letter shortcuts of many sites and `t`, `f` and `/`
   * are theirs for search; `q` is used by none of the sites we read, nor by the add-ons that steer pages by keyboard (2026-11).
   */
  switch: 'q',
  next: 'j',
  previous: 'k',
  nextNew: 'n',
  save: 's',
  dismiss: 'd',
  tag: 't',
  open: 'o',
  copy: 'y',
  select: 'x',
  selectTo: 'Shift+x',
  extendNext: 'Shift+j',
  extendPrevious: 'Shift+k',
  undo: 'u',
  filter: '/',
  help: '?',
  leave: 'Escape',
} as const satisfies Record<string, string>;

export type Command = keyof typeof DEFAULT_KEYS;

/** All of them, in the order they are shown. */
export const COMMANDS = Object.keys(DEFAULT_KEYS) as Command[];

/** Those that a key held down may repeat. */
export const REPEATABLE: ReadonlySet<Command> = new Set(['next', 'previous', 'extendNext', 'extendPrevious']);
