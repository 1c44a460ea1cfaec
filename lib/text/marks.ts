/** Marks a token that is text already. A noncharacter: no text that is read holds it. */
export const VERBATIM = '\ufdd0';
/** Around the name of a function, until the spaces beside it are known. */
export const FUNCTION_START = '\ufdd1';
export const FUNCTION_END = '\ufdd2';
/** Where a reference stood that has gone. */
export const DROPPED = '\ufdd3';
