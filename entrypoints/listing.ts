import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { followPage } from '../lib/edge/page/follow.ts';
import { sitesHere } from '../lib/edge/page/sites-here.ts';
import { takeOver } from '../lib/edge/page/take-over.ts';
import { speakHere } from '../lib/edge/speaking.ts';

/** A long page that nobody sees yet is looked through for so long at once, ms, until 400 of its papers have their places: these take 30 to 50 the first time, twice as long on a slow machine. */
const UNSEEN = 200;
/** Any page with so many links may be that long. Others are looked through in slices from the start: at once, a day of 120 papers would be seen a frame or two later. */
const LONG = 2_000;

// Listed as a content script in wxt.config.ts, behind the script of the page's site. WXT's own frame for content scripts costs a page 4 ms (2026-11): a tenth of all that Sheaf takes.
export default defineUnlistedScript(() => {
  void speakHere();
  const signal = takeOver(document);
  const follow = (first?: number) => followPage(document, sitesHere(), signal, first);
  // Where it is there before the page is, it begins when that is whole and not laid out yet.
  if (document.readyState !== 'loading') follow();
  else
    document.addEventListener(
      'DOMContentLoaded',
      () => follow(document.links.length > LONG ? UNSEEN : undefined),
      { once: true, signal },
    );
});
