import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { cite } from '../lib/edge/page/cite.ts';
import { CITE } from '../lib/edge/page/citer.ts';

// Beside the content script, so that no page loads it before somebody copies a citation.
export default defineUnlistedScript(() => {
  (globalThis as { [CITE]?: typeof cite })[CITE] = cite;
});
