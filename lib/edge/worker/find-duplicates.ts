import { Duplicates } from '../../dedupe/duplicates.ts';
import { judge } from '../../dedupe/judge.ts';
import { doubt } from '../../dedupe/question.ts';
import { suspect } from '../../dedupe/suspect.ts';
import { Library } from '../library.ts';
import { newestFirst } from '../newest-first.ts';
import { pair } from '../pair.ts';
import { pause } from '../pause.ts';
import type { Context } from './calls.ts';

/** Papers read at a time. */
const SLICE = 500;
/** Questions written at a time: what is cancelled or killed has lost no more than these, and does not find the others again. */
const WRITTEN = 500;

/**
 * Looks for papers that may be one work though saving them did not show it, and notes the questions for the reader; each lot is an act that
 * can be undone. Pairs that the reader has decided about, or is asked about already, are passed over.
 * @returns how many new questions there are, and the uids they are about
 */
export async function findDuplicates({
  progress,
  signal,
}: Context): Promise<{ found: number; uids: string[] }> {
  const uids: string[] = [];
  const library = new Library((changed) => uids.push(...changed));
  try {
    const of = await library.count();
    const duplicates = new Duplicates();
    let read = 0;
    for await (const slice of newestFirst(library, SLICE)) {
      signal.throwIfAborted();
      for (const paper of slice) duplicates.add(paper);
      progress((read += slice.length), of);
    }
    const { suspects, decisions } = await library.questions();
    const known = new Set([...suspects, ...decisions].map(({ a, b }) => JSON.stringify(pair(a, b))));
    let found = 0;
    let waiting: [string, string][] = [];
    const write = async () => {
      found += await ask(library, waiting);
      waiting = [];
    };
    for (const two of duplicates.found()) {
      if (!two) {
        // Word that it is cancelled comes only in between.
        await pause();
        signal.throwIfAborted();
      } else if (!known.has(JSON.stringify(pair(...two)))) waiting.push(two);
      if (waiting.length >= WRITTEN) await write();
    }
    await write();
    return { found, uids };
  } finally {
    await library.close();
  }
}

/** Judges pairs again, as the papers are now and whole, and notes those that are questions. @returns how many */
async function ask(library: Library, pairs: [string, string][]): Promise<number> {
  if (!pairs.length) return 0;
  const { result } = await library.act(
    (found: number) =>
      `Found ${found.toLocaleString('en')} possible ${found === 1 ? 'duplicate' : 'duplicates'}`,
    async (tx) => {
      let found = 0;
      for (const [uid, other] of pairs) {
        const [a, b, decided] = await Promise.all([
          tx.get(uid),
          tx.get(other),
          tx.questions.decision(uid, other),
        ]);
        if (!a || !b || decided) continue;
        const { verdict, reasons } = doubt(judge(a, b));
        if (verdict === 'different') continue;
        await tx.questions.ask(suspect(uid, other, verdict, reasons));
        found++;
      }
      return found;
    },
  );
  return result;
}
