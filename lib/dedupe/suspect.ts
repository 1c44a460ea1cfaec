/** Two papers that may be one work, for the reader to decide. `a` is the smaller uid. */
export interface Suspect {
  a: string;
  b: string;
  /** `version`: one work published twice, each with its own record. */
  verdict: 'version' | 'possible';
  /** In plain words, the weightiest first. */
  reasons: string[];
}

export function suspect(
  uid: string,
  other: string,
  verdict: 'version' | 'possible',
  reasons: string[],
): Suspect {
  return uid < other ? { a: uid, b: other, verdict, reasons } : { a: other, b: uid, verdict, reasons };
}
