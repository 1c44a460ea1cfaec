import type { MessageKey } from '../lib/words.ts';

/** What the links of a paper are called: names of messages. */
export const LINKS = {
  pdf: 'linkPdf',
  code: 'linkCode',
  project: 'linkProject',
  video: 'linkVideo',
  data: 'linkData',
} as const satisfies Record<string, MessageKey>;
