/** What went wrong, in the words it was thrown with; `explain` is for what the database throws. */
export const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
