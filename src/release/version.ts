/** A tag taken apart: `shop/v1.2.3-rc.1` has the prefix `shop/`. */
interface Version {
  prefix: string;
  numbers: [major: bigint, minor: bigint, patch: bigint];
  /** Empty for a version that is none before a release. */
  pre: string[];
  /** With its patch number: `v1.2` may be a name that moves on with every release of 1.2. */
  isFull: boolean;
  /** Written with a `v`. */
  hasV: boolean;
}

// Semantic Versioning 2.0.0; what stands before it must not end in a digit, a dot or a letter of a word.
const TAG =
  /^((?:.*[/@_-])?)(v?)(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})(?:\.(0|[1-9]\d{0,17}))?(?:-([\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*))?(?:\+[\dA-Za-z.-]+)?$/;

function versionOf(tag: string): Version | undefined {
  const [, prefix, v, major, minor, patch, pre] = TAG.exec(tag) ?? [];
  if (prefix === undefined || major === undefined || minor === undefined) return undefined;
  return {
    prefix,
    numbers: [BigInt(major), BigInt(minor), BigInt(patch ?? 0)],
    pre: pre === undefined ? [] : pre.split('.'),
    isFull: patch !== undefined,
    hasV: v === 'v',
  };
}

/**
 * The tag of the highest version below that of `to`, with the same prefix. Versions before a release count only where
 * `to` is one itself. Of several tags of one version it is the one with all numbers, and written as `to` is. Undefined
 * where there is none; `{no}` where `to` is none.
 */
export function previousTag(tags: readonly string[], to: string): string | undefined | { no: 'version' } {
  const own = versionOf(to);
  if (own === undefined) return { no: 'version' };
  const below = tags
    .map((tag) => ({ tag, version: versionOf(tag) }))
    .filter(
      (each): each is { tag: string; version: Version } =>
        each.version?.prefix === own.prefix &&
        (own.pre.length > 0 || each.version.pre.length === 0) &&
        compare(each.version, own) < 0,
    );
  const likeness = ({ isFull, hasV }: Version): number => (isFull ? 2 : 0) + (hasV === own.hasV ? 1 : 0);
  const order = (a: Version, b: Version): number => compare(b, a) || likeness(b) - likeness(a);
  return below.toSorted((a, b) => order(a.version, b.version))[0]?.tag;
}

function compare(one: Version, other: Version): number {
  for (const index of [0, 1, 2] as const) {
    const [number, against] = [one.numbers[index], other.numbers[index]];
    if (number !== against) return number < against ? -1 : 1;
  }
  if (one.pre.length === 0 || other.pre.length === 0) return other.pre.length - one.pre.length;
  for (const [index, part] of one.pre.entries()) {
    const against = other.pre[index];
    if (against === undefined) return 1;
    const order = comparePart(part, against);
    if (order !== 0) return order;
  }
  return one.pre.length - other.pre.length;
}

// Numbers are below words, and compare as numbers.
function comparePart(one: string, other: string): number {
  const [a, b] = [one, other].map((part) => /^\d+$/.test(part)) as [boolean, boolean];
  if (a && b) return BigInt(one) < BigInt(other) ? -1 : BigInt(one) > BigInt(other) ? 1 : 0;
  if (a !== b) return a ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
