/** As it was before there was a choice: `lovelace2026neural`. */
export const DEFAULT_FORMAT = '{author}{year}{word}';

/** The most letters of a format. */
export const FORMAT_LENGTH = 100;
