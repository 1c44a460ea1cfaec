import { bareTitle } from './bare-title.ts';
import { isGeneric } from './generic.ts';
import { foldTitle } from '../text/fold.ts';
import { foldName } from '../text/fold-name.ts';
import { stem, wordingOf } from '../text/wording.ts';

/** Longer keys say nothing more, and a hostile page's megabyte of title is no database key. */
const LONGEST = 300;

/**
 * Key for looking up papers with the same title, in whatever way it is written: folded, without blanks ("multi-modal" meets
 * "multimodal"), small words, endings and the form of the work ("extended abstract"). Only a look-up: comparing decides.
 * A title that many works share ("Preface") takes the authors' family names in. Empty for an empty title.
 */
export function titleKeyOf(title: string, authors: string[]): string {
  const raw = title.slice(0, 4 * LONGEST);
  const bare = bareTitle(raw);
  if (bare === '') return raw.normalize('NFKC').replace(/\s+/g, '').slice(0, LONGEST);
  const key = (wordingOf(bare).map(stem).join('') || bare.replaceAll(' ', '')).slice(0, LONGEST);
  if (!isGeneric(foldTitle(raw))) return key;
  const families = authors.slice(0, 9).map((author) => foldName(author).family);
  return `${key}/${families.sort().join(',')}`;
}

/** What stands behind the key of a title without its subtitle. No title key has a colon. */
const MAIN = ' :';

/** The keys a title is found under: its own, and, marked, that without the subtitle, since others may have kept it so. */
export function foundUnder(title: string, authors: string[]): string[] {
  const main = /^(.{8,}?)(?::\s| [-–—] )/s.exec(title.slice(0, LONGEST))?.[1];
  const short = main === undefined ? '' : titleKeyOf(main, authors);
  return [titleKeyOf(title, authors), ...(short ? [short + MAIN] : [])];
}

/** What to look up for a key of `foundUnder`: the whole title under either, the short one under whole titles only. Two subtitles of one title never meet. */
export function lookUp(key: string): string[] {
  return key.endsWith(MAIN) ? [key.slice(0, -MAIN.length)] : [key, key + MAIN];
}

/** Keys of `lookUp` from one to another, each an exact one where both are the same: a marked key stands right behind its own, and can be asked for with it. */
export function spans(keys: readonly string[]): [from: string, to: string][] {
  const all = new Set(keys);
  return keys
    .filter((key) => !key.endsWith(MAIN) || !all.has(key.slice(0, -MAIN.length)))
    .map((key) => [key, all.has(key + MAIN) ? key + MAIN : key]);
}
