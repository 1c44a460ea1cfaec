import { namesOf } from '../../citekey/given.ts';
import { citekey, formatOf } from '../../citekey/make.ts';
import { bibtex } from '../../export/bibtex.ts';
import { type Paper, toPaper } from '../../paper.ts';
import { ask } from '../protocol.ts';
import { readSettings } from '../settings.ts';
import type { Citer } from './citer.ts';

/**
 * The BibTeX entry of a paper on the page: as the library has it, whose key is then its own for good, else as the page shows it, with a key that no kept
 * paper was given out with.
 */
export const cite: Citer = async (entry) => {
  const { keyFormat, capitals } = await readSettings();
  const kept = await ask('kept', entry.ids);
  const paper: Paper = kept ?? toPaper(entry);
  const given = await ask('givenKeys', namesOf(paper), [citekey(paper, formatOf(keyFormat))]);
  const writing = bibtex.begin({ keyFormat, capitals, given });
  const text = writing.add([paper]);
  const whole = writing.complete?.(text) ?? text;
  const [fresh] = writing.fresh?.() ?? [];
  if (kept && fresh) await ask('giveKey', fresh.uid, fresh.key);
  return whole + writing.end().text;
};
