import type { Page } from './harness/index.ts';

/** The panel, at the saved papers: beside a listing it begins with the papers of that. */
export async function inLibrary(panel: Page): Promise<Page> {
  await panel.click({ role: 'tab', name: 'Library' });
  return panel;
}
