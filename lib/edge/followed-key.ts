/** Name of what is followed in `storage.local`. On its own, for pages, which look whether there is any and compare nothing themselves. */
export const FOLLOWED = 'followed';
