import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';

/** A connection to the database that opens itself when it is first used, and again after it was lost. */
export class Connection {
  #database: Promise<Database> | undefined;
  readonly #name: string;

  constructor(name = 'sheaf') {
    this.#name = name;
  }

  open(): Promise<Database> {
    const lost = () => {
      this.#database = undefined;
    };
    this.#database ??= openDatabase(this.#name, lost).catch((error: unknown) => {
      lost();
      throw error;
    });
    return this.#database;
  }

  /** Lets go of it; the next use opens it again. */
  async close(): Promise<void> {
    const database = await this.#database?.catch(() => undefined);
    this.#database = undefined;
    database?.close();
  }
}
