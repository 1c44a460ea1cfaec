import { defineContentScript } from 'wxt/utils/define-content-script';

import { hosts } from '../../lib/sites/index.ts';
import { followPage } from '../../lib/edge/page/follow.ts';

export default defineContentScript({
  matches: hosts,
  runAt: 'document_idle',
  main: (context) => followPage(document, context.signal),
});
