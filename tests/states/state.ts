import type { Browser, Page } from '../e2e/harness/index.ts';
import type { Shelf } from './shelves.ts';
import type { Stage } from './stage.ts';

/** `panel` is the panel in a tab, where it can be given any size; `sidebar` the real one beside a page. */
export type View = 'popup' | 'panel' | 'sidebar' | 'options' | 'page';

export interface State {
  name: string;
  view: View;
  shelf: Shelf;
  /** The one browser that has this state; both without it. */
  only?: Browser;
  /** What of the document is Sheaf's, where not all of it is. */
  inside?: string;
  /** Goes there. @returns the document that shows it */
  there(stage: Stage): Promise<Page>;
}
