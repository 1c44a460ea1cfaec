import type { Edges } from './edges.ts';
import { LibraryModel } from './library-model.ts';
import { Notices } from './notices.ts';
import { PageModel } from './page-model.ts';

/** What every view draws from: made once for each window, with the outside world brought in. */
export interface Store {
  edges: Edges;
  notices: Notices;
  library: LibraryModel;
  page: PageModel;
}

/** Makes the model of one window. Nothing happens until its parts are opened. */
export function createStore(edges: Edges): Store {
  const notices = new Notices(edges.explain);
  return { edges, notices, library: new LibraryModel(edges, notices), page: new PageModel(edges, notices) };
}
