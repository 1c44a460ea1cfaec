/** `Cross submissions (showing 96 of 96 entries)`; days have headings too, and are no sections. */
export function sectionOf(heading: string): string | undefined {
  if (/^\s*new sub/i.test(heading)) return 'new';
  if (/^\s*cross/i.test(heading)) return 'cross-list';
  return /^\s*replace/i.test(heading) ? 'replaced' : undefined;
}

/** `Artificial Intelligence (cs.AI); Robotics (cs.RO)`: the codes, primary first. */
export function categoriesIn(subjects: string | undefined): string[] {
  return [...(subjects ?? '').matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g)].map(([, code = '']) => code);
}
