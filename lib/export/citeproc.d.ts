/** What we use of citeproc-js; it brings no types. https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  class Engine {
    constructor(system: System, style: string, language?: string, force?: boolean);
    updateItems(ids: string[]): void;
    /** False where the style has no bibliography. */
    makeBibliography(): [about: object, entries: string[]] | false;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
