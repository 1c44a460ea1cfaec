/** The key with the first suffix that is free: `moss2020deep-a`, or `moss2020a` behind a digit. @param from how many suffixes are known to be taken */
export function withSuffix(key: string, free: (key: string) => boolean, from = 0): string {
  const stem = key + (/\d$/.test(key) ? '' : '-');
  for (let n = from; ; n++) if (free(stem + letters(n))) return stem + letters(n);
}

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
function letters(n: number): string {
  const tail = String.fromCharCode(97 + (n % 26));
  return n < 26 ? tail : letters(Math.floor(n / 26) - 1) + tail;
}
