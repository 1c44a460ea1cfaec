// Gives all translations the spaces of their language, which most keyboards lack: part of `npm run fix`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

import type { Messages } from '../../lib/words.ts';
import { typeset } from './typography.ts';

const locales = 'public/_locales';
const descriptions = 'tests/tools/store/descriptions';

function mend(path: string, mended: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const now = mended(text);
  if (now !== text) writeFileSync(path, now);
}

for (const language of readdirSync(locales)) {
  mend(`${locales}/${language}/messages.json`, (text) => {
    const messages = JSON.parse(text) as Messages;
    for (const one of Object.values(messages)) one.message = typeset(language, one.message);
    return `${JSON.stringify(messages, null, 2)}\n`;
  });
  mend(`${descriptions}/${language}.md`, (text) =>
    text
      .split('\n')
      .map((line) => typeset(language, line))
      .join('\n'),
  );
}
