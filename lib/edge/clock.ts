/** Now, in ms since the epoch. The one clock: everything pure is told the time. */
export const now = (): number => Date.now();
