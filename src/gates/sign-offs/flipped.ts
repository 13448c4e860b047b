/** 0-based offsets where a line begins, and behind its end. */
interface Span {
  from: number;
  to: number;
}

// A bullet that far left begins an item wherever it is read, so that its box belongs to no line above it.
const ITEM = /^ {0,3}[-*+] \[[ xX]\] \S/;
// Defined, `[x]` is a link and no box.
const DEFINED = /\[x\]:/i;

/**
 * The line on which alone two texts differ, where that is a single box that was ticked or cleared; else undefined.
 * This is what a click on a box does. It changes the state of that one item, and no other place or word.
 */
export function flippedLine(one: string, other: string): Span | undefined {
  if (one.length !== other.length || DEFINED.test(one)) return undefined;
  const at = firstDifference(one, other);
  if (one.slice(at + 1) !== other.slice(at + 1)) return undefined;
  const from = Math.max(one.lastIndexOf('\n', at), one.lastIndexOf('\r', at)) + 1;
  const to = at + one.slice(at).search(/[\r\n]|$/);
  const isBox = [one, other].every((text) => {
    const lead = ITEM.exec(text.slice(from, to))?.[0];
    return lead !== undefined && from + lead.indexOf('[') + 1 === at;
  });
  return isBox ? { from, to } : undefined;
}

// Halving compares whole stretches at once, which is much faster than character by character.
function firstDifference(one: string, other: string): number {
  let same = 0;
  let end = one.length;
  while (same < end) {
    const middle = Math.ceil((same + end) / 2);
    if (one.slice(same, middle) === other.slice(same, middle)) same = middle;
    else end = middle - 1;
  }
  return same;
}
