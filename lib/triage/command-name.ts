import type { Command } from './commands.ts';
import { type MessageKey, say } from '../words.ts';

const NAMES: Record<Command, MessageKey> = {
  switch: 'triageCommandSwitch',
  next: 'triageCommandNext',
  previous: 'triageCommandPrevious',
  nextNew: 'triageCommandNextNew',
  save: 'triageCommandSave',
  dismiss: 'triageCommandDismiss',
  tag: 'triageCommandTag',
  open: 'triageCommandOpen',
  copy: 'triageCommandCopy',
  select: 'triageCommandSelect',
  selectTo: 'triageCommandSelectTo',
  extendNext: 'triageCommandExtendNext',
  extendPrevious: 'triageCommandExtendPrevious',
  undo: 'triageCommandUndo',
  filter: 'triageCommandFilter',
  help: 'triageCommandHelp',
  leave: 'triageCommandLeave',
};

/** What a command does, in a few words. */
export const commandName = (command: Command): string => say(NAMES[command]);
