import * as v from 'valibot';

// What comes out of a page is checked for shape and size before it is kept. Sizes are far above any real paper (a collaboration of
// 3,000 authors, an abstract of 5,000 letters) and far below what would hurt.
export const line = v.pipe(v.string(), v.maxLength(2_000));
export const text = v.pipe(v.string(), v.maxLength(50_000));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
export const link = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^https?:\/\//i));
export const id = v.pipe(v.string(), v.maxLength(500), v.regex(/^[a-z0-9]+:\S+$/));

/** The most entries one message may bring: five times the longest listing known. */
export const MOST = 5_000;
