import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { followPage } from '../lib/edge/page/follow.ts';
import { sitesHere } from '../lib/edge/page/sites-here.ts';
import { takeOver } from '../lib/edge/page/take-over.ts';
import { speakHere } from '../lib/edge/speaking.ts';

// Listed as a content script in wxt.config.ts, behind the script of the page's site. WXT's own frame for content scripts costs a page 4 ms (2026-11): a tenth of all that Sheaf takes.
export default defineUnlistedScript(() => {
  void speakHere();
  followPage(document, sitesHere(), takeOver(document));
});
