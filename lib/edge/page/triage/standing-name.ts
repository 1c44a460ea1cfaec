import type { Standing } from '../../../standing.ts';
import { type MessageKey, say } from '../../../words.ts';

const STANDING_NAMES: Record<Standing, MessageKey> = {
  new: 'triageStandingNew',
  seen: 'triageStandingSeen',
  saved: 'triageStandingSaved',
  version: 'triageStandingVersion',
  possible: 'triageStandingPossible',
  dismissed: 'triageStandingDismissed',
};

/** How a paper stands, in a word or two; nothing while it is not known. */
export const standingName = (standing: Standing | undefined): string =>
  standing ? say(STANDING_NAMES[standing]) : '';
