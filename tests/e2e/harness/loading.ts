import { until } from './patience.ts';

/**
 * Leaves the document and waits until the next one is complete. Marks the old document to tell them apart: load events
 * of extension pages do not reach WebDriver BiDi.
 * @param leave starts the navigation
 */
export async function loaded(
  evaluate: (expression: string) => Promise<string | undefined>,
  leave: () => Promise<unknown>,
): Promise<void> {
  await evaluate('void (globalThis.leaving = true)');
  await leave();
  await until(
    () => evaluate(`!globalThis.leaving && document.readyState === 'complete' ? 'yes' : ''`),
    'for the page to load',
  );
}
