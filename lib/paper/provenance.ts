import { compare } from '../dedupe/index.ts';
import { mergePapers, type Paper, type Source, toPaper } from '../paper.ts';
import { versionOfSource } from './source.ts';

/** A source of a paper, and why it is taken for the same work as those before it. */
export interface Provenance {
  source: Source;
  /** The arXiv version it shows. */
  version?: number;
  /** In plain words, the weightiest first; none for the first source. */
  reasons: string[];
  /** Whether the reasons prove it; else the reader, or a source seen since, brought them together. */
  proved: boolean;
}

/** Where a paper comes from: its sources in the order they were seen. */
export function provenance({ sources }: Paper): Provenance[] {
  const inOrder = [...sources].sort((a, b) => (a.seen ?? 0) - (b.seen ?? 0) || (a.key < b.key ? -1 : 1));
  let before: Paper | undefined;
  return inOrder.map((source) => {
    const alone = toPaper(source.entry, source.seen);
    const version = versionOfSource(source);
    const judged = before && compare(before, alone);
    before = before ? mergePapers(before, alone) : alone;
    return {
      source,
      ...(version !== undefined && { version }),
      reasons: judged?.reasons ?? [],
      proved: !judged || judged.verdict === 'same' || judged.verdict === 'version',
    };
  });
}
