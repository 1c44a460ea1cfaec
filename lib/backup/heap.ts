import { apartOf } from '../paper/apart.ts';
import type { Paper, Source } from '../paper.ts';
import type { Apart } from '../paper/apart.ts';
import type { Written } from '../paper/reader.ts';
import { keysOf } from './rifts.ts';

/** A paper of one library, or what of its sources belongs to one work. */
export interface Member {
  side: 'ours' | 'theirs';
  paper: Paper;
  sources: Source[];
}

/** Members that are one work. */
export type Cluster = Member[];

/** A cluster on its way to be one paper. */
export interface Heap {
  parts: Part[];
  keys: Set<string>;
  apart: Apart[];
  joined: Written<string>[];
  /** Whether facts were added that no part had. */
  written: boolean;
}

/** What one paper of a library gives to a heap. */
export interface Part extends Member {
  /** The name and what the reader wrote go here. */
  main: boolean;
  piece: Paper;
}

/** What the members of a cluster bring, paper by paper. */
export function toHeap(cluster: Cluster): Heap {
  const byPaper = new Map<Paper, Part>();
  for (const member of cluster) {
    const known = byPaper.get(member.paper);
    if (known) known.sources.push(...member.sources);
    else
      byPaper.set(member.paper, {
        ...member,
        sources: [...member.sources],
        main: true,
        piece: member.paper,
      });
  }
  const parts = [...byPaper.values()];
  return {
    parts,
    keys: keysOf(parts.flatMap(({ sources }) => sources)),
    apart: parts.flatMap(({ paper }) => apartOf(paper)),
    joined: parts.flatMap(({ paper }) => paper.joined ?? []),
    written: false,
  };
}
