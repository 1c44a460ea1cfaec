/** Two uids as a key: the smaller first. */
export function pair(uid: string, other: string): [string, string] {
  return uid < other ? [uid, other] : [other, uid];
}
