import { widthOf, withoutBullet } from './text-lines.ts';
import type { Line } from './text-lines.ts';

/** What a line of a listing is: a paper's title, or a paragraph of its abstract. */
type Role = 'title' | 'body';

/**
 * Says of each line which it is. No line decides alone: a listing alternates, so the whole is read at once and the cheapest
 * reading wins (Viterbi over two states). That lets a short abstract, a long title, a title that is a question,
 * an abstract of several paragraphs and a paper without abstract stand where the lines around them leave no doubt.
 */
export function rolesOf(lines: readonly Line[]): Role[] {
  const evidence = lines.map(({ text }) => bodyEvidence(text));
  // Without a single certain abstract it is a list of titles, and two titles in a row are what one expects.
  const listing = evidence.some((points) => points >= 5);
  const titleAfterTitle = listing ? 2 : 0;
  const bodyAfterBody = 3;
  // A title that ends the text has no abstract either.
  const titleAtEnd = listing ? 3 : 0;
  const spaced = lines.filter((line) => line.apart).length * 2 > lines.length;

  let title: Reading = { cost: 0 };
  let body: Reading = { cost: 0 };
  lines.forEach((line, index) => {
    const points = (evidence[index] ?? 0) / 2;
    if (index === 0) {
      title = { cost: points, role: 'title' };
      // A text cut out of the middle may begin with an abstract's rest, but seldom does.
      body = { cost: 3 - points, role: 'body' };
      return;
    }
    // Where empty lines part paragraphs, two lines with none between them belong together.
    const joined = spaced && !line.apart;
    const asTitle = cheaper(after(title, titleAfterTitle), after(body, joined ? 3 : 0));
    const asBody = cheaper(after(title, 0), after(body, joined ? 0 : bodyAfterBody));
    title = { ...asTitle, cost: asTitle.cost + points, role: 'title' };
    body = { ...asBody, cost: asBody.cost - points, role: 'body' };
  });
  const roles: Role[] = [];
  let last: Reading | undefined = title.cost + titleAtEnd <= body.cost ? title : body;
  for (; last?.role; last = last.before) roles.push(last.role);
  return roles.toReversed();
}

/** The cheapest reading of the lines so far that ends in a role. Readings share their beginnings. */
interface Reading {
  cost: number;
  role?: Role;
  before?: Reading;
}

function after(before: Reading, step: number): Reading {
  return { cost: before.cost + step, before };
}

function cheaper(a: Reading, b: Reading): Reading {
  return a.cost <= b.cost ? a : b;
}

/** Points for an abstract (positive) or a title (negative), from the line alone. */
function bodyEvidence(line: string): number {
  const text = withoutBullet(line);
  const head = text.slice(0, 600);
  const width = text.length - head.length + widthOf(head);
  let points = width > 300 ? 6 : width > 220 ? 3 : width > 160 ? 1 : width > 120 ? 0 : -1;
  // Sentences: one that ends inside the line, the one that ends the line, words that only sentences hold.
  if (
    /[\p{Ll}\d)\]}"'”’][.!?]["'”’)]? +["'“(]?[\p{Lu}\p{Lo}]|[。！？।۔؟].*[^\s。！？।۔؟]/u.test(head) &&
    !/^[^.]{0,40}\b(?:vs|dr|st|no)\. /iu.test(head)
  )
    points += 3;
  points += /[.。।۔…]["'”’)]*$/u.test(text) ? 2.5 : /[?!？！؟:]$/u.test(text) ? -0.5 : -1.5;
  if (
    /^(?:abstract\b|(?:we|in this (?:paper|work|study|article)|this (?:paper|work|study|article)|本文|我们|本論文)(?![\p{Ll}\p{Lu}]))/iu.test(
      text,
    )
  )
    points += 2.5;
  if (/\b(?:we|our|they|it)\b/u.test(head)) points += 1.5;
  if (/\b(?:is|are|was|were|has|have|had|that|which|however|these|been)\b/u.test(head)) points += 1;
  if (/\b(?:code|available|project|demo|website)\b.*https?:/iu.test(head)) points += 3;
  // Titles: capitals on the long words, or a name and a colon.
  const words = head.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]{3,}/gu) ?? [];
  if (words.length > 2 && words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length / words.length > 0.65)
    points -= 2;
  if (width < 200 && /^[^\s:.]{2,}(?: [^\s:.]+){0,7}: /u.test(text)) points -= 1;
  // What begins in the middle of a sentence was cut out of one. `vAttention` and `pix2pix` are names.
  if (/^\p{Ll}+(?:[ ,.;]|$)/u.test(text)) points += 1;
  return points;
}
