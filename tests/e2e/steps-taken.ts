import type { Page, Target } from './harness/index.ts';

/** So many clicks, keys or typed texts a task may take from the panel on. */
export const MOST = 3;

/** What a reader does in a task: counted, and refused past the third. Looking is free. */
export class Steps {
  readonly #taken: string[] = [];

  #take(step: string): void {
    this.#taken.push(step);
    if (this.#taken.length > MOST)
      throw new Error(`A step too many, ${MOST} are allowed: ${this.#taken.join('; ')}`);
  }

  async click(page: Page, target: Target): Promise<void> {
    this.#take(`click ${JSON.stringify(target)}`);
    await page.click(target);
  }

  /** Writes into a field that has the focus after a click on it; the click is part of writing. */
  async type(page: Page, field: Target, text: string): Promise<void> {
    this.#take(`type ${text}`);
    await page.type(field, text);
  }

  async press(page: Page, key: string): Promise<void> {
    this.#take(`press ${key}`);
    await page.press(key);
  }

  /** Chooses one of a list that the browser opens as a window of its own, where a test cannot click. */
  async choose(page: Page, label: string, option: string): Promise<void> {
    this.#take(`choose ${option}`);
    await page.waitFor({ role: 'combobox', name: label });
    await page.evaluate(
      (named, wanted) => {
        const list = [...document.querySelectorAll('select')].find(
          (one) => (one.getAttribute('aria-label') ?? one.labels[0]?.textContent) === named,
        );
        const found = [...(list?.options ?? [])].find(({ text }) => text === wanted);
        if (!list || !found) throw new Error(`There is no ${wanted} to choose.`);
        list.value = found.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      option,
    );
  }

  /** Gives a file, as from the system's window or by dropping it. */
  async give(what: string, give: () => Promise<void>): Promise<void> {
    this.#take(`give ${what}`);
    await give();
  }
}
