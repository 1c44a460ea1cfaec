import { say } from '../lib/words.ts';

/** Sections of a listing beside the papers that are new on it. */
export function sectionName(section: string): string {
  if (section === 'new') return say('pageSectionNew');
  if (section === 'cross-list') return say('pageSectionCross');
  if (section === 'replaced') return say('pageSectionReplaced');
  return section;
}
