import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { serve } from '../lib/edge/worker/calls.ts';
import { referenceTasks } from '../lib/edge/worker/format-references.ts';

// A worker beside the other one, so that nobody who formats no references loads the CSL processor.
export default defineUnlistedScript(() => serve(self, referenceTasks));
