/** @param ms none: until everything else that waits has had its turn */
export const pause = (ms?: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms));
