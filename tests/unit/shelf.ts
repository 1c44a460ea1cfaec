import { candidateKeys, type Plan, plan, type Suspect } from '../../lib/dedupe/index.ts';
import type { Paper } from '../../lib/paper.ts';

/** The papers near one, found as the database finds them: by key, and by the keys of those found. */
export function near(papers: readonly Paper[], paper: Paper): Paper[] {
  const found = new Set<Paper>();
  for (let next = [paper]; next.length;) {
    const [ids, titleKeys, uids] = (['ids', 'titleKeys', 'uids'] as const).map(
      (kind) => new Set(next.flatMap((one) => candidateKeys(one)[kind])),
    );
    next = papers.filter(
      (one) =>
        !found.has(one) &&
        (uids?.has(one.uid) ||
          one.titleKeys?.some((key) => titleKeys?.has(key)) ||
          one.ids.some((id) => ids?.has(id))),
    );
    for (const one of next) found.add(one);
  }
  return [...found];
}

/** A library as the database keeps it: unique uids, unique ids, looked up by key. */
export class Shelf {
  papers = new Map<string, Paper>();
  suspects = new Map<string, Suspect>();

  save(incoming: Paper): Plan {
    const made = plan(near([...this.papers.values()], incoming).reverse(), incoming);
    if (made.action === 'insert' && this.papers.has(made.paper.uid))
      throw new Error('an insert would overwrite');
    for (const uid of made.absorbed) this.papers.delete(uid);
    const changed = [made.paper, ...made.moved];
    for (const paper of changed) this.papers.set(paper.uid, paper);
    const held = [...this.papers.values()].flatMap((paper) => paper.ids);
    if (new Set(held).size < held.length) throw new Error('two papers hold one id');
    const gone = new Set([...made.absorbed, ...changed.map(({ uid }) => uid)]);
    if (made.action !== 'unchanged')
      for (const [name, { a, b }] of this.suspects)
        if (gone.has(a) || gone.has(b)) this.suspects.delete(name);
    for (const one of made.suspects) this.suspects.set(`${one.a} ${one.b}`, one);
    return made;
  }
}
