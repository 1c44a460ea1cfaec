import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { beginTriage } from '../lib/edge/page/triage/begin.ts';
import { speakHere } from '../lib/edge/speaking.ts';

// Beside the content script, so that no page loads it that has no papers.
export default defineUnlistedScript(async () => {
  await speakHere();
  await beginTriage(document);
});
