import { DetailModel } from './detail-model.ts';
import type { Edges } from './edges.ts';
import { Dragging } from './dragging.ts';
import { HistoryModel } from './history-model.ts';
import { LibraryModel } from './library-model.ts';
import { Notices } from './notices.ts';
import { PageModel } from './page-model.ts';
import { PlaceModel } from './place-model.ts';
import { ReaderModel } from './reader-model.ts';
import { ReviewModel } from './review-model.ts';
import { TrashModel } from './trash-model.ts';
import { WelcomeModel } from './welcome-model.ts';

/** What every view draws from: made once for each window, with the outside world brought in. */
export interface Store {
  edges: Edges;
  notices: Notices;
  library: LibraryModel;
  detail: DetailModel;
  reader: ReaderModel;
  page: PageModel;
  place: PlaceModel;
  dragging: Dragging;
  welcome: WelcomeModel;
  history: HistoryModel;
  review: ReviewModel;
  trash: TrashModel;
}

/** Makes the model of one window. Nothing happens until its parts are opened. */
export function createStore(edges: Edges): Store {
  const notices = new Notices(edges.explain);
  const detail = new DetailModel(edges, notices);
  const library = new LibraryModel(edges, notices);
  const place = new PlaceModel(edges, detail);
  return {
    edges,
    notices,
    library,
    detail,
    place,
    welcome: new WelcomeModel(edges, library, place),
    dragging: new Dragging(edges),
    reader: new ReaderModel(edges, notices),
    page: new PageModel(edges, notices),
    history: new HistoryModel(edges, notices),
    review: new ReviewModel(edges, notices),
    trash: new TrashModel(edges, notices),
  };
}
