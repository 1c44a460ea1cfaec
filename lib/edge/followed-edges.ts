import { copy } from './files.ts';
import { follow, onFollowed, readFollowed, unfollow } from './following.ts';

/** What the options page needs of what is followed, wired to the browser. */
export const followedEdges = { followed: readFollowed, onFollowed, follow, unfollow, copy };
