// Runs in a page of the extension: edits the library at random with its own code, while the built worker keeps the index.
import { Library } from '../../lib/edge/library.ts';
import { slices } from '../../lib/edge/slices.ts';
import { Calls } from '../../lib/edge/worker/calls.ts';
import type { tasks } from '../../lib/edge/worker/tasks.ts';
import { parseQuery, type SearchIndex } from '../../lib/search/index.ts';
import type { Paper } from '../../lib/paper.ts';
import { anew, QUERIES } from '../index-anew.ts';
import { entry } from '../unit/entries.ts';
import { random } from './random.ts';

const ASKED = [...QUERIES, 'tag:odd'];
/** Papers that are edited: few, so that each is met again and again. */
const PAPERS = 900;

const library = new Library();
const calls = new Calls<typeof tasks>(new Worker('/worker.js'));

/** Edits one after another until the page goes. `globalThis.edits` says how many are done. */
export async function edit(count: number, seed: number): Promise<void> {
  const draw = random(seed);
  const next = (below: number) => Math.floor(draw() * below);
  const some = (many: number) => {
    const from = next(PAPERS);
    return Array.from({ length: many }, (_, i) => entry(`2609.${10_000 + ((from + i) % PAPERS)}`));
  };
  for (let n = 0; n < count; n++) {
    const at = Date.now();
    const uid = `arxiv:2609.${10_000 + next(PAPERS)}`;
    const act = next(12);
    if (act < 4) await library.save(some(1 + next(act === 0 ? 120 : 4)), at);
    else if (act < 6) await library.remove([uid], at);
    else if (act < 7) await library.restore([uid], at);
    else if (act < 8) await library.retitle(uid, `The ${next(5)} names of a lantern`, at);
    else if (act < 9) await library.tag([uid], ['odd'], at);
    else if (act < 10) await library.undo();
    else if (act < 11) await library.redo();
    // Beside the edits, and never waited for: it may be anywhere when the browser goes.
    else void calls.ask('catchUp', []).catch(() => {});
    Object.assign(globalThis, { edits: n + 1 });
  }
}

/** The questions to which the index, brought up to date, answers something else than the papers themselves; and how many papers there are. */
export async function check(): Promise<{ wrong: string[]; papers: number }> {
  const papers: Paper[] = [];
  for await (const slice of slices(library)) papers.push(...slice);
  const wanted = anew(papers);
  await calls.ask('refresh', []);
  const { found } = await calls.ask('find', [{ text: '', from: 0, to: 1 }]);
  // What is too much to take in while somebody waits is left to `catchUp`, and the list says so meanwhile.
  const before = found.behind ? [] : await answers(wanted);
  await calls.ask('catchUp', []);
  return { wrong: [...before, ...(await answers(wanted))], papers: papers.length };
}

async function answers(index: SearchIndex): Promise<string[]> {
  const wrong: string[] = [];
  for (const text of ASKED) {
    const wanted = Array.from(index.search(parseQuery(text)).order, (doc) => index.uidOf(doc));
    const found = await calls.ask('findUids', [{ text }]);
    if (found.join() !== wanted.join()) wrong.push(`${text}: ${found.length} of ${wanted.length}`);
  }
  return wrong;
}
