/**
 * Whether a text says a word or version by itself: `1.4.0` stands in `v1.4.0` and `## [1.4.0]`, but neither in
 * `11.4.0` nor in `1.4.0-rc.1`.
 */
export function mentions(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const goesOnBefore = /(?:\d|\d\.)$/.test(text.slice(Math.max(0, at - 2), at));
    const goesOnBehind = /^(?:[\p{L}\d]|[.+-][\p{L}\d])/u.test(text.slice(at + word.length, at + word.length + 3));
    if (!goesOnBefore && !goesOnBehind) return true;
  }
  return false;
}
