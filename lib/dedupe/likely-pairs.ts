import type { Paper } from '../paper.ts';
import { evidenceOf } from './evidence.ts';

/** A key that more papers share than this says nothing about any two of them. */
const CROWD = 40;

/** Rare words of each title that are looked up. */
const RAREST = 4;

/** Letters of a title that are looked up as its beginning. */
const BEGINNING = 16;

/**
 * Pairs of papers worth comparing, each once, out of all that could be: those that share an id, a title, a title's beginning or two of
 * its rarest words, or authors and one rare word. In the order of the papers.
 */
export function likelyPairs(papers: Paper[]): [Paper, Paper][] {
  const frequency = new Map<string, number>();
  for (const paper of papers)
    for (const word of evidenceOf(paper).words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const places = new Map<string, number[]>();
  for (const [i, paper] of papers.entries()) {
    for (const key of keysOf(paper, frequency)) {
      const place = places.get(key);
      if (place) place.push(i);
      else places.set(key, [i]);
    }
  }
  const pairs = new Set<number>();
  for (const place of places.values()) {
    if (place.length > CROWD) continue;
    for (const [at, i] of place.entries())
      for (const j of place.slice(at + 1)) pairs.add(i * papers.length + j);
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .flatMap((pair) => {
      const [a, b] = [papers[Math.floor(pair / papers.length)], papers[pair % papers.length]];
      return a && b && a !== b ? [[a, b] as [Paper, Paper]] : [];
    });
}

function keysOf(paper: Paper, frequency: Map<string, number>): Set<string> {
  const { title, words, familyText } = evidenceOf(paper);
  const keys = new Set([...paper.ids, ...(paper.foreignIds ?? [])]);
  if (title === '') return keys;
  keys.add(`title ${title}`).add(`start ${title.slice(0, BEGINNING)}`);
  const rare = [...words]
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, RAREST);
  for (const [at, word] of rare.entries()) {
    if (familyText !== '') keys.add(`${familyText.slice(0, 8)} ${word}`);
    for (const other of rare.slice(at + 1)) keys.add([word, other].sort().join(' '));
  }
  return keys;
}
