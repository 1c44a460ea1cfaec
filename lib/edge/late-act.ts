import type { Library } from './library.ts';

/**
 * The act of a worker that was ended too late to stop it. Waits until the database is done with it, one way or the other.
 * @param start when it began, ms since the epoch
 * @param label what the act may be called; its first group, where there is one, is the number of papers
 * @param name of the file the act ends with
 * @returns undefined where nothing was written
 */
export async function lateAct(
  library: Pick<Library, 'history'>,
  start: number,
  label: RegExp,
  name: string,
): Promise<{ papers: number; act: number } | undefined> {
  const { undo } = await library.history();
  const called = label.exec(undo?.label ?? '');
  if (!undo || !called || undo.at < start || !undo.label.endsWith(` from ${name}`)) return undefined;
  const [, count = '0'] = called;
  return { papers: Number(count.replaceAll(',', '')), act: undo.id };
}
