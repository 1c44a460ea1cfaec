import { COMMANDS } from '../../../triage/commands.ts';
import { keyCaps } from '../../../triage/key-name.ts';
import type { KeyMap } from '../../../triage/key-map.ts';
import type { Why } from '../../../triage/triage.ts';
import { type MessageKey, say } from '../../../words.ts';
import type { PageCard } from '../cards.ts';
import { standingName } from './standing-name.ts';

const WHY: Record<Why, MessageKey> = {
  noCard: 'triageNoCard',
  first: 'triageFirst',
  last: 'triageLast',
  noneNew: 'triageNoneNew',
};

/** Why a command did nothing. */
export const spokenWhy = (why: Why): string => say(WHY[why]);

/** A card that became the current one: its title, how it stands, its place. */
export function spokenCard({ title, standing }: PageCard, at: number, of: number): string {
  return standing
    ? say('triageSpokenAt', title, standingName(standing), at + 1, of)
    : say('triageSpokenAtUnknown', title, at + 1, of);
}

/** What became of the selection by the current card. */
export function spokenSelection(card: PageCard | undefined, selected: ReadonlySet<string>): string {
  if (!selected.size || !card) return say('triageSpokenNoneSelected');
  const key = selected.has(card.key) ? 'triageSpokenSelected' : 'triageSpokenUnselected';
  return say(key, card.title, selected.size);
}

/** Keys in a row, for a sentence. */
export const spokenKeys = (keys: readonly string[]): string =>
  keys.map((key) => keyCaps(key).join('+')).join(', ');

/** That triage is on, and which keys it takes. */
export const spokenOn = (keys: KeyMap): string =>
  say('triageSpokenOn', spokenKeys(COMMANDS.map((command) => keys[command]).filter(Boolean)));
