import type { Finder, Found, Question } from '../lib/finding.ts';

/** The finder's answers, of which only those count that are newer than what was there already. */
export class NewestAnswers {
  readonly #finder: Finder;
  #asked = 0;
  #taken = 0;
  #open = 0;

  constructor(finder: Finder) {
    this.#finder = finder;
  }

  /** Whether an answer is on its way. */
  get awaited(): boolean {
    return this.#open > 0;
  }

  /**
   * The answer to a question, or undefined where a later question's is there or on its way.
   * @throws what keeps the finder from answering, for the latest question
   */
  async find(question: Question): Promise<Found | undefined> {
    const number = ++this.#asked;
    this.#open++;
    try {
      const found = await this.#finder.find(question);
      if (!found || number < this.#taken) return undefined;
      this.#taken = number;
      return found;
    } catch (error) {
      if (number === this.#asked) throw error;
      return undefined;
    } finally {
      this.#open--;
    }
  }
}
