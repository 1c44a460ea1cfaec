/** A stretch of time: from (included) to (excluded), ms since the epoch. */
export interface Period {
  from: number;
  until: number;
}

/** A paper that was saved, as a digest tells of it. Texts are clean; the address is http(s) or empty. */
export interface SavedItem {
  uid: string;
  title: string;
  /** The first ones; `others` more are not named. */
  authors: string[];
  others: number;
  address: string;
  /** Where and when it came out: "NeurIPS 2026"; empty where nobody said. */
  where: string;
  /** The beginning of the abstract. */
  sentence?: string;
  note?: string;
  tags: string[];
  starred: boolean;
  upvotes?: number;
}

/** A paper that a listing showed for the first time, and that was not saved. */
export interface FreshItem {
  /** Its best id: what it is called where no title was kept. */
  id: string;
  title?: string;
  address: string;
  upvotes?: number;
}

/** New papers of one kind of listing of one site, the ones with most upvotes first. */
export interface FreshGroup {
  site: string;
  kind: string;
  papers: FreshItem[];
}

/** What a day, a week or another stretch of time brought. */
export interface Digest extends Period {
  /** Those with notes first, then the starred ones, then saved last first. */
  saved: SavedItem[];
  /** The listing with most first. */
  fresh: FreshGroup[];
  /** How many of each there were: of very many not all are listed. */
  savedCount: number;
  freshCount: number;
}
