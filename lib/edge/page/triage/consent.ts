import { COMMANDS } from '../../../triage/commands.ts';
import type { KeyMap } from '../../../triage/key-map.ts';
import { say } from '../../../words.ts';
import type { Said } from './note.ts';
import { pageKeys } from './page-keys.ts';
import { spokenKeys } from './spoken.ts';

/** Keys that the page says are its own: they are left to it until the reader gives them to triage, on this page and until it is left. */
export class Consent {
  readonly #doc: Document;
  given = false;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** The page's keys that commands have too, and that were not given to them. The key that ends triage always does. */
  theirs(keys: KeyMap): string[] {
    if (this.given) return [];
    const theirs = pageKeys(this.#doc);
    const ours = COMMANDS.filter((command) => command !== 'leave').map((command) => keys[command]);
    return [...new Set(ours)].filter((key) => theirs.has(key));
  }

  /** Says which keys are left to the page, and asks whether they may be taken; undefined where there are none. */
  question(keys: KeyMap, taken: (sentence: string) => void): Said | undefined {
    const theirs = this.theirs(keys);
    if (!theirs.length) return undefined;
    return {
      text: say('triageKeysLeft', spokenKeys(theirs)),
      offer: say('triageKeysTake'),
      take: () => {
        this.given = true;
        taken(say('triageKeysTaken', spokenKeys(theirs)));
      },
    };
  }
}
