/** A store whichever it is: the types of idb do not follow a name that is not known before. */
export interface Loose {
  get(key: unknown): Promise<unknown>;
  put(value: unknown): Promise<unknown>;
  delete(key: unknown): Promise<void>;
}
