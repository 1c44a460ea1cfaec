/** What of a text is compared where two places of a page may write the same title: letters and digits, in small ones. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
