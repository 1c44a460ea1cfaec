import { computed, signal } from '@preact/signals';

import type { Followed, FollowedKind } from '../lib/followed.ts';
import { followedLines, guessKind } from '../lib/followed/guess.ts';
import { followedKey, MOST } from '../lib/followed/list.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Notices } from './notices.ts';

/** What is followed, as the options page uses it; tests bring their own. */
export interface FollowedEdges {
  followed(): Promise<Followed[]>;
  onFollowed(heard: (followed: Followed[]) => void, signal: AbortSignal): void;
  follow(items: readonly Followed[]): Promise<{ added: Followed[]; full: boolean }>;
  unfollow(items: readonly Followed[]): Promise<void>;
  copy(text: string): Promise<void>;
}

/** In the order they are shown. */
export const KINDS: readonly FollowedKind[] = ['author', 'phrase', 'organisation'];

/** Authors, phrases and organisations the reader follows. */
export class FollowedModel {
  readonly #edges: FollowedEdges;
  readonly #notices: Notices;
  /** Undefined until it is read. */
  readonly list = signal<readonly Followed[] | undefined>(undefined);
  /** What is being written. */
  readonly text = signal('');
  /** What the reader said it is; undefined while it is guessed. */
  readonly said = signal<FollowedKind | undefined>(undefined);
  readonly kind = computed<FollowedKind>(() => this.said.value ?? guessKind(this.text.value));
  /** Lines that are being pasted. */
  readonly lines = signal('');

  constructor(edges: FollowedEdges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onFollowed((list) => {
      this.list.value = list;
    }, abort);
    await this.#try(say('followedNotRead'), async () => {
      this.list.value = await this.#edges.followed();
    });
  }

  /** Those of a kind, in the order of the alphabet. */
  of(kind: FollowedKind): Followed[] {
    return (this.list.value ?? [])
      .filter((item) => item.kind === kind)
      .sort((a, b) => a.text.localeCompare(b.text, undefined, { numeric: true }));
  }

  /** Follows what is written. */
  async add(): Promise<void> {
    const item = { kind: this.kind.value, text: this.text.value.trim() };
    if (item.text === '') return;
    if (followedKey(item) === '') {
      this.#notices.failed(say('followedNotAdded'), new Error(say('followedNoLetters')));
      return;
    }
    if (await this.#follow([item])) {
      this.text.value = '';
      this.said.value = undefined;
    }
  }

  /** Follows each line. */
  async addLines(text: string): Promise<void> {
    const items = followedLines(text);
    if (items.length && (await this.#follow(items))) this.lines.value = '';
  }

  async remove(items: readonly Followed[]): Promise<void> {
    await this.#try(say('followedNotRemoved'), async () => {
      await this.#edges.unfollow(items);
      await this.#reread();
      const [only] = items;
      const said =
        items.length === 1 && only
          ? say('followedRemoved', only.text)
          : sayCount('followedRemovedMany', items.length);
      this.#notices.done(said, async () => {
        await this.#edges.follow(items);
        await this.#reread();
      });
    });
  }

  /** Puts the list on the clipboard, in the form `addLines` reads. */
  async copy(): Promise<void> {
    const list = this.list.value ?? [];
    await this.#try(say('followedNotCopied'), async () => {
      await this.#edges.copy(list.map(({ kind, text }) => `${kind}: ${text}\n`).join(''));
      this.#notices.done(sayCount('followedCopied', list.length));
    });
  }

  /** @returns whether what was asked for is followed now */
  async #follow(items: readonly Followed[]): Promise<boolean> {
    return this.#try(say('followedNotAdded'), async () => {
      const { added, full } = await this.#edges.follow(items);
      await this.#reread();
      if (full && !added.length) throw new Error(say('followedFull', MOST));
      const undo = async () => {
        await this.#edges.unfollow(added);
        await this.#reread();
      };
      this.#notices.done(told(added, full), added.length ? undo : undefined);
    });
  }

  async #reread(): Promise<void> {
    this.list.value = await this.#edges.followed();
  }

  async #try(failed: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#notices.failed(failed, error);
      return false;
    }
  }
}

/** What was added, in words. @param full there was no room for all of it */
function told(added: readonly Followed[], full: boolean): string {
  const [only] = added;
  if (!only) return say('followedKnown');
  if (full) return sayCount('followedAddedFull', added.length, MOST);
  return added.length === 1 ? say('followedAdded', only.text) : sayCount('followedAddedMany', added.length);
}
