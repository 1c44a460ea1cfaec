import english from '../public/_locales/en/messages.json' with { type: 'json' };
import { inTable, speak, tableOf } from '../lib/words.ts';

speak(inTable(tableOf(english)));
