import { DetailModel } from './detail-model.ts';
import type { Edges } from './edges.ts';
import { HistoryModel } from './history-model.ts';
import { LibraryModel } from './library-model.ts';
import { Notices } from './notices.ts';
import { PageModel } from './page-model.ts';
import { ReaderModel } from './reader-model.ts';
import { ReviewModel } from './review-model.ts';
import { TrashModel } from './trash-model.ts';

/** What every view draws from: made once for each window, with the outside world brought in. */
export interface Store {
  edges: Edges;
  notices: Notices;
  library: LibraryModel;
  detail: DetailModel;
  reader: ReaderModel;
  page: PageModel;
  history: HistoryModel;
  review: ReviewModel;
  trash: TrashModel;
}

/** Makes the model of one window. Nothing happens until its parts are opened. */
export function createStore(edges: Edges): Store {
  const notices = new Notices(edges.explain);
  return {
    edges,
    notices,
    library: new LibraryModel(edges, notices),
    detail: new DetailModel(edges, notices),
    reader: new ReaderModel(edges, notices),
    page: new PageModel(edges, notices),
    history: new HistoryModel(edges, notices),
    review: new ReviewModel(edges, notices),
    trash: new TrashModel(edges, notices),
  };
}
