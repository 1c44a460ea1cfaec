import type { Page } from './harness/index.ts';

/** Pastes a text into the panel, looks at what is in it, and imports it; papers that are there get what it says. */
export async function addPapers(panel: Page, text: string): Promise<void> {
  await panel.click({ role: 'button', name: 'Add papers' });
  await panel.insert('textarea', text);
  await panel.click({ role: 'button', name: 'Preview' });
  await panel.click({ role: 'button', name: /^(?:Import \d|Add what)/ });
}
