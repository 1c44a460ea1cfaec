import type { Paper } from '../paper.ts';

/** Papers of a Sheaf JSON file. */
export function readPapers(text: string): { papers: Paper[]; problems: string[] } {
  try {
    const document = JSON.parse(text.replace(/^\ufeff/, '')) as { papers?: Paper[] };
    return { papers: document.papers ?? [], problems: [] };
  } catch {
    return { papers: [], problems: ['This is not JSON.'] };
  }
}
